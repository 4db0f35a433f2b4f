package hub.adapters.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics from their first record for as long as it lives, committed records only, on a thread
 * of its own, and hands each record to a fold. There is no group: every instance reads all.
 *
 * <p>When the broker is away it goes on where it was as soon as it is back. What the fold throws
 * ends it, for a view that has missed a record must not go on as if it had not.
 */
public final class Follower implements AutoCloseable, Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final String name;
  private final Consumer<byte[], byte[]> consumer;
  private final List<String> topics;
  private final Fold fold;
  private final Thread thread;
  private Map<TopicPartition, Long> behind = Map.of();
  private final Map<TopicPartition, Long> readTo = new ConcurrentHashMap<>();
  private volatile String whyNot;
  private volatile boolean closed;

  /** What is made of the records. Called by one thread. Must not throw for what a record holds. */
  public interface Fold {
    void take(ConsumerRecord<byte[], byte[]> record);

    /** Called after the records that came together have been taken. */
    default void taken() {}
  }

  private Follower(String name, Consumer<byte[], byte[]> consumer, List<String> topics, Fold fold) {
    this.name = name;
    this.consumer = consumer;
    this.topics = topics;
    this.fold = fold;
    this.whyNot = "The view of " + name + " is being read from the log.";
    this.thread = Thread.ofPlatform().name("hub-follow-" + name).daemon().unstarted(this::run);
  }

  /** Begins to read. The topics must be there. */
  public static Follower of(String name, Kafka kafka, Collection<Topic> topics, Fold fold) {
    Follower follower =
        new Follower(
            name,
            kafka.consumer("hub-follow-" + name),
            topics.stream().map(Topic::topicName).toList(),
            fold);
    follower.thread.start();
    return follower;
  }

  /** Not ready until it has read what stood there when it began, and again when it has failed. */
  @Override
  public Optional<String> whyNot() {
    return Optional.ofNullable(whyNot.isEmpty() ? null : whyNot);
  }

  /**
   * How far the fold has come: all before this offset has been taken. Also where what was last on
   * the topic has been compacted away, which no record tells.
   */
  public long readTo(TopicPartition partition) {
    return readTo.getOrDefault(partition, 0L);
  }

  private void run() {
    try (consumer) {
      begin();
      while (!closed) {
        take(poll());
      }
    } catch (WakeupException e) {
      LOG.debug("{} is closed", name);
    } catch (RuntimeException | Error e) {
      whyNot = "The view of " + name + " has stopped; restart the hub.";
      LOG.error("The view of {} has stopped: {}", name, e.getClass().getName());
    }
  }

  private void begin() {
    while (!closed) {
      try {
        List<TopicPartition> partitions =
            topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        behind = new HashMap<>(consumer.endOffsets(partitions));
        partitions.forEach(partition -> readTo.put(partition, consumer.position(partition)));
        caughtUp();
        return;
      } catch (WakeupException e) {
        throw e;
      } catch (KafkaException e) {
        LOG.warn("{} waits for the broker: {}", name, e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private ConsumerRecords<byte[], byte[]> poll() {
    try {
      return consumer.poll(WAIT);
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.warn("{} waits for the broker: {}", name, e.getClass().getSimpleName());
      pause();
      return ConsumerRecords.empty();
    }
  }

  private void take(ConsumerRecords<byte[], byte[]> records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      fold.take(record);
    }
    if (!records.isEmpty()) {
      fold.taken();
    }
    records.nextOffsets().forEach((partition, next) -> readTo.put(partition, next.offset()));
    if (!behind.isEmpty()) {
      caughtUp();
    }
  }

  /** The end of a transaction takes an offset too, so the position tells, not the records. */
  private void caughtUp() {
    behind.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
    if (behind.isEmpty()) {
      whyNot = "";
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
