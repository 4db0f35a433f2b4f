package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hub.adapters.log.Appender.Append;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowerIT {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private BrokerProcess broker;

  @BeforeEach
  void start() {
    broker = BrokerProcess.start();
    Topics.prepare(broker.kafka(), 3, true);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void itIsReadyWhenItHasReadWhatStoodThereAndThenGoesOn() {
    // given
    append("one", "two");
    try (Follower follower = follower(this::take)) {
      // when
      soon().until(() -> follower.whyNot().isEmpty());
      // then
      assertThat(taken).containsExactly("one", "two");
      append("three");
      soon().until(() -> taken.equals(List.of("one", "two", "three")));
    }
  }

  @Test
  void itIsReadyAtOnceOnEmptyTopics() {
    // when
    try (Follower follower = follower(this::take)) {
      // then
      soon().until(() -> follower.whyNot().isEmpty());
      assertThat(taken).isEmpty();
    }
  }

  @Test
  void severalTopicsAreOneFold() {
    // given
    append("alert");
    try (Appender appender = KafkaAppender.of("test", broker.kafka())) {
      appender.append(Append.of(Topic.RECEIPT, bytes("key"), bytes("receipt"))).join();
    }
    // when
    try (Follower follower =
        Follower.of("test", broker.kafka(), List.of(Topic.ALERT, Topic.RECEIPT), this::take)) {
      soon().until(() -> follower.whyNot().isEmpty());
    }
    // then
    assertThat(taken).containsExactlyInAnyOrder("alert", "receipt");
  }

  @Test
  void anOpenTransactionIsHiddenUntilItIsCommitted() {
    // given
    append("before");
    try (KafkaProducer<byte[], byte[]> producer = transactions();
        Follower follower = follower(this::take)) {
      producer.beginTransaction();
      send(producer, "in it");
      append("behind it");
      soon().until(() -> follower.whyNot().isEmpty());
      await().during(LONG_ENOUGH).until(() -> taken.equals(List.of("before")));
      // when
      producer.commitTransaction();
      // then
      soon().until(() -> taken.equals(List.of("before", "in it", "behind it")));
    }
  }

  @Test
  void anAbortedTransactionNeverWas() {
    // given
    try (KafkaProducer<byte[], byte[]> producer = transactions()) {
      producer.beginTransaction();
      send(producer, "in it");
      // when
      producer.abortTransaction();
    }
    append("behind it");
    // then
    try (Follower follower = follower(this::take)) {
      soon().until(() -> follower.whyNot().isEmpty());
      assertThat(taken).containsExactly("behind it");
    }
  }

  @Test
  void itGoesOnWhereItWasWhenTheBrokerIsKilledAndComesBack() {
    // given
    append("before");
    try (Follower follower = follower(this::take)) {
      soon().until(() -> follower.whyNot().isEmpty());
      // when
      broker.kill9();
      broker.restart();
      append("after");
      // then
      soon().until(() -> taken.equals(List.of("before", "after")));
      assertThat(follower.whyNot()).isEmpty();
    }
  }

  @Test
  void itWaitsForABrokerThatIsAway() {
    // given
    append("before");
    broker.kill9();
    try (Follower follower = follower(this::take)) {
      await()
          .during(LONG_ENOUGH)
          .until(() ->
              follower
                  .whyNot()
                  .equals(Optional.of("The view of test is being read from the log.")));
      // when
      broker.restart();
      // then
      soon().until(() -> follower.whyNot().isEmpty());
      assertThat(taken).containsExactly("before");
    }
  }

  @Test
  void aFoldThatFailsEndsItAndSaysSo() {
    // given
    append("poison", "behind it");
    // when
    try (Follower follower =
        follower(record -> {
          throw new IllegalStateException("poison");
        })) {
      // then
      soon()
          .until(() ->
              follower
                  .whyNot()
                  .equals(Optional.of("The view of test has stopped; restart the hub.")));
    }
  }

  @Test
  void afterItsEndNothingIsTaken() {
    // given
    Follower follower = follower(this::take);
    soon().until(() -> follower.whyNot().isEmpty());
    // when
    follower.close();
    append("too late");
    // then
    await().during(LONG_ENOUGH).until(taken::isEmpty);
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    taken.add(new String(record.value(), UTF_8));
  }

  private Follower follower(Follower.Fold fold) {
    return Follower.of("test", broker.kafka(), List.of(Topic.ALERT), fold);
  }

  private void append(String... texts) {
    try (Appender appender = KafkaAppender.of("test", broker.kafka())) {
      for (String text : texts) {
        appender.append(Append.to(Topic.ALERT, 0, bytes(text))).join();
      }
    }
  }

  private KafkaProducer<byte[], byte[]> transactions() {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    return producer;
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, String text) {
    var unused = producer.send(new ProducerRecord<>("hub.alert.v1", bytes(text)));
    producer.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(20));
  }
}
