package hub.adapters.privacy;

import hub.adapters.log.Follower;
import hub.adapters.log.Kafka;
import hub.adapters.log.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The view of {@code hub.key.v1}, kept by a follower of the topic. */
final class FollowedKeyLog implements KeyLog {
  private static final TopicPartition PARTITION = new TopicPartition(Topic.KEY.topicName(), 0);
  private static final Duration STEP = Duration.ofMillis(2);

  private final Kafka kafka;
  private final Follower follower;

  private FollowedKeyLog(Kafka kafka, Follower follower) {
    this.kafka = kafka;
    this.follower = follower;
  }

  static FollowedKeyLog of(Kafka kafka, DataKeyView view) {
    return new FollowedKeyLog(
        kafka,
        Follower.of(
            "keys",
            kafka,
            List.of(Topic.KEY),
            record -> view.take(record.key(), record.value(), record.offset())));
  }

  @Override
  public Optional<String> whyNot() {
    return follower.whyNot();
  }

  @Override
  public boolean readToEnd(Duration atMost) {
    long until = System.nanoTime() + atMost.toNanos();
    try (Consumer<byte[], byte[]> asking = kafka.consumer("hub-keys-end")) {
      asking.assign(List.of(PARTITION));
      long end = asking.endOffsets(List.of(PARTITION), atMost).getOrDefault(PARTITION, 0L);
      while (follower.readTo(PARTITION) < end) {
        if (System.nanoTime() - until > 0) {
          return false;
        }
        Thread.sleep(STEP);
      }
      return true;
    } catch (KafkaException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
