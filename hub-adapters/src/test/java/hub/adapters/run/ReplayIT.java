package hub.adapters.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.EmbeddedBroker;
import hub.adapters.log.Json;
import hub.adapters.log.Kafka;
import hub.adapters.log.Topic;
import hub.adapters.replay.Deviation;
import hub.adapters.replay.Deviation.Kind;
import hub.adapters.replay.Proof;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a hub has told, worked out anew from its log. */
class ReplayIT {
  private static final int PATIENTS = 12;
  private static final String TOO_MANY = "5f0e3b52-0000-5a8d-8e1e-6b1f6a2d7c41";

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Instant yesterday = now.minus(Duration.ofHours(30));

  private final OwnHub hub = new OwnHub();
  private final List<String> progress = new ArrayList<>();

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void allThatWasToldFollowsFromTheLog() throws Exception {
    // given
    aHubThatHasToldOfItsPatients();
    // when
    Proof proof = replay(false);
    Proof second = replay(false);
    // then
    assertThat(second).isEqualTo(proof); // to the last digest
    assertThat(proof.deviations()).isEmpty();
    assertThat(proof.behind()).isZero();
    assertThat(proof.obligations()).isGreaterThanOrEqualTo(PATIENTS);
    assertThat(proof.topics())
        .allSatisfy(topic -> {
          assertThat(topic.live()).isEqualTo(topic.replayed());
        });
    assertThat(recordsOf(proof, Topic.ALERT)).isGreaterThanOrEqualTo(PATIENTS - 1);
    assertThat(recordsOf(proof, Topic.RECEIPT)).isEqualTo(PATIENTS + 1);
    assertThat(recordsOf(proof, Topic.EVENT)).isEqualTo(PATIENTS + 1);
    assertThat(progress.getLast()).isEqualTo("Comparing …");
    assertThat(progress).anyMatch(line -> line.startsWith("read all of "));
    assertThat(names()).noneMatch(name -> name.endsWith(".replay"));
    assertThat(hub.data().resolve("replay")).doesNotExist();
  }

  @Test
  void whatDiffersIsToldAndPutRightAndNothingIsToldTwice() throws Exception {
    // given
    aHubThatHasToldOfItsPatients();
    Spoiled spoiled = spoil();
    // when
    Proof found = replay(false);
    Proof applied = replay(true);
    Proof after = replay(false);
    // then
    assertThat(found.deviations())
        .extracting(Deviation::topic, Deviation::key, Deviation::kind, Deviation::fields)
        .containsExactlyInAnyOrder(
            tuple(Topic.ALERT, spoiled.lostAlert(), Kind.MISSING, Set.of()),
            tuple(Topic.ALERT, TOO_MANY, Kind.EXTRA, Set.of()),
            tuple(Topic.OBLIGATION, spoiled.lostDuty(), Kind.MISSING, Set.of()),
            tuple(Topic.OBLIGATION, spoiled.otherDuty(), Kind.CHANGED, Set.of("state")));
    assertThat(applied.standing()).isEmpty();
    assertThat(applied.deviations()).hasSize(4);
    assertThat(after.deviations()).isEmpty();
    // and a hub that begins anew on it says nothing again
    Client client = hub.start();
    List<JsonNode> alerts = client.alerts();
    assertThat(alerts).extracting(alert -> alert.get("id").asText()).doesNotHaveDuplicates();
    assertThat(alerts).hasSize(spoiled.alerts() + 2); // too many, and what takes it back
    JsonNode retracted = alerts.stream().filter(ReplayIT::isRetracted).findFirst().orElseThrow();
    assertThat(retracted.get("data").get("causedBy").asText()).isEqualTo("meldingshub development");
    assertThat(retracted.get("data").get("explanation").get(0).asText())
        .isEqualTo(
            "Version development of the hub comes to another result from the same messages: what"
                + " was said does not hold.");
    assertThat(state(client, spoiled.lostDuty())).isEqualTo("BREACHED");
    assertThat(state(client, spoiled.otherDuty())).isEqualTo("BREACHED");
    hub.stop();
    assertThat(replay(false).deviations()).isEmpty();
  }

  @Test
  void aHubThatRunsIsNotReplayed() {
    // given
    hub.start();
    // when and then
    assertThatThrownBy(() -> replay(false))
        .isInstanceOf(RunFault.class)
        .hasMessageContaining("in use by another hub; stop that one");
  }

  @Test
  void whereThereIsNoLogNothingIsMade() {
    // given
    Path empty = hub.data().resolve("nothing");
    // when and then
    assertThatThrownBy(() ->
            Replay.run(
                new Replay.Settings(new RunSettings(empty, 0, null, null, 1, null), false, false),
                new Heard()))
        .isInstanceOf(RunFault.class)
        .hasMessage("There is no log of a hub in " + empty + ".");
    assertThat(empty).doesNotExist();
  }

