package hub.adapters.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** What a sender and a member of operations staff do by HTTP. */
record Client(URI hub) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Posts a message; the status and, when it was taken, the id. */
  Posted post(byte[] xml) {
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(hub.resolve("/Messages"))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(xml)));
    JsonNode body = json(answer.body());
    return new Posted(answer.statusCode(), body.isTextual() ? body.asText() : "", body);
  }

  record Posted(int status, String id, JsonNode body) {}

  int status(String path) {
    return send(HttpRequest.newBuilder(hub.resolve(path))).statusCode();
  }

  JsonNode get(String path) {
    return json(send(HttpRequest.newBuilder(hub.resolve(path))).body());
  }

  byte[] document(String id) {
    return send(HttpRequest.newBuilder(hub.resolve("/Messages/" + id + "/business-document"))
            .header("Accept", "application/xml"))
        .body();
  }

  /** Everything said, oldest first. */
  List<JsonNode> alerts() {
    List<JsonNode> alerts = new ArrayList<>();
    get("/alerts?order=asc&limit=1000").get("alerts").forEach(alerts::add);
    return alerts;
  }

  /** As "KIND rule DETECTED", oldest first. */
  List<String> said() {
    return alerts().stream()
        .map(alert -> alert.get("data"))
        .map(data ->
            data.get("kind").asText()
                + " "
                + data.get("rule").asText()
                + " "
                + data.get("detected").asText())
        .toList();
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
