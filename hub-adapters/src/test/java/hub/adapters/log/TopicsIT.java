package hub.adapters.log;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsIT {
  private TestBroker broker;
  private Admin admin;

  @BeforeEach
  void start() {
    broker = TestBroker.start();
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  @AfterEach
  void stop() {
    admin.close();
    broker.close();
  }

  @Test
  void allTopicsAreMadeWithTheirPartitions() throws Exception {
    // when
    int partitions = Topics.prepare(broker.kafka(), 3, true);
    // then
    assertThat(partitions).isEqualTo(3);
    assertThat(partitionsOfAll())
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of(
                    "hub.message.v1", 3,
                    "hub.payload.v1", 3,
                    "hub.key.v1", 1,
                    "hub.alert.v1", 1,
                    "hub.obligation.v1", 3,
                    "hub.receipt.v1", 3,
                    "hub.event.v1", 3,
                    "hub.quarantine.v1", 1,
                    "hub.agreement.v1", 1)));
  }

  @Test
  void theLogIsKeptForEverStampedByTheBrokerAndOnTheDiskBeforeItIsAcknowledged() throws Exception {
    // when
    Topics.prepare(broker.kafka(), 3, true);
    // then
    assertThat(settingsOf("hub.message.v1"))
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "-1")
        .containsEntry("retention.bytes", "-1")
        .containsEntry("message.timestamp.type", "LogAppendTime")
        .containsEntry("flush.messages", "1");
  }

  @Test
  void theKeysAreCompactedSoSoonThatAnErasedOneIsGoneWithinAMinute() throws Exception {
    // when
    Topics.prepare(broker.kafka(), 3, true);
    // then
    assertThat(settingsOf("hub.key.v1"))
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("segment.ms", "20000")
        .containsEntry("max.compaction.lag.ms", "20000")
        .containsEntry("delete.retention.ms", "20000")
        .containsEntry("flush.messages", "1");
  }

  @Test
  void anOutsideClusterDecidesOverFlushing() throws Exception {
    // when
    Topics.prepare(broker.kafka(), 3, false);
    // then
    assertThat(settingsOf("hub.message.v1")).containsEntry("flush.messages", "" + Long.MAX_VALUE);
  }

  @Test
  void aSecondStartKeepsThePartitionsOfTheFirst() throws Exception {
    // given
    Topics.prepare(broker.kafka(), 2, true);
    // when
    int partitions = Topics.prepare(broker.kafka(), 6, true);
    // then
    assertThat(partitions).isEqualTo(2);
    assertThat(partitionsOfAll()).containsEntry("hub.message.v1", 2);
  }

  @Test
  void aMissingTopicGetsThePartitionsOfTheLog() throws Exception {
    // given
    Topics.prepare(broker.kafka(), 2, true);
    delete("hub.event.v1");
    // when
    Topics.prepare(broker.kafka(), 6, true);
    // then
    assertThat(partitionsOfAll()).containsEntry("hub.event.v1", 2);
  }

  @Test
  void aLogThatIsGoneIsNotMadeAnew() throws Exception {
    // given
    Topics.prepare(broker.kafka(), 2, true);
    delete("hub.message.v1");
    // when
    assertThatThrownBy(() -> Topics.prepare(broker.kafka(), 2, true))
        // then
        .isInstanceOf(BrokerFault.class)
        .hasMessageStartingWith(
            "hub.message.v1 is missing, though hub.payload.v1 is there: the log has been lost.");
    assertThat(partitionsOfAll()).doesNotContainKey("hub.message.v1");
  }

  @ParameterizedTest
  @CsvSource({
    "hub.message.v1, retention.ms, 604800000, -1",
    "hub.payload.v1, message.timestamp.type, CreateTime, LogAppendTime",
    "hub.key.v1, cleanup.policy, delete, compact",
    "hub.alert.v1, retention.bytes, 1000000, -1",
  })
  void aSettingThatWouldLoseRecordsIsNamedWithItsRemedy(
      String topic, String setting, String wrong, String right) throws Exception {
    // given
    Topics.prepare(broker.kafka(), 1, true);
    set(topic, setting, wrong);
    // when
    assertThatThrownBy(() -> Topics.prepare(broker.kafka(), 1, true))
        // then
        .isInstanceOf(BrokerFault.class)
        .hasMessage(
            "The topic %1$s has %2$s=%3$s and must have %2$s=%4$s: kafka-configs.sh --alter"
                + " --entity-type topics --entity-name %1$s --add-config %2$s=%4$s",
            topic, setting, wrong, right);
  }

  @Test
  void howLongEventsAreKeptIsTheOperatorsChoice() throws Exception {
    // given
    Topics.prepare(broker.kafka(), 1, true);
    set("hub.event.v1", "retention.ms", "604800000");
    // when
    int partitions = Topics.prepare(broker.kafka(), 1, true);
    // then
    assertThat(partitions).isEqualTo(1);
  }

  @Test
  void alertsInMoreThanOnePartitionHaveNoOrder() throws Exception {
    // given
    Topics.prepare(broker.kafka(), 1, true);
    admin.createPartitions(Map.of("hub.alert.v1", NewPartitions.increaseTo(2))).all().get();
    await().until(() -> partitionsOfAll().get("hub.alert.v1"), n -> Objects.equals(n, 2));
    // when
    assertThatThrownBy(() -> Topics.prepare(broker.kafka(), 1, true))
        // then
        .isInstanceOf(BrokerFault.class)
        .hasMessageStartingWith("hub.alert.v1 has 2 partitions and must have one");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsNamedSoon() {
    // given
    Kafka nobody = new Kafka("127.0.0.1:1");
    // when
    assertThatThrownBy(() -> Topics.prepare(nobody, 3, false))
        // then
        .isInstanceOf(BrokerFault.class)
        .hasMessage(
            "No Kafka broker answers at 127.0.0.1:1 within 10 s. Start it, or name another.");
  }

  @Test
  void anAddressThatIsNoneIsNamed() {
    assertThatThrownBy(() -> Topics.prepare(new Kafka("no address"), 3, false))
        .isInstanceOf(BrokerFault.class)
        .hasMessage("The broker address \"no address\" cannot be used: host:port,…");
  }

  @Test
  void twoHubsThatStartAtOnceAgreeOnThePartitions() {
    // given
    List<Integer> wanted = List.of(2, 5);
    // when
    List<Integer> got =
        wanted.stream()
            .map(n -> CompletableFuture.supplyAsync(() -> Topics.prepare(broker.kafka(), n, true)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    // then
    assertThat(got.get(0)).isEqualTo(got.get(1)).isIn(2, 5);
  }

  private Map<String, Integer> partitionsOfAll() throws Exception {
    Map<String, Integer> partitions = new TreeMap<>();
    Set<String> names = admin.listTopics().names().get();
    admin
        .describeTopics(names)
        .allTopicNames()
        .get()
        .forEach((name, found) -> partitions.put(name, found.partitions().size()));
    return partitions;
  }

  private Map<String, String> settingsOf(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().values().stream()
        .flatMap(config -> config.entries().stream())
        .collect(toMap(ConfigEntry::name, entry -> entry.value() == null ? "" : entry.value()));
  }

  private void set(String topic, String name, String value) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    AlterConfigOp op = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(resource, List.of(op))).all().get();
    await().until(() -> value.equals(settingsOf(topic).get(name))); // the broker hears of it later
  }

  private void delete(String topic) throws Exception {
    admin.deleteTopics(List.of(topic)).all().get();
    await().until(() -> !admin.listTopics().names().get().contains(topic));
  }
}
