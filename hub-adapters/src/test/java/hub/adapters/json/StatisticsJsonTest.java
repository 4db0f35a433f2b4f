package hub.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.contract.Schemas;
import hub.adapters.log.Json;
import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.duty.State;
import hub.core.message.Address;
import hub.core.projection.Counted;
import hub.core.projection.Statistics;
import hub.core.projection.Statistics.By;
import hub.core.projection.StatisticsQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The numbers as JSON and as CSV, key by key. */
class StatisticsJsonTest {
  private static final Party HOSPITAL = party(Role.HOSPITAL, 59L, "Testvik sykehus");
  private static final Party TOWN = party(Role.MUNICIPALITY, null, "=Skog, \"vatn\"");
  private static final Instant START = Instant.parse("2026-05-11T08:00:00Z");

  private final Statistics statistics = new Statistics();

  @Test
  void aRowOfDeadlines() {
    // given
    Instant due = Instant.parse("2026-05-12T08:00:00Z");
    count("tidligmelding-24t", State.MET, due, "2026-05-11T09:00:30Z");
    count("tidligmelding-24t", State.MET, due, "2026-05-12T07:00:00Z");
    count("tidligmelding-24t", State.MET_LATE, due, "2026-05-12T09:30:00Z");
    count("tidligmelding-24t", State.OPEN, due, null);
    // when
    String json = json().path("rows").get(0).toString();
    // then
    assertThat(json)
        .isEqualTo(
            """
            {"rule":"tidligmelding-24t","month":"2026-05",\
            "party":{"role":"HOSPITAL","herId":59,"enh":null,"name":"Testvik sykehus"},\
            "obligations":4,"open":1,"met":2,"late":1,"breached":0,"cancelled":0,"retracted":0,\
            "outage":0,"estimatedStart":0,"decided":3,"inTime":0.6667,\
            "delay":{"count":3,"median":"PT23H","p90":"PT25H30M","min":"PT1H","max":"PT25H30M",\
            "below":[{"limit":"PT0S","count":0},{"limit":"PT1H","count":0},\
            {"limit":"PT4H","count":1},{"limit":"PT8H","count":1},{"limit":"PT12H","count":1},\
            {"limit":"PT24H","count":2},{"limit":"PT48H","count":3},{"limit":"PT96H","count":3},\
            {"limit":"PT168H","count":3},{"limit":"PT720H","count":3}]},\
            "lateBy":{"count":1,"median":"PT1H30M","p90":"PT1H30M","min":"PT1H30M",\
            "max":"PT1H30M",\
            "below":[{"limit":"PT0S","count":0},{"limit":"PT1H","count":0},\
            {"limit":"PT4H","count":1},{"limit":"PT8H","count":1},{"limit":"PT12H","count":1},\
            {"limit":"PT24H","count":1},{"limit":"PT48H","count":1},{"limit":"PT96H","count":1},\
            {"limit":"PT168H","count":1},{"limit":"PT720H","count":1}]},\
            "leadTime":null,"overliggerdogn":null}\
            """);
  }

  @Test
  void aLeadTimeBelowZeroAndTheNightsOfAStay() {
    // given
    count("mottak", State.MET, null, "2026-05-13T08:00:00Z");
    count("informasjon-for-avslutning", State.MET, null, "2026-05-11T09:30:00Z");
    // when
    JsonNode rows = json().path("rows");
    // then
    assertThat(rows.get(0).path("overliggerdogn").toString()).isEqualTo("{\"stays\":1,\"days\":2}");
    assertThat(rows.get(1).path("delay").isNull()).isTrue();
    assertThat(rows.get(1).path("leadTime").path("median").asText()).isEqualTo("PT-1H-30M");
    assertThat(rows.get(1).path("inTime").isNull()).isTrue();
  }

  @Test
  void nothingIsAnAnswerWithoutRows() {
    assertThat(json().toString())
        .isEqualTo("{\"by\":\"OBLIGED\",\"from\":null,\"to\":null,\"rows\":[]}");
    assertThat(csv()).containsExactly(StatisticsCsv.HEADER);
  }

  @Test
  void theSameAsCsv() {
    // given
    Instant due = Instant.parse("2026-05-12T08:00:00Z");
    count("tidligmelding-24t", State.MET_LATE, due, "2026-05-12T09:30:00Z");
    // then
    assertThat(csv())
        .containsExactly(
            "rule,month,party_role,party_her_id,party_enh,party_name,obligations,open,met,late,"
                + "breached,cancelled,retracted,outage,estimated_start,decided,in_time,"
                + "delay_count,delay_median_minutes,delay_p90_minutes,delay_min_minutes,"
                + "delay_max_minutes,late_by_count,late_by_median_minutes,late_by_p90_minutes,"
                + "late_by_min_minutes,late_by_max_minutes,lead_time_count,"
                + "lead_time_median_minutes,lead_time_p90_minutes,lead_time_min_minutes,"
                + "lead_time_max_minutes,overliggerdogn_stays,overliggerdogn_days",
            "tidligmelding-24t,2026-05,HOSPITAL,59,,Testvik sykehus,1,0,0,1,0,0,0,0,0,1,0.0000,"
                + "1,1530,1530,1530,1530,1,90,90,90,90,,,,,,,");
  }

  @Test
  void aNameThatASpreadsheetWouldRunOrThatHoldsACommaIsHarmless() {
    // given
    statistics.change(
        null, new Counted("mottak", State.OPEN, TOWN, HOSPITAL, START, false, null, null, false));
    // then
    assertThat(csv().getLast())
        .startsWith("mottak,2026-05,MUNICIPALITY,,911,\"'=Skog, \"\"vatn\"\"\",1,1,0,");
  }

  private void count(String rule, State state, @Nullable Instant due, @Nullable String metAt) {
    statistics.change(
        null,
        new Counted(
            rule,
            state,
            HOSPITAL,
            TOWN,
            START,
            false,
            due,
            metAt == null ? null : Instant.parse(metAt),
            false));
  }

  private JsonNode json() {
    var rows = statistics.rows(StatisticsQuery.ALL, By.OBLIGED);
    JsonNode json =
        Json.read(
            Json.write(to -> StatisticsJson.write(to, StatisticsQuery.ALL, By.OBLIGED, rows)));
    Schemas.check("statistics.v1.json", json);
    return json;
  }

  private List<String> csv() {
    byte[] csv = StatisticsCsv.of(statistics.rows(StatisticsQuery.ALL, By.OBLIGED));
    String text = new String(csv, StandardCharsets.UTF_8);
    assertThat(text).endsWith("\r\n");
    return List.of(text.split("\r\n", -1)).subList(0, text.split("\r\n", -1).length - 1);
  }

  private static Party party(Role role, @Nullable Long herId, String name) {
    return new Party(role, new Address(herId, herId == null ? "911" : null, name, null, false));
  }
}
