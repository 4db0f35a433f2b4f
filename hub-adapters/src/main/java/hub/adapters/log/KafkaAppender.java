package hub.adapters.log;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Appends with one plain idempotent producer. */
public final class KafkaAppender implements Appender {
  private final Producer<byte[], byte[]> producer;

  private KafkaAppender(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  public static KafkaAppender of(String name, Kafka kafka) {
    KafkaProducer<byte[], byte[]> producer = kafka.producer(name);
    return new KafkaAppender(producer);
  }

  @Override
  public CompletableFuture<Appended> append(Append what) {
    CompletableFuture<Appended> appended = new CompletableFuture<>();
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            what.topic().topicName(),
            what.partition(),
            null,
            what.key(),
            what.value(),
            what.headers());
    try {
      var unused = producer.send(record, (where, fault) -> complete(appended, where, fault));
    } catch (KafkaException | IllegalStateException e) { // not even taken by the producer
      appended.completeExceptionally(new Unavailable("The log cannot be reached.", e));
    }
    return appended;
  }

  private static void complete(
      CompletableFuture<Appended> appended, RecordMetadata where, @Nullable Exception fault) {
    if (fault == null) {
      appended.complete(
          new Appended(where.partition(), where.offset(), Instant.ofEpochMilli(where.timestamp())));
    } else {
      appended.completeExceptionally(new Unavailable("The log did not answer in time.", fault));
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
