package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hub.adapters.log.Appender.Append;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker is killed under load, against a ledger of what it has acknowledged. */
class BrokerKillIT {
  private static final int KILLS = 3;
  private static final int BETWEEN_KILLS = 2_000;

  private static final byte[] KEY = "key".getBytes(UTF_8);

  private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
  private final AtomicInteger next = new AtomicInteger();
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
  void nothingAcknowledgedIsLostAndNothingIsThereTwiceOrOutOfOrder() throws Exception {
    // given
    Loader loader = new Loader();
    loader.start();
    // when
    for (int kill = 0; kill < KILLS; kill++) {
      int before = acknowledged.size();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> acknowledged.size() >= before + BETWEEN_KILLS);
      broker.kill9();
      broker.restart();
    }
    loader.finish();
    // then
    List<Integer> there =
        Records.of(broker.kafka(), Topic.MESSAGE).stream()
            .map(record -> Integer.valueOf(new String(record.value(), UTF_8)))
            .toList();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * BETWEEN_KILLS);
    assertThat(there).containsAll(acknowledged);
    assertThat(there).doesNotHaveDuplicates().isSorted();
    assertThat(there).allMatch(number -> number < next.get());
  }

  @Test
  void whatWasAcknowledgedRightAfterTheTopicsWereMadeIsThere() {
    // given
    try (Appender appender = KafkaAppender.of("test", broker.kafka())) {
      for (Topic topic : Topic.values()) {
        appender.append(Append.of(topic, KEY, topic.topicName().getBytes(UTF_8))).join();
      }
    }
    // when
    broker.kill9();
    broker.restart();
    // then
    for (Topic topic : Topic.values()) {
      assertThat(Records.of(broker.kafka(), topic))
          .singleElement()
          .extracting(record -> new String(record.value(), UTF_8))
          .isEqualTo(topic.topicName());
    }
  }

  /** Appends numbers to one partition; what fails is not tried again. */
  private final class Loader extends Thread {
    private volatile boolean enough;

    @Override
    public void run() {
      try (Appender appender = KafkaAppender.of("load", broker.kafka())) {
        while (!enough) {
          int number = next.getAndIncrement();
          byte[] value = Integer.toString(number).getBytes(UTF_8);
          var unused =
              appender
                  .append(Append.to(Topic.MESSAGE, 0, value))
                  .thenRun(() -> acknowledged.add(number));
          if (number % 50 == 0) {
            pause();
          }
        }
      }
    }

    private void pause() {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        enough = true;
      }
    }

    void finish() throws InterruptedException {
      enough = true;
      join();
    }
  }
}
