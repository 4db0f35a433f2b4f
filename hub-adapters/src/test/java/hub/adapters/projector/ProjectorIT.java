package hub.adapters.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hub.adapters.agreement.AgreementFiles;
import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.Follower;
import hub.adapters.log.Json;
import hub.adapters.log.KafkaAppender;
import hub.adapters.log.TestBroker;
import hub.adapters.log.TestFolder;
import hub.adapters.log.Topic;
import hub.adapters.projector.Projector.Settings;
import hub.core.fixtures.MessageBuilder;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The projector on a broker: time comes into the log by itself, and nothing is said twice. */
class ProjectorIT {
  private static final int PARTITIONS = 3;
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Path folder = TestFolder.make();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private TestBroker broker;
  private Appender appender;
  private Follower alerts;

  @BeforeEach
  void start() {
    broker = TestBroker.withTopics(PARTITIONS);
    appender = KafkaAppender.of("test", broker.kafka());
    alerts = Follower.of("alerts", broker.kafka(), List.of(Topic.ALERT), this::said);
    Instant now = Instant.now();
    AgreementTexts shipped = new AgreementTexts(AgreementFiles.texts(null));
    for (int partition = 0; partition < PARTITIONS; partition++) {
      append(partition, Line.installation(now));
      append(partition, Line.agreements(shipped, now));
    }
  }

  @AfterEach
  void stop() {
    alerts.close();
    appender.close();
    broker.close();
    TestFolder.delete(folder);
  }

  @Test
  void aBreachIsSaidSoonAfterItsDueWithoutAnyMessage() {
    // given
    try (Projector projector = projector(Settings.APPLICATION, "first")) {
      await().atMost(LONG).until(() -> projector.whyNot().isEmpty());
      Instant due = Instant.now().plusSeconds(3);
      // when
      admitted("p1", due);
      // then
      await().atMost(LONG).until(() -> said.contains("BREACH tidligmelding-24t p1"));
      assertThat(Instant.now()).isBetween(due, due.plusSeconds(5));
      assertThat(said)
          .containsExactly("WARNING tidligmelding-24t p1", "BREACH tidligmelding-24t p1");
    }
  }

  @Test
  void aProjectorThatIsKilledAgainAndAgainSaysEverythingOnce() throws Exception {
    // given
    int patients = 60;
    ProjectorProcess process = ProjectorProcess.start(broker.kafka(), folder.resolve("killed"));
    Instant due = Instant.now().plusSeconds(6);
    // when
    for (int i = 0; i < patients; i++) {
      admitted("p" + i, due.plusMillis(i * 100L));
      if (i % 20 == 10) {
        process.kill9();
        process = ProjectorProcess.start(broker.kafka(), folder.resolve("killed"));
      }
    }
    await().atMost(LONG).until(() -> breaches() >= patients / 3);
    process.kill9();
    process = ProjectorProcess.start(broker.kafka(), folder.resolve("killed"));
    // then
    await().atMost(LONG).until(() -> breaches() >= patients);
    process.kill9();
    assertThat(breaches()).isEqualTo(patients);
    assertThat(said).doesNotHaveDuplicates(); // a warning too, of those known in time
  }

  @Test
  void aNewStateOnAFullLogSaysNothingNewButWhatIsNew() {
    // given
    try (Projector projector = projector(Settings.APPLICATION, "old")) {
      admitted("p1", Instant.now().minusSeconds(60));
      admitted("p2", Instant.now().minusSeconds(30));
      await().atMost(LONG).until(() -> breaches() == 2);
      await().atMost(LONG).until(() -> projector.whyNot().isEmpty());
    }
    // when
    try (Projector projector = projector("hub.projector.v2", "new")) {
      await().atMost(LONG).until(() -> projector.whyNot().isEmpty());
      admitted("p3", Instant.now().minusSeconds(10));
      // then
      await().atMost(LONG).until(() -> breaches() > 2);
      assertThat(said)
          .containsExactlyInAnyOrder(
              "BREACH tidligmelding-24t p1",
              "BREACH tidligmelding-24t p2",
              "BREACH tidligmelding-24t p3");
    }
  }

  private Projector projector(String application, String state) {
    return Projector.start(
        new Settings(broker.kafka(), application, folder.resolve(state), "node-1", 2),
        new PlainSealing(),
        texts -> AgreementFiles.of(texts.byName()),
        Clock.systemUTC());
  }

  private long breaches() {
    return said.stream().filter(line -> line.startsWith("BREACH")).count();
  }

  private void said(ConsumerRecord<byte[], byte[]> alert) {
    var json = Json.read(alert.value());
    said.add(
        json.path("kind").asText()
            + " "
            + json.path("rule").asText()
            + " "
            + json.path("patient").asText());
  }

  /** So that the tidligmelding is due then. */
  private void admitted(String patient, Instant due) {
    String now = Instant.now().toString();
    Instant admittedAt = due.minus(Duration.ofHours(24));
    message(
        patient,
        MessageBuilder.message("innlagt-" + patient, MessageKind.LOG_INNLAGT, now)
            .tells(Hendelse.INNLAGT, admittedAt.toString()));
  }

  private void message(String patient, MessageBuilder message) {
    Line line =
        Line.of(new Fact.Received(message.message().about(new Pseudonym(patient)), Instant.now()));
    byte[] key = Objects.requireNonNull(line.key());
    byte[] value = Objects.requireNonNull(line.value());
    appender.append(Append.of(Topic.MESSAGE, key, value)).join();
  }

  private void append(int partition, Line line) {
    byte[] value = Objects.requireNonNull(line.value());
    appender.append(Append.to(Topic.MESSAGE, partition, value)).join();
  }
}
