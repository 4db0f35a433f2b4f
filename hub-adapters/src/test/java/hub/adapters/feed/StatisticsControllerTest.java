package hub.adapters.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Topic;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatisticsControllerTest {
  private final RunningFeed feed = new RunningFeed();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void theNumbersFollowWhatTheLogTells() throws Exception {
    // given
    feed.take(
        Said.duty(id(1), "OPEN", "2026-05-12T08:00:00Z", 1),
        Said.duty(id(2), "OPEN", "2026-05-12T08:00:00Z", 2),
        Said.duty(id(3), "MET", "2026-05-12T10:00:00Z", 3));
    // when
    feed.take(
        Said.duty(id(1), "BREACHED", "2026-05-12T08:00:00Z", 4),
        Said.duty(id(1), "MET_LATE", "2026-05-12T08:00:00Z", 5),
        Said.takenBack(Topic.OBLIGATION, id(2)));
    // then
    JsonNode row = feed.json("/statistics").path("rows").get(0);
    assertThat(row.path("rule").asText()).isEqualTo("tidligmelding-24t");
    assertThat(row.path("month").asText()).isEqualTo("2026-05");
    assertThat(row.path("party").path("herId").asInt()).isEqualTo(59);
    assertThat(List.of("obligations", "open", "met", "late", "breached", "decided"))
        .extracting(name -> row.path(name).asInt())
        .containsExactly(2, 0, 1, 1, 0, 2);
    assertThat(row.path("inTime").asDouble()).isEqualTo(0.5);
    assertThat(row.path("delay").path("median").asText()).isEqualTo("PT25H");
    assertThat(row.path("lateBy").path("max").asText()).isEqualTo("PT1H");
  }

  @Test
  void onlyWhatIsAskedForIsCounted() throws Exception {
    // given
    feed.take(Said.duty(id(1), "OPEN", "2026-05-12T08:00:00Z", 1));
    // then
    assertThat(rows("?rule=R2&role=HOSPITAL&herId=99387&from=2026-05&to=2026-05")).isEqualTo(1);
    assertThat(rows("?rule=R3")).isZero();
    assertThat(rows("?role=MUNICIPALITY")).isZero();
    assertThat(rows("?herId=60")).isZero();
    assertThat(rows("?from=2026-06")).isZero();
    assertThat(rows("?to=2026-04")).isZero();
    JsonNode row = feed.json("/statistics?by=MUNICIPALITY").path("rows").get(0);
    assertThat(row.path("party").path("herId").asInt()).isEqualTo(99_387);
  }

  @Test
  void whatCannotBeAskedForIsAnError() throws Exception {
    for (String query :
        List.of(
            "?from=2026-13",
            "?from=2026-05&to=2026-04",
            "?by=me",
            "?format=CSV,JSON",
            "?state=OPEN")) {
      assertThat(feed.get("/statistics" + query).statusCode()).as(query).isEqualTo(400);
    }
  }

  @Test
  void whoAsksForCsvGetsAFile() throws Exception {
    // given
    feed.take(Said.duty(id(1), "OPEN", "2026-05-12T08:00:00Z", 1));
    // then
    assertThat(type("/statistics", "text/csv")).isEqualTo("text/csv");
    assertThat(type("/statistics", "text/csv;q=0.5, application/json"))
        .isEqualTo("application/json");
    assertThat(type("/statistics", "text/html, text/csv;q=0.5")).isEqualTo("text/html");
    assertThat(type("/statistics?format=csv", "text/html")).isEqualTo("text/csv");
    assertThat(type("/statistics?format=json", "text/csv")).isEqualTo("application/json");
    assertThat(type("/alerts", "text/csv")).isEqualTo("application/json");
    var file = feed.get("/statistics?format=csv");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"statistikk.csv\"");
    assertThat(file.body().lines().toList().get(1))
        .startsWith("tidligmelding-24t,2026-05,HOSPITAL,59,,Universitetssykehuset,1,1,0,0,0,0,");
  }

  private String type(String path, String accept) throws Exception {
    String type =
        feed.get(path, "Accept", accept).headers().firstValue("Content-Type").orElseThrow();
    return type.replaceFirst(";.*", "");
  }

  private int rows(String query) throws Exception {
    return feed.json("/statistics" + query).path("rows").size();
  }

  private static String id(long number) {
    return Said.id(number).toString();
  }
}
