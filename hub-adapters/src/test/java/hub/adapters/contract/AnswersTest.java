package hub.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.feed.RunningFeed;
import hub.adapters.feed.Said;
import hub.adapters.log.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every answer of the own endpoints that is described is given, and as it is described. */
class AnswersTest {
  private static final String[] PAGE = {"Accept", "text/html"};
  private static final String UNKNOWN = Said.id(99).toString();

  private final RunningFeed feed = new RunningFeed();
  private final TreeSet<String> seen = new TreeSet<>();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void everyAnswerThatIsDescribedIsGiven() throws Exception {
    // given
    feed.take(
        Said.duty(Said.DUTY, "BREACHED", "2026-05-12T08:00:00Z", 1),
        Said.duty(Said.id(1).toString(), "OPEN", null, 2),
        Said.event(Said.id(7).toString(), "2026-05-11T08:05:00Z"),
        Said.alert(0));
    long offset = 1;
    for (String kind : List.of("WARNING", "LATE", "RETRACTED", "DEFICIENCY")) {
      feed.take(Said.alert(offset, Said.id(offset).toString(), kind, 59, "Testvik sykehus"));
      offset++;
    }
    // when
    asReady();
    feed.views().followedBy(() -> Optional.of("The views are being read."));
    asNotReady();
    feed.views()
        .followedBy(() -> {
          throw new IllegalStateException("on purpose");
        });
    atFault();
    // then
    Set<String> described =
        Answered.described(path ->
            !path.startsWith("/Messages")
                && !path.equals("/quarantine")
                && !path.equals("/agreements"));
    described.removeIf(AnswersTest::cannotFail);
    assertThat(seen).isEqualTo(described);
  }

  /** These read nothing that could be at fault; the answer would be that of the others. */
  private static boolean cannotFail(String answer) {
    return answer.matches("GET /(problems|board|schemas)/\\S+ 500 .*")
        || answer.startsWith("GET /health/liveness 500");
  }

  private void asReady() throws Exception {
    for (String[] accept : List.of(new String[0], PAGE)) {
      ask("/alerts", accept);
      ask("/alerts/" + Said.id(0), accept);
      ask("/alerts/" + UNKNOWN, accept);
      ask("/obligations", accept);
      ask("/obligations?state=GONE", accept);
      ask("/obligations/" + Said.DUTY, accept);
      ask("/obligations/" + UNKNOWN, accept);
      ask("/journeys/" + Said.JOURNEY, accept);
      ask("/journeys/" + UNKNOWN, accept);
    }
    ask("/alerts?limit=1&order=asc");
    ask("/alerts?kind=SONG");
    ask("/alerts?before=x", PAGE);
    ask("/alerts/x");
    ask("/obligations?limit=1&state=OPEN,BREACHED");
    ask("/obligations/x");
    ask("/journeys/x");
    ask("/alerts/stream?kind=SONG");
    ask("/alerts/stream", "Last-Event-ID", "of another feed");
    stream();
    ask("/health/liveness");
    ask("/health/readiness");
    ask("/problems/not-found");
    ask("/problems/else");
    ask("/");
    for (String file : List.of("board.css", "board.js", "icon.svg", "else.css")) {
      ask("/board/" + file);
    }
    ask("/schemas/openapi.yaml");
    ask("/schemas/asyncapi.yaml");
    ask("/schemas/json/alert.v1.json");
    ask("/schemas/json/else.v1.json");
    assertThat(feed.get("/schemas/json/..%2Fopenapi.yaml").statusCode()).isEqualTo(404);
  }

  private void asNotReady() throws Exception {
    for (String path : List.of("/alerts", "/obligations")) {
      for (String[] accept : List.of(new String[0], PAGE)) {
        ask(path, accept);
      }
    }
    for (String[] accept : List.of(new String[0], PAGE)) {
      ask("/alerts/" + Said.id(0), accept);
      ask("/obligations/" + Said.DUTY, accept);
      ask("/journeys/" + Said.JOURNEY, accept);
    }
    ask("/alerts/stream");
    ask("/health/readiness");
    ask("/");
  }

  private void atFault() throws Exception {
    ask("/alerts");
    ask("/alerts/" + Said.id(0));
    ask("/alerts/stream");
    ask("/obligations");
    ask("/obligations/" + Said.DUTY);
    ask("/journeys/" + Said.JOURNEY);
    ask("/health/readiness");
    ask("/");
  }

  private void ask(String path, String... headers) throws Exception {
    seen.add(Answered.check(feed.get(path, headers)));
  }

  /** As far as all that has been said. */
  private void stream() throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        feed.http().send(feed.to("/alerts/stream?offset=-1").build(), BodyHandlers.ofInputStream());
    StringBuilder events = new StringBuilder();
    try (var in =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      for (int left = 5; left > 0; ) {
        String line = in.readLine();
        events.append(line).append('\n');
        left -= line.startsWith("data: ") ? 1 : 0;
      }
    }
    seen.add(Answered.check(answer, events.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theParametersThatAreTakenAreThoseThatAreDescribed() throws Exception {
    for (String path : List.of("/alerts", "/obligations", "/alerts/stream")) {
      // when
      String detail = feed.json(path + "?nosuch=1").path("detail").asText();
      // then
      String taken = detail.substring(detail.indexOf("there are ") + 10).replace(".", "");
      assertThat(taken.split(", ", -1))
          .as(path)
          .containsExactlyInAnyOrderElementsOf(Answered.queryParameters(path));
    }
  }

  @Test
  void whatIsServedIsWhatIsHeldAgainst() throws Exception {
    assertThat(
            Schemas.json(
                feed.get("/schemas/json/alert.v1.json").body().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Descriptions.schema("alert.v1.json"));
    assertThat(feed.get("/schemas/asyncapi.yaml").body()).contains(Topic.ALERT.topicName());
  }
}
