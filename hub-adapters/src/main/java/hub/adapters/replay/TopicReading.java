package hub.adapters.replay;

import hub.adapters.log.BrokerFault;
import hub.adapters.log.Kafka;
import hub.adapters.log.LogAdmin;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads topics from their first record to what is their end when it is asked for. Of a transaction
 * that was cut off nobody knows until the broker gives it up: that is waited for, two minutes.
 */
final class TopicReading implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final KafkaConsumer<byte[], byte[]> committed;
  private final LogAdmin admin;

  TopicReading(Kafka kafka) {
    this.committed = kafka.reader("hub-replay-reader");
    this.admin = LogAdmin.of(kafka);
  }

  int partitions(String topic) {
    return committed.partitionsFor(topic).size();
  }

  /** Reads one partition. */
  void each(String topic, int partition, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    TopicPartition at = new TopicPartition(topic, partition);
    try {
      long end = admin.end(topic, partition);
      committed.assign(List.of(at));
      committed.seekToBeginning(List.of(at));
      long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
      while (committed.position(at) < end) {
        ConsumerRecords<byte[], byte[]> records = committed.poll(WAIT);
        if (!records.isEmpty()) {
          giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        } else if (System.nanoTime() > giveUpAt) {
          throw new BrokerFault(topic + " cannot be read to its end; see to the broker.", null);
        }
        records.forEach(taker);
      }
    } catch (KafkaException e) {
      throw new BrokerFault(topic + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    committed.close();
    admin.close();
  }
}
