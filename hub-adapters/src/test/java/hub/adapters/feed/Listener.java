package hub.adapters.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A client of the stream that writes down the lines that it gets. */
final class Listener implements AutoCloseable {
  final HttpResponse<InputStream> answer;
  final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  volatile boolean broken;

  private final List<Long> ids = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread;

  Listener(HttpResponse<InputStream> answer) {
    this.answer = answer;
    this.thread = Thread.ofVirtual().start(this::read);
  }

  private void read() {
    try (var in = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (line.startsWith("id: ")) {
          ids.add(Long.valueOf(line.substring(4)));
        }
      }
    } catch (IOException e) {
      broken = true;
    }
  }

  List<Long> ids() {
    synchronized (ids) {
      return List.copyOf(ids);
    }
  }

  void awaitEvents(int many) {
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofSeconds(30))
        .until(() -> ids.size() >= many);
  }

  void awaitEnd() throws InterruptedException {
    thread.join(20_000);
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      broken = true;
    }
  }
}
