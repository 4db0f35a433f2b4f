package hub.adapters.intake;

import hub.adapters.log.Appender.Unavailable;
import hub.adapters.log.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Looks records of {@code hub.message.v1} up by their place. */
public final class MessageLookUp implements LookUp {
  private static final Duration WAIT = Duration.ofSeconds(2);

  private final Readers readers;

  public MessageLookUp(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<Found> at(int partition, long offset) {
    return readers.read(consumer -> find(consumer, partition, offset));
  }

  private static Optional<Found> find(
      Consumer<byte[], byte[]> consumer, int partition, long offset) {
    TopicPartition where = new TopicPartition(Topic.MESSAGE.topicName(), partition);
    consumer.assign(List.of(where));
    consumer.seek(where, offset);
    ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
    if (records.isEmpty()) {
      throw new Unavailable("The log cannot be read.", null);
    }
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.offset() == offset) {
        return Optional.of(new Found(record.key(), record.value()));
      }
    }
    return Optional.empty();
  }
}
