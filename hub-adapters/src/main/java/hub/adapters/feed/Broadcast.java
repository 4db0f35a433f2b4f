package hub.adapters.feed;

import hub.core.explanation.Language;
import hub.core.projection.AlertFeed;
import hub.core.projection.Selection;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * All who listen to the stream. One thread wakes them when something has been said, and each second
 * to see whether they still live; what they ask for themselves they get on the thread that asks.
 */
@Singleton
@Requires(beans = Views.class) // a listener is made when the context closes, wanted or not
final class Broadcast implements ApplicationEventListener<ShutdownEvent> {
  private static final long LOOK_MILLIS = 1_000;
  private static final int MOST_TRIES = 50;
  private static final int MILLIS_BETWEEN_TRIES = 10;

  private final AlertFeed feed;
  private final StreamLimits limits;
  private final LongSupplier nanos;
  private final Map<Language, Rendering> renderings =
      Language.ALL.stream().collect(Collectors.toMap(each -> each, Rendering::new));
  private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
  private final Semaphore said = new Semaphore(0);
  private final Runnable listener = said::release;
  private final Thread thread;
  private volatile boolean closed;

  @Inject
  Broadcast(Views views, StreamLimits limits) {
    this(views.alerts(), limits, System::nanoTime);
  }

  Broadcast(AlertFeed feed, StreamLimits limits, LongSupplier nanos) {
    this.feed = feed;
    this.limits = limits;
    this.nanos = nanos;
    this.thread = Thread.ofPlatform().name("hub-broadcast").daemon().unstarted(this::run);
    feed.listen(listener);
    thread.start();
  }

  /** The stream of what is wanted after an offset, as {@link StreamReader} takes it. */
  Publisher<byte[]> after(@Nullable Long offset, Selection selection, Language language) {
    Rendering rendering = Objects.requireNonNull(renderings.get(language));
    return taker -> {
      StreamReader reader =
          new StreamReader(
              feed, rendering, selection.ofAlerts(), offset, limits, nanos, taker, readers::remove);
      taker.onSubscribe(reader);
      readers.add(reader);
      if (reader.hasEnded()) { // while it was not among them yet
        readers.remove(reader);
      }
      if (closed) {
        reader.close();
      }
    };
  }

  int listeners() {
    return readers.size();
  }

  private void run() {
    try {
      while (!closed) {
        said.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        said.drainPermits();
        readers.forEach(StreamReader::pour);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Before the server stops, so that every stream ends in good order. */
  @Override
  public void onApplicationEvent(ShutdownEvent event) {
    close();
  }

  @PreDestroy
  void close() {
    closed = true;
    said.release();
    feed.forget(listener);
    readers.forEach(StreamReader::close);
    awaitEnds();
  }

  /**
   * One that another thread is at work on ends a moment later; the server must not be gone then.
   */
  private void awaitEnds() {
    try {
      for (int tries = 0; tries < MOST_TRIES && !readers.isEmpty(); tries++) {
        Thread.sleep(MILLIS_BETWEEN_TRIES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
