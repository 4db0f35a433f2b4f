package hub.adapters.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Topic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObligationsControllerTest {
  private final RunningFeed feed = new RunningFeed();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void theOpenOnesComeNearestFirstUnlessAStateIsAskedFor() throws Exception {
    // given
    feed.take(
        Said.duty(id(1), "OPEN", "2026-05-12T10:00:00Z", 1),
        Said.duty(id(2), "OPEN", "2026-05-12T09:00:00Z", 2),
        Said.duty(id(3), "BREACHED", "2026-05-12T08:00:00Z", 3),
        Said.duty(id(4), "OPEN", null, 4));
    // then
    assertThat(ids("/obligations")).containsExactly(id(2), id(1), id(4));
    assertThat(ids("/obligations?state=BREACHED,OPEN&to=2026-05-12T09:30:00Z"))
        .containsExactly(id(3), id(2));
    assertThat(ids("/obligations?herId=60")).isEmpty();
  }

  @Test
  void aDutyIsToldWithItsReasonsAndWhatWasSaidOfIt() throws Exception {
    // given
    feed.take(
        Said.duty(Said.DUTY, "OPEN", "2026-05-12T10:00:00Z", 1),
        Said.duty(Said.DUTY, "BREACHED", "2026-05-12T10:00:00Z", 2),
        Said.alert(0));
    // when
    JsonNode duty = feed.json("/obligations/" + Said.DUTY);
    // then
    assertThat(duty.get("state").asText()).isEqualTo("BREACHED");
    assertThat(duty.get("explanation"))
        .extracting(JsonNode::asText)
        .containsExactly("The patient was admitted.", "24 hours elapsed from the start.");
    assertThat(duty.get("alerts").get(0).get("id").asText()).isEqualTo(Said.id(0).toString());
    assertThat(duty.get("decisions").size()).isEqualTo(2);
  }

  @Test
  void pagesGiveEachDutyOnce() throws Exception {
    // given
    for (long number = 0; number < 25; number++) {
      String due = number % 5 == 0 ? null : "2026-05-12T1" + number % 3 + ":00:00Z";
      feed.take(Said.duty(id(number), "OPEN", due, number));
    }
    List<String> seen = new ArrayList<>();
    String path = "/obligations?limit=4";
    // when
    while (path != null) {
      seen.addAll(ids(path));
      path =
          feed.get(path)
              .headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse(null);
    }
    // then
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void aDutyThatWasTakenBackIsNotFound() throws Exception {
    // given
    feed.take(Said.duty(id(1), "MET", "2026-05-12T10:00:00Z", 1));
    // when
    feed.take(Said.takenBack(Topic.OBLIGATION, id(1)));
    // then
    assertThat(feed.get("/obligations/" + id(1)).statusCode()).isEqualTo(404);
    assertThat(feed.get("/obligations/nonsense").statusCode()).isEqualTo(400);
    assertThat(feed.get("/obligations?cursor=YWxlcnRzfHx8").statusCode()).isEqualTo(400);
  }

  @Test
  void aJourneyIsToldInOrderOfTime() throws Exception {
    // given
    feed.take(
        Said.alert(0),
        Said.duty(Said.DUTY, "BREACHED", "2026-05-12T08:00:00Z", 2),
        Said.event(id(8), "2026-05-12T11:00:00Z"),
        Said.event(id(7), "2026-05-11T08:05:00Z"));
    // when
    JsonNode journey = feed.json("/journeys/" + Said.JOURNEY);
    // then
    List<String> told = new ArrayList<>();
    for (JsonNode entry : journey.get("timeline")) {
      List<String> names = new ArrayList<>();
      entry.fieldNames().forEachRemaining(names::add);
      told.add(entry.get("at").asText() + " " + names.getLast());
    }
    assertThat(told)
        .containsExactly(
            "2026-05-11T08:05:00Z event",
            "2026-05-11T08:05:00Z obligation",
            "2026-05-12T08:00:00Z alert",
            "2026-05-12T11:00:00Z event");
    assertThat(journey.get("timeline").get(0).get("event").get("type").asText())
        .isEqualTo("no.meldingshub.message.log-innlagt.v1");
    assertThat(feed.get("/journeys/" + id(1)).statusCode()).isEqualTo(404);
  }

  private List<String> ids(String path) throws Exception {
    List<String> ids = new ArrayList<>();
    feed.json(path).path("obligations").forEach(duty -> ids.add(duty.get("id").asText()));
    return ids;
  }

  private static String id(long number) {
    return Said.id(number).toString();
  }
}
