package hub.adapters.privacy;

import hub.adapters.contract.Written;
import hub.adapters.log.Appender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code hub.key.v1} in memory: any number of views read it, each as far as the test lets it. */
final class KeyTopic implements Appender {
  private final List<Row> rows = new ArrayList<>();
  private boolean away;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(byte[] key, byte @Nullable [] value) {}

  /** Whether appends fail, as when the broker is away. */
  void away(boolean isAway) {
    away = isAway;
  }

  synchronized byte[] recordKey(int offset) {
    return rows.get(offset).key();
  }

  synchronized int records() {
    return rows.size();
  }

  synchronized void put(byte[] key, byte @Nullable [] value) {
    rows.add(new Row(key, value));
  }

  /** Puts a tombstone after all that stands there. */
  void destroy(String owner, String keyId) {
    put(new KeyName(owner, keyId).recordKey(), null);
  }

  @Override
  public CompletableFuture<Appended> append(Append what) {
    byte[] key = what.key();
    if (away || key == null) {
      return CompletableFuture.failedFuture(new Unavailable("away", null));
    }
    Written.check(what.topic().topicName(), key, what.value(), what.headers());
    put(key, what.value());
    return CompletableFuture.completedFuture(new Appended(0, records() - 1, Instant.EPOCH));
  }

  @Override
  public void close() {}

  private synchronized @Nullable Row row(int offset) {
    return offset < rows.size() ? rows.get(offset) : null;
  }

  /** One instance's reading of the topic. */
  final class Reading implements KeyLog {
    private final DataKeyView view;
    private int next;
    private boolean stuck;
    private @Nullable String whyNot;

    Reading(DataKeyView view) {
      this.view = view;
    }

    /** Reads what stands there. */
    void read() {
      for (Row row = row(next); row != null; row = row(++next)) {
        view.take(row.key(), row.value(), next);
      }
    }

    /** What stood there at the start is not read yet. */
    void notReady(String why) {
      whyNot = why;
    }

    /** Whether the end is out of reach. */
    void stuck(boolean isStuck) {
      stuck = isStuck;
    }

    @Override
    public Optional<String> whyNot() {
      return Optional.ofNullable(whyNot);
    }

    @Override
    public boolean readToEnd(Duration atMost) {
      if (!stuck) {
        read();
      }
      return !stuck;
    }

    @Override
    public void close() {}
  }
}
