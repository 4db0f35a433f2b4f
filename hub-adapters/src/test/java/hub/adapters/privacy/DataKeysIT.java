package hub.adapters.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hub.adapters.log.Appender;
import hub.adapters.log.KafkaAppender;
import hub.adapters.log.Sealing.KeyGone;
import hub.adapters.log.TestBroker;
import hub.adapters.log.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeysIT {
  private static final byte[] CLEAR = "en innleggelse".getBytes(UTF_8);
  private static final byte[] ABOUT = "1|MESSAGE".getBytes(UTF_8);

  @TempDir static Path temp;
  private static TestBroker broker;
  private static KeyFolder folder;
  private static Appender appender;

  @BeforeAll
  static void start() {
    broker = TestBroker.withTopics(1);
    folder = KeyFolder.make(temp.resolve("keys"));
    appender = KafkaAppender.of("test", broker.kafka());
  }

  @AfterAll
  static void stop() {
    appender.close();
    broker.close();
  }

  @Test
  void twoInstancesAgreeOnTheFirstKeyOfEveryPatientAndSoDoesARestart() {
    // given
    List<String> patients =
        IntStream.range(0, 200).mapToObj(n -> folder.partitionKeys().of("patient " + n)).toList();
    List<CompletableFuture<DataKey>> here = new ArrayList<>();
    List<CompletableFuture<DataKey>> there = new ArrayList<>();
    List<DataKey> agreed;
    // when
    try (DataKeys one = ready(appender);
        Appender ofOther = KafkaAppender.of("other", broker.kafka());
        DataKeys other = ready(ofOther)) {
      for (String patient : patients) {
        here.add(one.keyOf(patient));
        there.add(other.keyOf(patient));
      }
      agreed = here.stream().map(Instance::done).toList();
      assertThat(there.stream().map(Instance::done).toList()).isEqualTo(agreed);
    }
    // then
    assertThat(agreed.stream().map(DataKey::patient).distinct()).hasSize(200);
    try (DataKeys restarted = ready(appender)) {
      assertThat(patients.stream().map(restarted::keyOf).map(Instance::done).toList())
          .isEqualTo(agreed);
    }
  }

  @Test
  void whatOneInstanceHasJustSealedAnotherOpens() {
    // given
    try (DataKeys one = ready(appender);
        DataKeys other = ready(appender)) {
      for (int n = 0; n < 50; n++) {
        DataKey key = Instance.done(one.keyOf(folder.partitionKeys().of("sealed " + n)));
        byte[] sealed = one.sealing().seal(key.keyId(), CLEAR, ABOUT);
        // when
        byte[] opened = other.sealing().open(key.keyId(), sealed, ABOUT);
        // then
        assertThat(opened).isEqualTo(CLEAR);
      }
    }
  }

  @Test
  void aKeyThatWasDestroyedIsGoneForEveryInstance() {
    // given
    String owner = folder.partitionKeys().of("destroyed");
    try (DataKeys one = ready(appender);
        DataKeys other = ready(appender)) {
      String keyId = Instance.done(one.keyOf(owner)).keyId();
      byte[] sealed = one.sealing().seal(keyId, CLEAR, ABOUT);
      // when
      destroy(new KeyName(owner, keyId));
      // then
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(other.byId(keyId)).isEmpty());
      assertThatThrownBy(() -> other.sealing().open(keyId, sealed, ABOUT))
          .isInstanceOf(KeyGone.class);
      assertThat(Instance.done(other.keyOf(owner)).keyId()).isNotEqualTo(keyId);
    }
  }

  @Test
  void anEndThatNoRecordTellsIsReachedToo() {
    // given
    try (DataKeys keys = ready(appender)) {
      // when: the last two offsets are an aborted record and the mark that aborts it
      abort(KeyName.random(PartitionKeys.QUARANTINE));
      // then
      assertThatThrownBy(() -> keys.sealing().open("0123456789abcdef01234567", CLEAR, ABOUT))
          .isInstanceOf(KeyGone.class);
    }
  }

  @Test
  void withAnotherMasterKeyTheHubIsNotReady() {
    // given
    try (DataKeys keys = ready(appender)) {
      Instance.done(keys.keyOf(PartitionKeys.QUARANTINE));
    }
    // when
    try (DataKeys foreign =
        DataKeys.start(KeyFolder.make(temp.resolve("other")), broker.kafka(), appender)) {
      // then
      await().atMost(Duration.ofSeconds(20)).until(() -> foreign.fault().isPresent());
      assertThat(foreign.whyNot().orElseThrow())
          .contains("wrapped by the master key " + folder.masterKeys().newest());
    }
  }

  private static DataKeys ready(Appender by) {
    DataKeys keys = DataKeys.start(folder, broker.kafka(), by);
    await().atMost(Duration.ofSeconds(20)).until(() -> keys.whyNot().isEmpty());
    return keys;
  }

  private static void destroy(KeyName name) {
    try (KafkaProducer<byte[], byte[]> producer = broker.kafka().producer("destroy")) {
      var unused =
          producer.send(new ProducerRecord<>(Topic.KEY.topicName(), name.recordKey(), null));
    }
  }

  private static void abort(KeyName name) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "aborting");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused =
          producer.send(new ProducerRecord<>(Topic.KEY.topicName(), name.recordKey(), null));
      producer.flush();
      producer.abortTransaction();
    }
  }
}
