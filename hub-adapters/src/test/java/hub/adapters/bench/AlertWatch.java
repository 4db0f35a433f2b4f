package hub.adapters.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the hub's stream of alerts and keeps when the first BREACH of each message was seen. */
final class AlertWatch implements Closeable {
  private static final String STARTED_BY = "\"startedBy\":\"";
  private static final String BREACH = "\"kind\":\"BREACH\"";

  private final Wire wire;
  private final InputStream stream;
  private volatile boolean closed;
  private final Map<String, Long> seen = new ConcurrentHashMap<>();

  AlertWatch(URI hub) throws IOException {
    wire = new Wire(hub);
    stream = new BufferedInputStream(wire.stream("/alerts/stream"), 65_536);
    Thread.ofPlatform().daemon().name("alerts").start(this::read);
  }

  private void read() {
    try {
      while (true) {
        String line = Wire.line(stream);
        if (line.startsWith("data:")) {
          data(line, System.nanoTime());
        }
      }
    } catch (IOException e) {
      if (!closed) {
        System.err.println("The stream of alerts ended: " + e.getMessage());
      }
    }
  }

  private void data(String line, long at) {
    String json = line.replace(" ", "");
    int start = json.indexOf(STARTED_BY);
    if (start >= 0 && json.contains(BREACH)) {
      int id = start + STARTED_BY.length();
      seen.putIfAbsent(json.substring(id, json.indexOf('"', id)), at);
    }
  }

  /** In the nanoseconds of {@link System#nanoTime}; null when it was not seen. */
  @Nullable Long seenAt(String msgId) {
    return seen.get(msgId);
  }

  /**
   * Waits until all are seen, or no more of them come for so long; answers how many are not seen.
   */
  long awaitAll(Collection<String> msgIds, Duration patience) throws InterruptedException {
    long missing = missing(msgIds);
    long lastNews = System.nanoTime();
    while (missing > 0 && System.nanoTime() - lastNews < patience.toNanos()) {
      Thread.sleep(20);
      long now = missing(msgIds);
      if (now < missing) {
        lastNews = System.nanoTime();
      }
      missing = now;
    }
    return missing;
  }

  private long missing(Collection<String> msgIds) {
    return msgIds.stream().filter(id -> !seen.containsKey(id)).count();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    wire.close();
  }
}
