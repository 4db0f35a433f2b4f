package hub.adapters.projector;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks now and then how many records of this instance's partitions have not been read yet. Unknown
 * while the partitions are.
 */
final class Lag implements AutoCloseable {
  private static final Duration OFTEN = Duration.ofMillis(250);
  private static final Duration SELDOM = Duration.ofSeconds(2);
  private static final long UNKNOWN = Long.MAX_VALUE;
  private static final long SECONDS_TO_ANSWER = 5;

  private final Admin admin;
  private final String group;
  private final Supplier<Optional<Set<TopicPartition>>> partitions;
  private final long most;
  private final Thread thread;
  private volatile long records = UNKNOWN;

  Lag(Admin admin, String group, Supplier<Optional<Set<TopicPartition>>> partitions, long most) {
    this.admin = admin;
    this.group = group;
    this.partitions = partitions;
    this.most = most;
    this.thread = Thread.ofPlatform().name("hub-projector-lag").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  boolean isSmall() {
    return records <= most;
  }

  boolean isKnown() {
    return records != UNKNOWN;
  }

  long records() {
    return records;
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        records = look();
        Thread.sleep(isSmall() ? SELDOM : OFTEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private long look() throws InterruptedException {
    Set<TopicPartition> own = partitions.get().orElse(null);
    if (own == null) {
      return UNKNOWN;
    }
    try {
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          admin
              .listOffsets(own.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
              .all()
              .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
      Map<TopicPartition, OffsetAndMetadata> read =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
      return ends.entrySet().stream()
          .mapToLong(end -> end.getValue().offset() - offset(read, end.getKey()))
          .sum();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return UNKNOWN;
    }
  }

  @SuppressWarnings("NullAway") // Kafka's map holds null for a partition that was never committed
  private static long offset(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition of) {
    OffsetAndMetadata found = read.get(of);
    return found == null ? 0 : found.offset();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    admin.close(Duration.ofSeconds(1));
  }
}
