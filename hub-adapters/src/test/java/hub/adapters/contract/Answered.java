package hub.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Answers of HTTP against the OpenAPI description: status, headers, content type and body. */
public final class Answered {
  private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");
  private static final JsonNode PATHS = Descriptions.OPEN_API.path("paths");

  private Answered() {}

  /**
   * Fails when an answer is none that the description has for its request.
   *
   * @return which it is: {@code GET /alerts 200 application/json}
   */
  public static String check(HttpResponse<?> answer, byte[] body) {
    String path = answer.request().uri().getRawPath();
    return check(answer.request().method(), path, answer.statusCode(), answer.headers(), body);
  }

  public static String check(HttpResponse<String> answer) {
    return check(answer, answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static String check(
      String method, String path, int status, HttpHeaders headers, byte[] body) {
    String type = headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "").strip();
    Optional<String> template = template(path);
    String asked = method + " " + template.orElse(path) + " " + status + " " + type;
    JsonNode operation =
        template.map(found -> PATHS.path(found).path(method.toLowerCase(Locale.ROOT))).orElse(null);
    if (operation == null || operation.isMissingNode()) {
      assertThat(status).as(asked).isEqualTo(operation == null ? 404 : 405);
      assertThat(type).as(asked).isEqualTo("application/problem+json");
      Schemas.check("problem.v1.json", body);
      return asked;
    }
    JsonNode response =
        Descriptions.followed(operation.path("responses").path(Integer.toString(status)));
    assertThat(response.isMissingNode()).as(asked + " is not described").isFalse();
    headers(asked, response.path("headers"), headers);
    body(asked, response.path("content").path(type), body, type);
    return asked;
  }

  private static void headers(String asked, JsonNode described, HttpHeaders headers) {
    for (Map.Entry<String, JsonNode> one : described.properties()) {
      JsonNode header = Descriptions.followed(one.getValue());
      List<String> values = headers.allValues(one.getKey());
      assertThat(values)
          .as(asked + ", header " + one.getKey())
          .hasSizeBetween(header.path("required").asBoolean() ? 1 : 0, 1);
      for (String value : values) {
        JsonNode text = Descriptions.JSON.getNodeFactory().textNode(value);
        assertThat(Schemas.faults(header.path("schema"), text)).as(asked).isEmpty();
      }
    }
  }

  private static void body(String asked, JsonNode described, byte[] body, String type) {
    assertThat(described.isMissingNode()).as(asked + " is not described").isFalse();
    if (described.has("x-events")) {
      events(described.path("x-events"), new String(body, StandardCharsets.UTF_8));
      return;
    }
    JsonNode json =
        type.endsWith("json")
            ? Schemas.json(body)
            : Descriptions.JSON.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8));
    assertThat(Schemas.faults(described.path("schema"), json)).as(asked + ": " + json).isEmpty();
  }

  /** Events as they stand in the stream; comments and retry are none. */
  private static void events(JsonNode described, String stream) {
    String event = "";
    for (String line : stream.lines().toList()) {
      if (line.startsWith("event: ")) {
        event = line.substring(7);
      } else if (line.startsWith("data: ")) {
        JsonNode data = Schemas.json(line.substring(6).getBytes(StandardCharsets.UTF_8));
        assertThat(described.has(event)).as("event " + event).isTrue();
        assertThat(Schemas.faults(described.path(event), data)).as(event).isEmpty();
      }
    }
  }

  /** All that is described for some paths, as {@link #check} tells it. */
  public static Set<String> described(Predicate<String> path) {
    Set<String> all = new TreeSet<>();
    for (Map.Entry<String, JsonNode> one : PATHS.properties()) {
      if (path.test(one.getKey())) {
        operations(one.getValue())
            .forEach((method, operation) ->
                operation
                    .path("responses")
                    .properties()
                    .forEach(response ->
                        Descriptions.followed(response.getValue())
                            .path("content")
                            .fieldNames()
                            .forEachRemaining(type ->
                                all.add(
                                    String.join(
                                        " ", method, one.getKey(), response.getKey(), type)))));
      }
    }
    return all;
  }

  /** The names that a GET of a path takes in its query, where it answers with JSON. */
  public static List<String> queryParameters(String path) {
    return PATHS
        .path(path)
        .path("get")
        .path("parameters")
        .valueStream()
        .map(Descriptions::followed)
        .filter(one -> one.path("in").asText().equals("query") && !one.has("x-page"))
        .map(one -> one.path("name").asText())
        .toList();
  }

  /** The operations of a path by method, in capitals. */
  static Map<String, JsonNode> operations(JsonNode path) {
    Map<String, JsonNode> operations = new TreeMap<>();
    METHODS.stream()
        .filter(path::has)
        .forEach(method -> operations.put(method.toUpperCase(Locale.ROOT), path.path(method)));
    return operations;
  }

  /** The path of the description that is meant; one without a name in it comes first. */
  private static Optional<String> template(String path) {
    return PATHS.properties().stream()
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(template -> template.contains("{")))
        .filter(template -> path.matches(template.replaceAll("\\{[a-z]+}", "[^/]+")))
        .findFirst();
  }
}