  private record Spoiled(int alerts, String lostAlert, String lostDuty, String otherDuty) {}

  private void aHubThatHasToldOfItsPatients() {
    Client client = hub.start();
    client.post(Messages.innlagt(0, now));
    client.post(Messages.tidligmelding(0));
    for (int patient = 1; patient < PATIENTS; patient++) {
      client.post(Messages.innlagt(patient, yesterday));
    }
    soon()
        .until(() -> client.said().stream().filter(ReplayIT::isBreachOfR2).count() == PATIENTS - 1);
    hub.stop();
  }

  private static boolean isBreachOfR2(String said) {
    return said.equals("BREACH tidligmelding-24t RETROSPECTIVE");
  }

  private static boolean isRetracted(JsonNode alert) {
    return alert.get("data").get("kind").asText().equals("RETRACTED");
  }

  /** As faults of an earlier version could have left it. */
  private Spoiled spoil() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(hub.data().resolve("kafka"), 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        KafkaProducer<byte[], byte[]> producer =
            new Kafka(broker.bootstrapServers()).producer("spoiler")) {
      Kafka kafka = new Kafka(broker.bootstrapServers());
      Map<String, String> alerts = values(kafka, Topic.ALERT);
      Map<String, String> breached = values(kafka, Topic.OBLIGATION);
      breached.values().removeIf(duty -> !duty.contains("\"state\":\"BREACHED\""));
      List<String> duties = List.copyOf(breached.keySet());
      String alert = alerts.values().iterator().next();
      String obligation = Json.read(alert.getBytes(UTF_8)).get("obligation").asText();
      String met =
          Objects.requireNonNull(breached.get(duties.get(1)))
              .replace("\"state\":\"BREACHED\"", "\"state\":\"MET\"");
      for (ProducerRecord<byte[], byte[]> wrong :
          List.of(
              record(Topic.ALERT, TOO_MANY, alert.replace(obligation, TOO_MANY)),
              record(Topic.OBLIGATION, duties.get(0), null),
              record(Topic.OBLIGATION, duties.get(1), met),
              onceUnreadable())) {
        producer.send(wrong).get();
      }
      TopicPartition feed = new TopicPartition(Topic.ALERT.topicName(), 0);
      admin.deleteRecords(Map.of(feed, RecordsToDelete.beforeOffset(1))).all().get();
      String lost = alerts.keySet().iterator().next();
      return new Spoiled(alerts.size(), lost, duties.get(0), duties.get(1));
    }
  }

  /** What a version could not use and this one can stays told, and is no difference. */
  private static ProducerRecord<byte[], byte[]> onceUnreadable() {
    String value =
        """
        {"id":"5f0e3b52-0000-5a8d-8e1e-6b1f6a2d7c42","code":"record-unreadable",
         "text":"The record cannot be used.","receivedAt":"2026-05-11T10:00:00Z"}
        """;
    ProducerRecord<byte[], byte[]> told =
        record(Topic.QUARANTINE, "5f0e3b52-0000-5a8d-8e1e-6b1f6a2d7c42", value);
    told.headers().add("fault", "hub.adapters.log.UnreadableRecord".getBytes(UTF_8));
    return told;
  }

  private static Map<String, String> values(Kafka kafka, Topic topic) {
    Map<String, String> values = new LinkedHashMap<>();
    try (var consumer = kafka.consumer("test")) {
      var partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record ->
                values.put(new String(record.key(), UTF_8), new String(record.value(), UTF_8)));
      }
    }
    return values;
  }

  private static ProducerRecord<byte[], byte[]> record(
      Topic topic, String key, @Nullable String value) {
    return new ProducerRecord<>(
        topic.topicName(), key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
  }

  private static String state(Client client, String obligation) {
    return client.get("/obligations/" + obligation).get("state").asText();
  }

  private static long recordsOf(Proof proof, Topic topic) {
    return proof.topics().stream()
        .filter(found -> found.topic() == topic)
        .mapToLong(found -> found.live().records())
        .sum();
  }

  private Set<String> names() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(hub.data().resolve("kafka"), 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }

  private Proof replay(boolean apply) {
    return Replay.run(new Replay.Settings(hub.settings(), apply, false), new Heard());
  }

  private final class Heard implements Replay.Watcher {
    @Override
    public void read(long records, long of) {
      if (records == of) {
        progress.add("read all of " + of);
      }
    }

    @Override
    public void says(String what) {
      progress.add(what);
    }
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }
}
