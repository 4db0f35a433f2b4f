package hub.adapters.feed;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Readiness;
import hub.adapters.log.Topic;
import hub.adapters.problem.Problem;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for every address: health, problems, and who answers. */
class HttpTest {
  private final RunningFeed feed = new RunningFeed();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void itLivesAlsoWhenItIsNotReady() throws Exception {
    // given
    Readiness notYet = () -> Optional.of("The views are being read.");
    feed.views().followedBy(notYet);
    // when
    var lives = feed.get("/health/liveness");
    var ready = feed.get("/health/readiness");
    // then
    assertThat(lives.statusCode()).isEqualTo(200);
    assertThat(lives.body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body())
        .isEqualTo("{\"status\":\"DOWN\",\"reasons\":[\"The views are being read.\"]}");
  }

  @Test
  void itIsReadyWhenNothingSpeaksAgainstIt() throws Exception {
    // when
    var ready = feed.get("/health/readiness");
    // then
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("{\"status\":\"UP\",\"reasons\":[]}");
  }

  @Test
  void anUnknownAddressIsAProblemWithTheTraceOfTheRequest() throws Exception {
    // when
    var answer =
        feed.get(
            "/nowhere/at/all",
            "X-Request-Id",
            "r-1",
            "traceparent",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    // then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"/problems/not-found\",\"title\":\"Not found\",\"status\":404,"
                + "\"detail\":\"There is nothing at this address.\",\"errorCode\":\"not-found\","
                + "\"requestId\":\"r-1\",\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"}");
  }

  @Test
  void aRequestIdThatCouldForgeALineOfALogIsNotTaken() throws Exception {
    // when
    var answer = feed.get("/nowhere", "X-Request-Id", "a b\"c");
    // then
    assertThat(answer.body())
        .doesNotContain("a b")
        .containsPattern("\"requestId\":\"[0-9a-f-]{36}");
  }

  @Test
  void aMethodThatIsNotThereIsAProblemToo() throws Exception {
    // when
    var answer =
        feed.http()
            .send(
                feed.to("/alerts").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    // then
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":405");
  }

  @Test
  void aFaultTellsNothingOfWhatTheHubHolds() throws Exception {
    // given
    feed.take(
        Said.record(
            Topic.OBLIGATION,
            1,
            Said.id(1).toString(),
            new String(
                Said.duty(Said.id(1).toString(), "OPEN", null, 1).value(),
                StandardCharsets.UTF_8)));
    feed.views()
        .followedBy(() -> {
          throw new IllegalStateException("Kari Nordmann");
        });
    // when
    var answer = feed.get("/obligations/" + Said.id(1));
    // then
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains("\"type\":\"/problems/fault\"")
        .doesNotContain("Kari", "Exception", "hub.adapters");
  }

  @Test
  void theTypeOfEveryProblemOpensAPageThatHelps() throws Exception {
    for (Problem.Kind kind : Problem.Kind.values()) {
      assertThat(feed.get(kind.type()).body()).startsWith(kind.title()).contains(kind.help());
    }
    assertThat(feed.get("/problems/else").statusCode()).isEqualTo(404);
  }

  @Test
  void jsonIsForAllButThoseWhoAskForAPageAndPreferNothingToIt() throws Exception {
    for (String accept :
        List.of(
            "*/*",
            "application/json",
            "application/xml",
            "application/json,text/html;q=0.5",
            "text/html;q=0",
            "application/cloudevents-batch+json, text/html;q=0.9")) {
      var answer = feed.get("/alerts", "Accept", accept);
      assertThat(answer.headers().firstValue("Content-Type"))
          .as(accept)
          .contains("application/json");
      assertThat(answer.headers().allValues("Vary"))
          .as(accept)
          .containsExactly("Accept, Accept-Language");
    }
    assertThat(feed.get("/alerts").headers().firstValue("Content-Type"))
        .contains("application/json");
  }

  @Test
  void anAlertThatCannotBeReadIsLeftOutAndTheRestStands() throws Exception {
    // when
    feed.take(
        Said.alert(0),
        Said.record(Topic.ALERT, 1, "no id", "{}"),
        Said.record(Topic.ALERT, 2, Said.id(2).toString(), "no json"),
        Said.record(Topic.ALERT, 3, Said.id(3).toString(), "{\"kind\":\"SONG\",\"rule\":\"x\"}"),
        Said.takenBack(Topic.ALERT, Said.id(0).toString()),
        Said.alert(5));
    // then
    assertThat(feed.json("/alerts").get("alerts").size()).isEqualTo(2);
  }
}
