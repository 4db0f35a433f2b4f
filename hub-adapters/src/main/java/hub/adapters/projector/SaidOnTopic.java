package hub.adapters.projector;

import hub.adapters.log.Kafka;
import hub.adapters.log.Topic;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code hub.alert.v1} to where it ended when this was made, committed records only. What a
 * transaction holds that is not decided yet is waited for: it may be what the former state said
 * last.
 *
 * <p>It is made before this instance says anything. A task that begins while others of its thread
 * have said something waited for their transaction otherwise, which is committed only when the task
 * goes on.
 */
final class SaidOnTopic implements AlreadySaid {
  private static final TopicPartition ALERTS = new TopicPartition(Topic.ALERT.topicName(), 0);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Kafka kafka;
  private final long end;

  /** The partitions of an instance begin together, and read what they can together. */
  private @Nullable WeakReference<Set<UUID>> lastRead;

  private SaidOnTopic(Kafka kafka, long end) {
    this.kafka = kafka;
    this.end = end;
  }

  static SaidOnTopic untilNow(Kafka kafka) {
    try (Admin admin = admin(kafka)) {
      return new SaidOnTopic(kafka, end(admin, ALERTS));
    }
  }

  private static Admin admin(Kafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  @Override
  public synchronized Said upTo(int partition) {
    TopicPartition log = new TopicPartition(Topic.MESSAGE.topicName(), partition);
    try (Admin admin = admin(kafka)) {
      return new Said(ids(), end(admin, log));
    }
  }

  private Set<UUID> ids() {
    Set<UUID> known = lastRead == null ? null : lastRead.get();
    if (known != null) {
      return known;
    }
    Set<UUID> ids = new HashSet<>();
    read(ids);
    lastRead = new WeakReference<>(ids);
    return ids;
  }

  private void read(Set<UUID> ids) {
    long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
    try (Consumer<byte[], byte[]> consumer = kafka.consumer("hub-projector-said")) {
      consumer.assign(List.of(ALERTS));
      consumer.seekToBeginning(List.of(ALERTS));
      while (consumer.position(ALERTS) < end) {
        for (ConsumerRecord<byte[], byte[]> alert : consumer.poll(WAIT)) {
          ids.add(UUID.fromString(new String(alert.key(), StandardCharsets.UTF_8)));
        }
        if (System.nanoTime() > giveUpAt) {
          throw new StreamsException("What has been said cannot be read to its end yet.");
        }
      }
    }
  }

  private static long end(Admin admin, TopicPartition of) {
    try {
      return admin
          .listOffsets(
              Map.of(of, OffsetSpec.latest()),
              new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .partitionResult(of)
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .offset();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("The end of a topic cannot be asked for.", e);
    }
  }
}
