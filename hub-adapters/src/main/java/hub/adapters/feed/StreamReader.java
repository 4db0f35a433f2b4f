package hub.adapters.feed;

import hub.core.projection.AlertFeed;
import hub.core.projection.AlertLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One who listens to the stream. It has a position in the feed and nothing else: what it gets is
 * read from the feed when it asks, so nothing can overflow and nothing is left out.
 *
 * <pre>
 *   (an id beyond the end) ──awaited──► the feed reaches it ──► pouring ──► too slow ─► cut off
 *                              └─────► it does not: stale, and the stream ends
 * </pre>
 *
 * <p>{@link #pour} may be called by any thread at any time; one at a time does the work.
 */
final class StreamReader implements Subscription {
  private static final int CHUNK_BYTES = 32 * 1024;
  private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] GREETING = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

  private final AlertFeed feed;
  private final Rendering rendering;
  private final Predicate<AlertLine> wanted;
  private final StreamLimits limits;
  private final LongSupplier nanos;
  private final Subscriber<? super byte[]> taker;
  private final Consumer<StreamReader> whenEnded;

  private final AtomicLong demand = new AtomicLong();
  private final AtomicInteger pouring = new AtomicInteger();
  private volatile boolean ended;
  private volatile boolean closing;

  // Used only by the one who pours.
  private final int joined;
  private long awaited;
  private int position;
  private boolean greeted;
  private long lastGiven;

  /**
   * A listener to what is said after an offset.
   *
   * @param after null for what is said from now on; Long.MAX_VALUE for what no feed can know
   */
  StreamReader(
      AlertFeed feed,
      Rendering rendering,
      Predicate<AlertLine> wanted,
      @Nullable Long after,
      StreamLimits limits,
      LongSupplier nanos,
      Subscriber<? super byte[]> taker,
      Consumer<StreamReader> whenEnded) {
    this.feed = feed;
    this.rendering = rendering;
    this.wanted = wanted;
    this.limits = limits;
    this.nanos = nanos;
    this.taker = taker;
    this.whenEnded = whenEnded;
    this.joined = feed.size();
    this.awaited = after == null ? -1 : after;
    this.position = after == null ? joined : feed.after(after);
    this.lastGiven = nanos.getAsLong();
  }

  @Override
  public void request(long more) {
    demand.getAndUpdate(before -> before + more < 0 ? Long.MAX_VALUE : before + more);
    pour();
  }

  @Override
  public void cancel() {
    end();
  }

  boolean hasEnded() {
    return ended;
  }

  /** Ends the stream in good order: the hub closes. */
  void close() {
    closing = true;
    pour();
  }

  /** Gives what is there and asked for, and looks whether it is time to give up. */
  void pour() {
    if (pouring.getAndIncrement() != 0) {
      return; // the one at work sees the count and goes round once more
    }
    int seen = 1;
    do {
      try {
        give();
      } catch (RuntimeException e) {
        end();
        taker.onError(e);
      }
      seen = pouring.addAndGet(-seen);
    } while (seen != 0);
  }

  private void give() {
    while (!ended && !closing && demand.get() > 0) {
      byte[] next = next();
      if (next == null) {
        break;
      }
      lastGiven = nanos.getAsLong();
      demand.decrementAndGet();
      taker.onNext(next);
    }
    if (ended) {
      return;
    }
    if (closing) {
      end();
      taker.onComplete();
    } else if (isTooSlow()) {
      end();
      taker.onError(new TooSlow());
    }
  }

  private byte @Nullable [] next() {
    if (!greeted) {
      greeted = true;
      return GREETING;
    }
    if (awaited > feed.end()) {
      if (awaited < Long.MAX_VALUE && quietFor() < limits.awaited().toNanos()) {
        return null;
      }
      closing = true;
      return Rendering.stale(feed.end());
    }
    if (awaited >= 0) {
      position = feed.after(awaited);
      awaited = -1;
    }
    byte[] alerts = alerts();
    if (alerts.length > 0) {
      return alerts;
    }
    return quietFor() >= limits.quiet().toNanos() ? COMMENT : null;
  }

  private byte[] alerts() {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    int end = feed.size();
    while (position < end && chunk.size() < CHUNK_BYTES) {
      AlertLine line = feed.at(position);
      if (wanted.test(line)) {
        chunk.writeBytes(rendering.of(line, position));
      }
      position++;
    }
    return chunk.toByteArray();
  }

  private boolean isTooSlow() {
    if (demand.get() > 0) {
      return false;
    }
    int size = feed.size();
    int behind = Math.min(size - position, size - joined);
    return behind > limits.mostBehind() || quietFor() > limits.mostIdle().toNanos();
  }

  private long quietFor() {
    return nanos.getAsLong() - lastGiven;
  }

  private void end() {
    if (!ended) {
      ended = true;
      whenEnded.accept(this);
    }
  }

  /** Why a listener was cut off. */
  static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow() {
      super("a listener took too little for too long and was cut off", null, false, false);
    }
  }
}
