package hub.adapters.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hub.adapters.contract.Answered;
import hub.core.projection.Quarantine;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The endpoints of one instance on a port of their own, and a client that speaks to them. Every
 * answer is held against what is described.
 */
final class MessagesApi implements AutoCloseable {
  private static final BeanConfiguration[] OTHER_ROOMS = {
    BeanConfiguration.disabled("hub.adapters.feed"),
    BeanConfiguration.disabled("hub.adapters.board")
  };

  private final HttpClient client = HttpClient.newHttpClient();
  private final ApplicationContext context;
  private final URI base;

  /** Where no AppRec is ever written. */
  MessagesApi(OneHub hub, Payloads payloads, Serving serving) {
    this(hub, payloads, serving, (document, faults) -> Optional.empty());
  }

  MessagesApi(OneHub hub, Payloads payloads, Serving serving, Rejections rejections) {
    context =
        ApplicationContext.builder()
            .properties(
                Map.of(
                    "micronaut.server.port",
                    -1,
                    "micronaut.server.host",
                    "127.0.0.1",
                    "micronaut.executors.blocking.type",
                    "fixed",
                    "micronaut.executors.blocking.number-of-threads",
                    8,
                    "micronaut.executors.blocking.virtual",
                    false,
                    "micronaut.server.max-request-size",
                    50_331_648,
                    "micronaut.server.max-request-buffer-size",
                    50_331_648))
            .beanConfigurations(OTHER_ROOMS)
            .start();
    context.registerSingleton(Intake.class, hub.intake);
    context.registerSingleton(Rejections.class, rejections);
    context.registerSingleton(TakenIn.class, hub.takenIn);
    context.registerSingleton(Payloads.class, payloads);
    context.registerSingleton(Quarantine.class, hub.quarantine);
    context.registerSingleton(Serving.class, serving);
    EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
    base = server.getURI();
  }

  HttpResponse<byte[]> post(String contentType, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/Messages"))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body));
    return send(request, headers);
  }

  HttpResponse<byte[]> postXml(byte[] document) {
    return post("application/xml", document);
  }

  HttpResponse<byte[]> postJson(String body) {
    return post("application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(base.resolve(path)), headers);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      Answered.check(answer, answer.body());
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    context.close();
    client.close();
  }
}
