package hub.adapters.intake;

import static hub.adapters.intake.MessagesApi.header;
import static hub.adapters.intake.MessagesApi.json;
import static hub.adapters.intake.MessagesApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.core.message.MessageId;
import hub.core.projection.Quarantined;
import hub.core.projection.Quarantined.Place;
import hub.core.projection.Quarantined.Reason;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarantineListTest {
  private final OneHub hub = OneHub.on(new CommandedLog());
  private Optional<String> whyNot = Optional.empty();
  private final MessagesApi api = new MessagesApi(hub, DocumentsAtHand.away(), () -> whyNot);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void whatCouldNotBeUsedIsToldWithItsReason() {
    // given
    hub.quarantine.take(
        7,
        new Quarantined(
            new UUID(0, 1),
            "X99",
            "msgid-gjenbruk: give it a new MsgId.",
            List.of(new Reason("X99", "msgid-gjenbruk: give it a new MsgId.", "/MsgHead")),
            new Place("hub.message.v1", 2, 41),
            new MessageId(new UUID(0, 9)),
            "{0A6E}",
            "LOG_INNLAGT",
            Instant.parse("2026-03-01T10:30:00Z")));
    // when
    HttpResponse<byte[]> answer = api.get("/quarantine");
    // then
    assertThat(text(answer))
        .isEqualTo(
            """
            {"items":[{"id":"00000000-0000-0000-0000-000000000001",\
            "receivedAt":"2026-03-01T10:30:00Z","code":"X99",\
            "text":"msgid-gjenbruk: give it a new MsgId.",\
            "reasons":[{"code":"X99","text":"msgid-gjenbruk: give it a new MsgId.",\
            "path":"/MsgHead"}],"message":"00000000-0000-0000-0000-000000000009",\
            "msgId":"{0A6E}","kind":"LOG_INNLAGT",\
            "place":{"topic":"hub.message.v1","partition":2,"offset":41}}],"next":null}\
            """);
  }

  @Test
  void pagesGoFromTheNewestToTheOldestWithoutGapOrRepeat() {
    // given
    for (int i = 0; i < 5; i++) {
      hub.quarantine.take(10 + i, bare(i));
    }
    // when
    JsonNode first = json(api.get("/quarantine?limit=2"));
    JsonNode second = json(api.get("/quarantine?limit=2&cursor=" + first.get("next").asText()));
    JsonNode third = json(api.get("/quarantine?limit=2&cursor=" + second.get("next").asText()));
    // then
    assertThat(List.of(ids(first), ids(second), ids(third)))
        .containsExactly(List.of(4L, 3L), List.of(2L, 1L), List.of(0L));
    assertThat(third.get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=501", "limit=mange", "cursor=forrige", "cursor=-1"})
  void aWrongQueryIsAProblemThatSaysWhatToGive(String query) {
    // when
    HttpResponse<byte[]> answer = api.get("/quarantine?" + query);
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(answer).get("status").asInt()).isEqualTo(400);
    assertThat(json(answer).get("detail").asText()).contains(" must be ");
  }

  @Test
  void nothingIsToldUntilTheViewHasCaughtUp() {
    // given
    whyNot = Optional.of("The view of quarantine is being read from the log.");
    // when
    HttpResponse<byte[]> answer = api.get("/quarantine");
    // then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(header(answer, "Retry-After")).isEqualTo("2");
    assertThat(json(answer).get("detail").asText())
        .isEqualTo("The view of quarantine is being read from the log.");
  }

  private static Quarantined bare(int id) {
    return new Quarantined(
        new UUID(0, id), "T01", "text", List.of(), null, null, null, null, Instant.EPOCH);
  }

  private static List<Long> ids(JsonNode page) {
    return page.get("items")
        .valueStream()
        .map(item -> UUID.fromString(item.get("id").asText()).getLeastSignificantBits())
        .toList();
  }
}
