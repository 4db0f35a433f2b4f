package hub.adapters.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.contract.Answered;
import hub.adapters.log.Json;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /agreements}, on a port of its own with a log in memory. */
class AgreementsControllerTest {
  private final ToldLog log = new ToldLog();
  private final CurrentAgreements current = new CurrentAgreements();
  private final Publishing publishing = new Publishing(log, 3, log::latest, current);
  private final ApplicationContext context =
      ApplicationContext.builder()
          .properties(Map.of("micronaut.server.port", -1, "micronaut.server.host", "127.0.0.1"))
          .singletons(current, publishing)
          .start();
  private final EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final TreeSet<String> seen = new TreeSet<>();

  @AfterEach
  void close() {
    context.close();
    http.close();
  }

  @Test
  void whatIsPutHoldsAndIsToldWithItsText() throws Exception {
    // given
    publishing.begin(null);
    String text = "id: a\nparties: {trust: 59, municipalities: [1]}\nreviewBy: 2030-01-01\n";
    // when
    HttpResponse<String> put = put(body("a.yaml", text));
    JsonNode got = json(get());
    // then
    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(json(put)).isEqualTo(got);
    assertThat(got.path("agreements").findValuesAsText("id"))
        .containsExactly(
            "nasjonal", "unn-retningslinje-2", "so-retningslinje-13", "hnt-retningslinje-7", "a");
    assertThat(got.path("agreements").get(4).toString())
        .isEqualTo(
            "{\"id\":\"a\",\"file\":\"a.yaml\",\"trust\":\"59\",\"municipalities\":[\"1\"],"
                + "\"guideline\":null,\"from\":null,\"to\":null,\"reviewBy\":\"2030-01-01\"}");
    assertThat(got.path("files").path("a.yaml").asText()).isEqualTo(text);
    assertThat(got.path("files").path("shipped/nasjonal.yaml").asText()).contains("id: nasjonal");
    assertThat(log.partitions(3)).allSatisfy(told -> assertThat(told).hasSize(2));
  }

  @Test
  void everyFaultIsToldAndWhatHeldGoesOn() throws Exception {
    // given
    publishing.begin(null);
    put(body("a.yaml", "id: a\nparties: {trust: 59}\n"));
    // when
    HttpResponse<String> answer = put(body("b.yaml", "id: b\nparties: {trust: x}\nto: soon\n"));
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = json(answer);
    assertThat(problem.path("errorCode").asText()).isEqualTo("wrong-agreements");
    assertThat(problem.path("faults"))
        .extracting(JsonNode::asText)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("b.yaml line 2: parties.trust cannot be \"x\"."),
            second -> assertThat(second).startsWith("b.yaml line 3: to cannot be \"soon\"."));
    assertThat(json(get()).path("agreements").findValuesAsText("id")).contains("a");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no json|The body is no JSON object; send {\"files\":{\"name.yaml\":\"text\"}}.",
        "{}|The body has no files; send {\"files\":{\"name.yaml\":\"text\"}}.",
        "{\"files\":{\"a.yaml\":{}}}|The value of each file must be its text.",
        "{\"files\":{\"shipped/a.yaml\":\"\"}}|The name of a file must end in .yaml or .yml and hold"
            + " no path.",
        "{\"files\":{\"a.txt\":\"\"}}|The name of a file must end in .yaml or .yml and hold no path."
      })
  void aBodyThatIsNoneIsRefused(String body, String detail) throws Exception {
    // when
    HttpResponse<String> answer = put(body);
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText()).isEqualTo(detail);
  }

  @Test
  void soMuchThatNoRecordHoldsItIsRefused() throws Exception {
    // when
    HttpResponse<String> answer = put(body("a.yaml", "#".repeat(250_001)));
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("detail").asText())
        .isEqualTo("The files hold more than 250000 characters together; send less.");
  }

  @Test
  void everyAnswerThatIsDescribedIsGivenButAFault() throws Exception {
    // when
    get();
    put(body("a.yaml", "id: a\nparties: {trust: 59}\n"));
    put("{}");
    log.fail(true);
    HttpResponse<String> away = put(body("a.yaml", "id: a\nparties: {trust: 60}\n"));
    // then
    assertThat(away.statusCode()).isEqualTo(503);
    TreeSet<String> described = new TreeSet<>(Answered.described("/agreements"::equals));
    described.removeIf(answer -> answer.contains(" 500 "));
    assertThat(seen).isEqualTo(described);
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    return sent(to().GET().build());
  }

  private HttpResponse<String> put(String body) throws IOException, InterruptedException {
    return sent(
        to().header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder to() {
    return HttpRequest.newBuilder(URI.create(server.getURL() + "/agreements"));
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    seen.add(Answered.check(answer));
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static String body(String file, String text) {
    return new String(
        Json.write(json -> {
          json.writeObjectFieldStart("files");
          json.writeStringField(file, text);
          json.writeEndObject();
        }),
        StandardCharsets.UTF_8);
  }
}
