package hub.adapters.log;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What stands on a topic now, for a test to look at. */
public final class Records {
  private Records() {}

  /** All committed records, partition by partition, each in its order. */
  public static List<ConsumerRecord<byte[], byte[]>> of(Kafka kafka, Topic topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = kafka.consumer("test-records")) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(all);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(all));
      consumer.seekToBeginning(all);
      while (!ends.isEmpty()) {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
      }
    }
    records.sort(comparingInt(ConsumerRecord::partition));
    return records;
  }
}
