package hub.adapters.intake;

import hub.adapters.intake.Places.Place;
import hub.adapters.log.Appender.Unavailable;
import hub.adapters.log.PayloadChunk;
import hub.adapters.log.PayloadChunkFormat;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import hub.adapters.log.UnreadableRecord;
import hub.core.message.ContentHash;
import hub.core.projection.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the document of a message again, by the time at which it was taken in: a little before its
 * facts. Where it lies is no fact of the log, and a view of all documents would have to read them
 * all.
 */
public final class Payloads {
  private static final Logger LOG = LoggerFactory.getLogger(Payloads.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  /** How far from acceptedAt to look; last in the whole partition. */
  private static final List<Duration> AROUND =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(15));

  private final Readers readers;
  private final Sealing sealing;
  private final Places places;

  public Payloads(Readers readers, Sealing sealing, Places places) {
    this.readers = readers;
    this.sealing = sealing;
    this.places = places;
  }

  /**
   * Reads a document; may wait for the broker.
   *
   * @return empty when it is not on the log
   * @throws Sealing.KeyGone when the patient was erased
   * @throws Unavailable when the log cannot be read now
   */
  public Optional<byte[]> read(Receipt receipt) {
    UUID id = receipt.id().value();
    return readers.read(
        consumer -> new Search(consumer, id, receipt.content()).run(receipt.acceptedAt()));
  }

  /** One search with one consumer. */
  private final class Search {
    private final Consumer<byte[], byte[]> consumer;
    private final UUID id;
    private final ContentHash content;
    private final byte[] key;
    private final TopicPartition partition;

    Search(Consumer<byte[], byte[]> consumer, UUID id, ContentHash content) {
      this.consumer = consumer;
      this.id = id;
      this.content = content;
      this.key = PayloadChunkFormat.key(id);
      this.partition = partition();
    }

    /** Where Kafka's own partitioner has put the key. */
    private TopicPartition partition() {
      String topic = Topic.PAYLOAD.topicName();
      int count = consumer.partitionsFor(topic).size();
      return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % count);
    }

    Optional<byte[]> run(Instant acceptedAt) {
      consumer.assign(List.of(partition));
      Optional<Place> place = places.find(id, content);
      if (place.isPresent() && place.get().partition() == partition.partition()) {
        Optional<byte[]> found = scan(place.get().offset(), acceptedAt.plus(AROUND.getLast()));
        if (found.isPresent()) {
          return found;
        }
      }
      for (Duration around : AROUND) {
        Optional<Long> from = offset(acceptedAt.minus(around));
        if (from.isPresent()) {
          Optional<byte[]> found = scan(from.get(), acceptedAt.plus(around));
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return scan(0, Instant.MAX);
    }

    private Optional<Long> offset(Instant at) {
      Map<TopicPartition, OffsetAndTimestamp> found =
          consumer.offsetsForTimes(Map.of(partition, at.toEpochMilli()));
      return Optional.ofNullable(found.get(partition)).map(OffsetAndTimestamp::offset);
    }

    private Optional<byte[]> scan(long from, Instant until) {
      long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      consumer.seek(partition, Math.max(from, first));
      Pieces pieces = new Pieces();
      long progress = System.nanoTime();
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
          if (Instant.ofEpochMilli(record.timestamp()).isAfter(until)) {
            return Optional.empty();
          }
          Optional<byte[]> found = take(record, pieces);
          if (found.isPresent()) {
            return found;
          }
          progress = System.nanoTime();
        }
        if (System.nanoTime() - progress > PATIENCE.toNanos()) {
          throw new Unavailable("The log cannot be read.", null);
        }
      }
      return Optional.empty();
    }

    private Optional<byte[]> take(ConsumerRecord<byte[], byte[]> record, Pieces pieces) {
      if (!Arrays.equals(key, record.key()) || record.value() == null) {
        return Optional.empty();
      }
      try {
        PayloadChunk chunk = PayloadChunkFormat.read(record.value());
        return chunk.content().equals(content)
            ? pieces.add(chunk, record.offset()).map(this::open)
            : Optional.empty();
      } catch (UnreadableRecord e) { // there may be another attempt that is whole
        LOG.error(
            "The document at {}-{} cannot be read: {}",
            record.partition(),
            record.offset(),
            e.getMessage());
        return Optional.empty();
      }
    }

    private byte[] open(Pieces.Whole whole) {
      byte[] document = SealedDocument.open(sealing, whole.keyId(), id, content, whole.sealed());
      places.put(id, content, partition.partition(), whole.firstOffset());
      return document;
    }
  }
}
