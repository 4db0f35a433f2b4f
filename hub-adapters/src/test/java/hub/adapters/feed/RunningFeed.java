package hub.adapters.feed;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.contract.Answered;
import hub.adapters.log.Json;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The feed and the board on a port of their own, without a log behind them. */
public final class RunningFeed implements AutoCloseable {
  private final Views views = new Views();
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * Starts with views that are ready.
   *
   * @param now what the clock shows, always
   * @param settings of the hub, beside those of the server
   */
  public RunningFeed(Instant now, Map<String, Object> settings) {
    views.followedBy(Optional::empty);
    context =
        ApplicationContext.builder()
            .properties(Map.of("micronaut.server.port", -1, "micronaut.server.host", "127.0.0.1"))
            .properties(settings)
            .singletons(views, Clock.fixed(now, ZoneOffset.UTC))
            .start();
    server = context.getBean(EmbeddedServer.class).start();
  }

  public RunningFeed() {
    this(Instant.parse("2026-05-12T08:00:00Z"), Map.of());
  }

  public Views views() {
    return views;
  }

  /** Takes records as the log brings them, in one go. */
  @SafeVarargs
  public final void take(ConsumerRecord<byte[], byte[]>... records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      views.take(record);
    }
    views.taken();
  }

  int listeners() {
    return context.getBean(Broadcast.class).listeners();
  }

  public HttpClient http() {
    return http;
  }

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.getURL() + path))
        .timeout(Duration.ofSeconds(30));
  }

  /** What stands at a path, asked for with headers given in pairs. It is as it is described. */
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = to(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    Answered.check(answer);
    return answer;
  }

  public JsonNode json(String path) throws IOException, InterruptedException {
    return Json.read(get(path).body().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }
}
