package hub.adapters.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AlertsControllerTest {
  private static final RunningFeed FEED = new RunningFeed();

  @BeforeAll
  static void tenAlertsAreSaid() {
    for (long offset = 0; offset < 20; offset += 2) { // every second offset ends a transaction
      String kind = offset % 3 == 0 ? "WARNING" : offset % 5 == 0 ? "DEFICIENCY" : "BREACH";
      FEED.take(
          Said.alert(offset, Said.id(offset).toString(), kind, offset < 10 ? 59 : 60, "Sykehus"));
    }
  }

  @AfterAll
  static void close() {
    FEED.close();
  }

  @Test
  void theNewestComeFirstAsCloudEvents() throws Exception {
    // when
    JsonNode list = FEED.json("/alerts?limit=1");
    // then
    JsonNode alert = list.get("alerts").get(0);
    assertThat(alert.toString())
        .startsWith(
            "{\"specversion\":\"1.0\",\"id\":\"00000000-0000-5000-0000-000000000012\","
                + "\"source\":\"urn:no.meldingshub\",\"type\":\"no.meldingshub.alert.warning.v1\","
                + "\"subject\":\"f7d15d07-1a28-5a86-9b0d-c247177769ff\","
                + "\"time\":\"2026-05-12T08:18:00Z\",\"datacontenttype\":\"application/json\","
                + "\"sequence\":\"10\",\"sequencetype\":\"Integer\","
                + "\"data\":{\"rule\":\"tidligmelding-24t\",\"kind\":\"WARNING\"");
    assertThat(alert.get("data").get("patient").asText()).isEqualTo("p-0123456789abcdef01234567");
    assertThat(list.get("offset").asText()).isEqualTo("18");
  }

  @Test
  void pagesInBothOrdersGiveEachAlertOnceAlsoWhileMoreIsSaid() throws Exception {
    // given
    try (RunningFeed feed = new RunningFeed()) {
      for (long offset = 0; offset < 20; offset++) {
        feed.take(Said.alert(offset));
      }
      for (String order : List.of("asc", "desc")) {
        List<String> seen = new ArrayList<>();
        long end = feed.views().alerts().size();
        // when
        String next = "";
        while (!next.equals("null")) {
          String cursor = next.isEmpty() ? "" : "&cursor=" + next;
          JsonNode page = feed.json("/alerts?limit=3&kind=BREACH&order=" + order + cursor);
          page.get("alerts").forEach(alert -> seen.add(alert.get("sequence").asText()));
          next = page.get("next").asText();
          feed.take(Said.alert(feed.views().alerts().end() + 1));
        }
        // then
        assertThat(seen).as(order).hasSize((int) end).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo(order.equals("asc") ? "1" : Long.toString(end));
      }
    }
  }

  @Test
  void thePageThatFollowsIsLinkedWithTheFiltersOfThisOne() throws Exception {
    // when
    var page = FEED.get("/alerts?herId=59&limit=2&order=asc");
    // then
    String link = page.headers().firstValue("Link").orElseThrow();
    assertThat(link).matches("</alerts\\?herId=59&limit=2&order=asc&cursor=[\\w-]+>; rel=\"next\"");
    assertThat(ids(link.substring(1, link.indexOf('>')))).containsExactly("4", "6");
    assertThat(FEED.get("/alerts").headers().firstValue("Link")).isEmpty();
  }

  @Test
  void aListGoesOnWhereAnEarlierOneEnded() throws Exception {
    assertThat(ids("/alerts?order=asc&offset=14")).containsExactly("16", "18");
    assertThat(ids("/alerts?offset=15")).containsExactly("18", "16");
    assertThat(ids("/alerts?offset=18")).isEmpty();
  }

  @Test
  void filtersAreGivenByRepeatingOrWithCommas() throws Exception {
    assertThat(ids("/alerts?kind=WARNING&herId=59")).containsExactly("6", "0");
    assertThat(ids("/alerts?kind=warning,DEFICIENCY&herId=59")).containsExactly("6", "0");
    assertThat(ids("/alerts?kind=WARNING&kind=DEFICIENCY&herId=60"))
        .containsExactly("18", "12", "10");
    assertThat(ids("/alerts?rule=R2,tidligmelding-innhold")).hasSize(10);
    assertThat(ids("/alerts?rule=tidligmelding-innhold")).containsExactly("10");
    assertThat(ids("/alerts?role=MUNICIPALITY")).isEmpty();
    assertThat(ids("/alerts?state=BREACHED&herId=60")).containsExactly("16", "14");
    assertThat(ids("/alerts?state=OPEN&herId=60")).containsExactly("18", "12");
    assertThat(ids("/alerts?from=2026-05-12T08:16:00Z")).containsExactly("18", "16");
    assertThat(ids("/alerts?to=2026-05-12T10:02:00%2B02:00")).containsExactly("0");
  }

  @Test
  void aValueThatCannotBeUsedIsNamedWithWhatIsAllowed() throws Exception {
    // when
    var answer = FEED.get("/alerts?kind=BREACH,BRUDD", "X-Request-Id", "abc-1");
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"/problems/wrong-parameter\",\"title\":\"A parameter is wrong\","
                + "\"status\":400,\"detail\":\"kind must be one or more of WARNING, BREACH, LATE,"
                + " RETRACTED, DEFICIENCY.\",\"errorCode\":\"wrong-parameter\","
                + "\"parameter\":\"kind\",\"allowed\":[\"WARNING\",\"BREACH\",\"LATE\","
                + "\"RETRACTED\",\"DEFICIENCY\"],\"requestId\":\"abc-1\"}");
  }

  @Test
  void everyOtherWrongParameterIsToldToo() throws Exception {
    for (String wrong :
        List.of(
            "rule=R99",
            "role=DOCTOR",
            "herId=x",
            "herId=-1",
            "state=GONE",
            "from=yesterday",
            "to=2026-05-12",
            "limit=0",
            "limit=1001",
            "limit=1&limit=2",
            "cursor=x",
            "order=up",
            "cursor=b2JsaWdhdGlvbnN8fA",
            "offset=-2")) {
      var answer = FEED.get("/alerts?" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(answer.body())
          .as(wrong)
          .contains("\"parameter\":\"" + wrong.replaceAll("=.*", "") + "\"");
    }
    assertThat(FEED.get("/alerts?rules=R2").body())
        .contains("There is no parameter of that name here; there are rule, kind, role, herId");
  }

  @Test
  void oneAlertIsFoundByItsId() throws Exception {
    // when
    var found = FEED.get("/alerts/" + Said.id(4));
    // then
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("\"sequence\":\"3\"");
    assertThat(FEED.get("/alerts/" + Said.id(5)).statusCode()).isEqualTo(404);
    assertThat(FEED.get("/alerts/1-1-1-1-1").statusCode()).isEqualTo(400);
  }

  @Test
  void untilTheViewsAreReadNothingIsSaidButWhy() throws Exception {
    // given
    try (RunningFeed feed = new RunningFeed()) {
      feed.views().followedBy(() -> Optional.of("The views are being read."));
      for (String path : List.of("/alerts", "/alerts/stream", "/obligations", "/journeys/x")) {
        // when
        var answer = feed.get(path);
        // then
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.body()).contains("\"detail\":\"The views are being read.\"");
      }
    }
  }

  private static List<String> ids(String path) throws IOException, InterruptedException {
    List<String> numbers = new ArrayList<>();
    for (JsonNode alert : FEED.json(path).path("alerts")) {
      String id = alert.get("id").asText();
      numbers.add(Long.toString(Long.parseLong(id.substring(id.lastIndexOf('-') + 1), 16)));
    }
    return numbers;
  }
}
