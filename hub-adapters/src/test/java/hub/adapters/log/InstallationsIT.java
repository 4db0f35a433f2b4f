package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogRecord.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallationsIT {
  private static final Installation MINE = new Installation("aa11", 3);
  private static final Installation OTHER = new Installation("bb22", 3);

  private TestBroker broker;
  private Appender appender;

  @BeforeEach
  void start() {
    broker = TestBroker.withTopics(3);
    appender = KafkaAppender.of("test", broker.kafka());
  }

  @AfterEach
  void stop() {
    appender.close();
    broker.close();
  }

  @Test
  void anEmptyLogIsNobodys() {
    assertThat(Installations.found(broker.kafka())).isEmpty();
  }

  @Test
  void anEmptyLogBecomesMineInEveryPartition() {
    // when
    Installations.check(broker.kafka(), appender, MINE);
    // then
    assertThat(records())
        .extracting(ConsumerRecord::partition, ConsumerRecord::offset, InstallationsIT::read)
        .containsExactly(tuple(0, 0L, MINE), tuple(1, 0L, MINE), tuple(2, 0L, MINE));
    assertThat(Installations.found(broker.kafka())).contains(MINE);
  }

  @Test
  void aSecondStartAppendsNothing() {
    // given
    Installations.check(broker.kafka(), appender, MINE);
    // when
    Installations.check(broker.kafka(), appender, MINE);
    // then
    assertThat(records()).hasSize(3);
  }

  @Test
  void aFirstStartThatDiedHalfWayIsCompleted() {
    // given
    append(1, installation(MINE));
    // when
    Installations.check(broker.kafka(), appender, MINE);
    // then
    assertThat(records())
        .extracting(ConsumerRecord::partition, InstallationsIT::read)
        .containsExactly(tuple(0, MINE), tuple(1, MINE), tuple(2, MINE));
  }

  @Test
  void onlyTheBeginningIsLookedAt() {
    // given
    Installations.check(broker.kafka(), appender, MINE);
    append(1, LogFormat.write(LogRecord.clock()));
    append(1, installation(OTHER));
    // when
    Installations.check(broker.kafka(), appender, MINE);
    // then
    assertThat(records()).hasSize(5);
  }

  @Test
  void anotherInstallationsLogIsRefusedAndLeftAsItIs() {
    // given
    append(2, installation(OTHER));
    // when
    assertThatThrownBy(() -> Installations.check(broker.kafka(), appender, MINE))
        // then
        .isInstanceOf(ForeignLog.class)
        .hasMessage(
            "The log was written with the keys of fingerprint bb22, and these keys have aa11."
                + " Start with the keys folder of that installation, or with another data folder.");
    assertThat(records()).hasSize(1);
  }

  @Test
  void recordsWithoutAnInstallationBeforeThemAreRefused() {
    // given
    append(1, LogFormat.write(LogRecord.clock()));
    // when
    assertThatThrownBy(() -> Installations.check(broker.kafka(), appender, MINE))
        // then
        .isInstanceOf(ForeignLog.class)
        .hasMessageStartingWith(
            "Partition 1 of hub.message.v1 does not begin with an INSTALLATION record");
    assertThatThrownBy(() -> Installations.found(broker.kafka())).isInstanceOf(ForeignLog.class);
  }

  @Test
  void aLogWhoseBeginningWasDeletedIsRefused() throws Exception {
    // given
    Installations.check(broker.kafka(), appender, MINE);
    append(0, LogFormat.write(LogRecord.clock()));
    try (Admin admin = admin()) {
      admin
          .deleteRecords(
              Map.of(new TopicPartition("hub.message.v1", 0), RecordsToDelete.beforeOffset(2)))
          .all()
          .get();
    }
    // when
    assertThatThrownBy(() -> Installations.check(broker.kafka(), appender, MINE))
        // then
        .isInstanceOf(ForeignLog.class)
        .hasMessageContaining("Partition 0");
  }

  @Test
  void aLogOfALaterVersionIsRefused() {
    // given
    append(0, "{\"version\":2,\"kind\":\"INSTALLATION\"}".getBytes(UTF_8));
    // when
    assertThatThrownBy(() -> Installations.check(broker.kafka(), appender, MINE))
        // then
        .isInstanceOf(ForeignLog.class)
        .hasMessage(
            "The first record of partition 0 of hub.message.v1 cannot be read: version 2 of the"
                + " log is not known to this hub. A later version of the hub may have written it.");
  }

  @Test
  void partitionsThatWereAddedLaterAreRefused() throws Exception {
    // given
    Installations.check(broker.kafka(), appender, MINE);
    try (Admin admin = admin()) {
      admin.createPartitions(Map.of("hub.message.v1", NewPartitions.increaseTo(4))).all().get();
      await().until(() -> partitions(admin) == 4);
    }
    // when
    assertThatThrownBy(
            () -> Installations.check(broker.kafka(), appender, new Installation("aa11", 4)))
        // then
        .isInstanceOf(ForeignLog.class)
        .hasMessageStartingWith("hub.message.v1 was installed with 3 partitions and has 4.");
  }

  @Test
  void ofTwoNewHubsAtOnceOneGetsTheWholeLog() {
    // given
    List<Installation> both = List.of(MINE, OTHER);
    // when
    List<Installation> winners =
        both.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> installed(one)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .flatMap(Stream::ofNullable)
            .toList();
    // then
    assertThat(winners).hasSize(1);
    assertThat(records().stream().filter(record -> record.offset() == 0))
        .extracting(InstallationsIT::read)
        .containsExactly(winners.getFirst(), winners.getFirst(), winners.getFirst());
  }

  private @Nullable Installation installed(Installation mine) {
    try (Appender own = KafkaAppender.of("test-" + mine.fingerprint(), broker.kafka())) {
      Installations.check(broker.kafka(), own, mine);
      return mine;
    } catch (ForeignLog e) {
      return null;
    }
  }

  private void append(int partition, byte[] value) {
    appender.append(Append.to(Topic.MESSAGE, partition, value)).join();
  }

  private static byte[] installation(Installation installation) {
    return LogFormat.write(LogRecord.clear(Kind.INSTALLATION, installation.write()));
  }

  private List<ConsumerRecord<byte[], byte[]>> records() {
    return Records.of(broker.kafka(), Topic.MESSAGE);
  }

  private static Installation read(ConsumerRecord<byte[], byte[]> record) {
    return Installation.read(LogFormat.read(record.value()).body());
  }

  private static int partitions(Admin admin) throws Exception {
    return admin.describeTopics(List.of("hub.message.v1")).allTopicNames().get().values().stream()
        .mapToInt(topic -> topic.partitions().size())
        .sum();
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
