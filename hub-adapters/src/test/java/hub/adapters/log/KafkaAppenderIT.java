package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.Appender.Appended;
import hub.adapters.log.Appender.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sender waits for the answer, so it must come soon when the broker is away. */
class KafkaAppenderIT {
  private static final Duration SOON = Duration.ofMillis(3_300);
  private static final Duration LONGEST_CALL = Duration.ofMillis(2_200);

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
  void anAcknowledgedRecordStandsWhereItSaysWithTheBrokersStamp() {
    // given
    try (Appender appender = appender()) {
      // when
      Appended appended = appender.append(record("one")).join();
      // then
      ConsumerRecord<byte[], byte[]> there = Records.of(broker.kafka(), Topic.MESSAGE).getFirst();
      assertThat(appended)
          .isEqualTo(
              new Appended(
                  there.partition(), there.offset(), Instant.ofEpochMilli(there.timestamp())));
      assertThat(appended.at()).isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
      assertThat(there.value()).asString(UTF_8).isEqualTo("one");
    }
  }

  @Test
  void theSameKeyAlwaysGoesToTheSamePartition() {
    // given
    byte[] key = "0123456789abcdee".getBytes(UTF_8);
    try (Appender appender = appender()) {
      // when
      Appended first = appender.append(Append.of(Topic.MESSAGE, key, key)).join();
      Appended second = appender.append(Append.of(Topic.MESSAGE, key, key)).join();
      // then
      assertThat(second.partition()).isEqualTo(first.partition());
      assertThat(first.partition()).isEqualTo(2); // murmur2, as in any Kafka client
    }
  }

  @Test
  void aBrokerThatIsAwayFromTheStartIsToldSoon() {
    // given
    broker.kill9();
    try (Appender appender = appender()) {
      // when
      Tried tried = Tried.to(appender, record("lost"));
      // then
      assertThat(tried.fault()).isInstanceOf(Unavailable.class);
      assertThat(tried.call()).isLessThan(LONGEST_CALL);
      assertThat(tried.answer()).isLessThan(SOON);
    }
  }

  @Test
  void aBrokerThatDiesLaterIsToldSoonAndIsUsedAgainWhenItIsBack() {
    // given
    try (Appender appender = appender()) {
      appender.append(record("before")).join();
      broker.kill9();
      // when
      Tried tried = Tried.to(appender, record("lost"));
      // then
      assertThat(tried.fault()).isInstanceOf(Unavailable.class);
      assertThat(tried.call()).isLessThan(LONGEST_CALL);
      assertThat(tried.answer()).isLessThan(SOON);
      broker.restart();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> Tried.to(appender, record("after")).fault() == null);
    }
  }

  @Test
  void aBrokerThatHangsIsToldSoonAndIsUsedAgainWhenItGoesOn() {
    // given
    try (Appender appender = appender()) {
      appender.append(record("before")).join();
      broker.pause();
      // when
      Tried tried = Tried.to(appender, record("late"));
      // then
      assertThat(tried.fault()).isInstanceOf(Unavailable.class);
      assertThat(tried.call()).isLessThan(LONGEST_CALL);
      assertThat(tried.answer()).isLessThan(SOON);
      broker.resume();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> Tried.to(appender, record("after")).fault() == null);
    }
  }

  @Test
  void aClosedAppenderIsUnavailable() {
    // given
    Appender appender = appender();
    appender.close();
    // when
    Tried tried = Tried.to(appender, record("too late"));
    // then
    assertThat(tried.fault()).isInstanceOf(Unavailable.class);
  }

  private Appender appender() {
    return KafkaAppender.of("test", broker.kafka());
  }

  private static Append record(String text) {
    return Append.to(Topic.MESSAGE, 0, text.getBytes(UTF_8));
  }
}
