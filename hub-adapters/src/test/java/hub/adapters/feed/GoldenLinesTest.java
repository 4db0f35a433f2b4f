package hub.adapters.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.contract.Written;
import hub.adapters.log.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What was once told is read for ever, also with fields that a later hub adds. */
class GoldenLinesTest {
  private static final String DUTY = "2f4f87a5-1a28-5a86-9b0d-c24717776900";
  private final LineReader reader = new LineReader();

  @Test
  void alertsAreRead() throws IOException {
    for (UnaryOperator<String> change : changes()) {
      // when
      var alerts = records("hub.alert.v1", change).stream().map(reader::alert).toList();
      // then
      assertThat(alerts)
          .extracting(line -> line.kind() + " " + line.rule() + " " + line.state())
          .containsExactly(
              "WARNING tidligmelding-24t OPEN",
              "BREACH tidligmelding-24t BREACHED",
              "LATE tidligmelding-24t MET_LATE",
              "RETRACTED tidligmelding-24t RETRACTED",
              "DEFICIENCY tidligmelding-innhold null");
      assertThat(alerts.getFirst().obligation()).isEqualTo(UUID.fromString(DUTY));
      assertThat(alerts.getLast().journey()).isNull();
    }
  }

  @Test
  void dutiesAreRead() throws IOException {
    for (UnaryOperator<String> change : changes()) {
      // when
      var duties =
          records("hub.obligation.v1", change).stream()
              .map(reader::obligation)
              .map(Optional::orElseThrow)
              .toList();
      // then
      assertThat(duties)
          .extracting(line -> line.state() + " " + line.dueAt() + " " + line.revision())
          .containsExactly(
              "OPEN null 4711",
              "MET_LATE 2026-05-12T08:00:00Z 4711",
              "OPEN null 4711",
              "MET_LATE 2026-05-12T08:00:00Z 4711");
      assertThat(duties)
          .extracting(line ->
              line.journey() + " " + line.startedAt() + " " + line.metAt() + " " + line.outage())
          .containsExactly(
              "f7d15d07-1a28-5a86-9b0d-c247177769ff 2026-05-11T08:00:00Z null false",
              "f7d15d07-1a28-5a86-9b0d-c247177769ff 2026-05-11T08:00:00Z null false",
              "null 2026-05-11T08:00:00Z null false",
              "f7d15d07-1a28-5a86-9b0d-c247177769ff 2026-05-11T08:00:00Z 2026-05-12T09:30:00.250Z true");
    }
  }

  @Test
  void eventsAreRead() throws IOException {
    for (UnaryOperator<String> change : changes()) {
      // when
      var events =
          records("hub.event.v1", change).stream()
              .map(reader::event)
              .map(Optional::orElseThrow)
              .toList();
      // then
      assertThat(events)
          .extracting(line -> line.type() + " " + line.journeys())
          .containsExactly(
              "no.meldingshub.message.helseoppl-soknad.v1 [f7d15d07-1a28-5a86-9b0d-c247177769ff]",
              "no.meldingshub.message.dialog-notat.v1 []");
    }
  }

  @Test
  void theyAreAsTheyAreDescribed() throws IOException {
    for (String topic : List.of("hub.alert.v1", "hub.obligation.v1", "hub.event.v1")) {
      for (var record : records(topic, value -> value)) {
        Written.check(topic, record.key(), record.value(), record.headers());
      }
    }
  }

  /** As it is, and with what a later hub adds. */
  private static List<UnaryOperator<String>> changes() {
    return List.of(
        value -> value, value -> "{\"later\":[{\"state\":\"GONE\"}]," + value.substring(1));
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(
      String topic, UnaryOperator<String> change) throws IOException {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (String file : List.of("told-1.ndjson", "obligations-2.ndjson")) {
      records.addAll(records(file, topic, change));
    }
    return records;
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(
      String file, String topic, UnaryOperator<String> change) throws IOException {
    try (InputStream in =
        GoldenLinesTest.class.getResourceAsStream("/hub/adapters/projector/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(line -> Json.read(line.getBytes(UTF_8)))
          .filter(line -> line.path("topic").asText().equals(topic))
          .map(line -> record(line, change))
          .toList();
    }
  }

  private static ConsumerRecord<byte[], byte[]> record(
      JsonNode line, UnaryOperator<String> change) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            line.path("topic").asText(),
            0,
            0,
            line.path("key").asText().getBytes(UTF_8),
            change.apply(line.path("value").asText()).getBytes(UTF_8));
    line.path("headers")
        .properties()
        .forEach(header ->
            record.headers().add(header.getKey(), header.getValue().asText().getBytes(UTF_8)));
    return record;
  }
}
