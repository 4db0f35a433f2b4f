package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.ReceiptFormat;
import hub.adapters.log.Topic;
import hub.core.message.Coordination;
import hub.core.message.MessageKind;
import hub.core.projection.Receipt;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** How what is told stands on its topics: key, headers, value. */
class RecordsTest {
  private final Task task = Task.ofPartition(2);

  @Test
  void anAlertIsACloudEventWithItsDataAsValue() {
    // given
    admitted();
    // when
    task.read(Line.clock(instant("2026-05-12T10:00:00")));
    // then
    Record<? extends byte[], ? extends byte[]> breach = task.sent(Topic.ALERT).getLast();
    JsonNode data = Told.json(task, Topic.ALERT).getLast();
    assertThat(headers(breach))
        .containsExactly(
            "ce_specversion=1.0",
            "ce_id=" + new String(breach.key(), UTF_8),
            "ce_source=urn:no.meldingshub",
            "ce_type=no.meldingshub.alert.breach.v1",
            "ce_subject=" + data.path("journey").asText(),
            "ce_time=2026-05-12T08:00:00Z",
            "content-type=application/json");
    assertThat(data.path("rule").asText()).isEqualTo("tidligmelding-24t");
    assertThat(data.has("id")).isFalse();
  }

  @Test
  void anAlertOfAMessageThatBelongsToNoStayHasNoSubject() {
    // given: no receipt comes
    task.read(Line.of(message("note", MessageKind.DIALOG_NOTAT, "2026-05-11T10:20:00").received()));
    // when
    task.read(Line.clock(instant("2026-05-20T10:00:00")));
    // then
    JsonNode data = Told.json(task, Topic.ALERT).getLast();
    assertThat(data.path("rule").asText()).isEqualTo("applikasjonskvittering-96t");
    assertThat(data.path("journey").isNull()).isTrue();
    assertThat(headers(task.sent(Topic.ALERT).getLast()))
        .contains("ce_type=no.meldingshub.alert.breach.v1")
        .noneMatch(header -> header.startsWith("ce_subject"));
  }

  @Test
  void anEventIsACloudEventOfTheMessageWithItsJourneys() {
    // when
    admitted();
    // then
    Record<? extends byte[], ? extends byte[]> event = task.sent(Topic.EVENT).getFirst();
    JsonNode data = Told.json(task, Topic.EVENT).getFirst();
    String id = new String(event.key(), UTF_8);
    assertThat(headers(event))
        .containsExactly(
            "ce_specversion=1.0",
            "ce_id=" + id,
            "ce_source=urn:no.meldingshub",
            "ce_type=no.meldingshub.message.log-innlagt.v1",
            "ce_subject=" + id,
            "ce_time=2026-05-11T08:20:00Z",
            "content-type=application/json");
    assertThat(data.path("msgId").asText()).isEqualTo("innlagt");
    assertThat(data.path("acceptedAt").asText()).isEqualTo("2026-05-11T08:20:00Z");
    assertThat(data.path("journeys").toString()).isEqualTo("[\"" + id + "\"]");
  }

  @Test
  void theEventOfAKoordinatorMeldingTellsWhatItSaysAndBelongsToNoStay() {
    // given
    admitted();
    var need =
        Coordination.indicated(
            Coordination.Need.KOORDINATOR, Coordination.Act.APPOINTED, Coordination.Source.ROLE_18);
    // when
    task.read(
        Line.of(
            message("melding", MessageKind.KOORDINATORMELDING, "2026-05-11T11:00:00")
                .coordination(need)
                .refersTo("innlagt")
                .received()));
    // then
    JsonNode data = Told.json(task, Topic.EVENT).getLast();
    assertThat(headers(task.sent(Topic.EVENT).getLast()))
        .contains("ce_type=no.meldingshub.message.koordinatormelding.v1")
        .noneMatch(header -> header.startsWith("ce_subject"));
    assertThat(data.path("journeys").toString()).isEqualTo("[]");
    assertThat(data.path("coordination").toString())
        .isEqualTo(
            "[{\"need\":\"KOORDINATOR\",\"act\":\"APPOINTED\",\"source\":\"ROLE_18\","
                + "\"certainty\":\"INDICATED\"}]");
  }

  @Test
  void aReceiptTellsWhereTheMessageStands() {
    // when
    admitted();
    // then
    Record<? extends byte[], ? extends byte[]> sent = task.sent(Topic.RECEIPT).getLast();
    Receipt receipt = ReceiptFormat.read(sent.value());
    assertThat(sent.key()).isEqualTo(ReceiptFormat.key(receipt));
    assertThat(List.of(receipt.partition(), receipt.offset(), receipt.acceptedAt()))
        .isEqualTo(List.of(2, 1L, instant("2026-05-11T10:30:00")));
    assertThat(receipt.msgId()).isEqualTo("rapport");
    assertThat(receipt.journeys()).hasSize(1);
  }

  @Test
  void anObligationTellsTheRecordThatMadeItSo() {
    // given
    admitted();
    // when
    task.read(Line.clock(instant("2026-05-12T10:00:00")));
    // then
    JsonNode breached = Told.json(task, Topic.OBLIGATION).getLast();
    assertThat(breached.path("state").asText()).isEqualTo("BREACHED");
    assertThat(breached.path("partition").asInt()).isEqualTo(2);
    assertThat(breached.path("revision").asLong()).isEqualTo(2);
    assertThat(new String(task.sent(Topic.OBLIGATION).getLast().key(), UTF_8))
        .isEqualTo(breached.path("id").asText());
  }

  @Test
  void anObligationThatStandsAsBeforeIsNotSentAgain() {
    // given
    admitted();
    task.forgetSent();
    // when
    task.read(Line.clock(instant("2026-05-12T01:00:00")));
    // then
    assertThat(task.values(Topic.OBLIGATION)).isEmpty();
  }

  @Test
  void alertsOfOneRecordStandInTheOrderOfTheirTime() {
    // given
    task.read(
        aStay().innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00").facts().stream()
            .map(Line::of)
            .toList());
    // when
    task.read(Line.clock(instant("2026-05-13T10:00:00")));
    // then
    assertThat(Told.alerts(task))
        .containsExactly(
            "WARNING tidligmelding-24t 2026-05-12T06:00",
            "WARNING innleggelsesrapport-24t 2026-05-12T06:20",
            "BREACH tidligmelding-24t 2026-05-12T10:00",
            "BREACH innleggelsesrapport-24t 2026-05-12T10:20");
  }

  private void admitted() {
    task.read(
        aStay()
            .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
            .innleggelsesrapport("2026-05-11T10:30:00")
            .facts()
            .stream()
            .map(Line::of)
            .toList());
  }

  private static List<String> headers(Record<?, ?> record) {
    return Arrays.stream(record.headers().toArray())
        .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .toList();
  }
}
