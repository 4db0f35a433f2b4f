package hub.adapters.log;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogRecord.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The agreements that were told last, as {@code hub.agreement.v1} has them: nobody need read the
 * whole log to find them. Its one record is the AGREEMENTS record of the log.
 */
public final class LatestAgreements implements Supplier<Optional<AgreementTexts>> {
  private static final TopicPartition PLACE = new TopicPartition(Topic.AGREEMENT.topicName(), 0);
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final long MOST_NANOS = Duration.ofSeconds(10).toNanos();

  private final Kafka kafka;

  public LatestAgreements(Kafka kafka) {
    this.kafka = kafka;
  }

  /** What is appended to tell them. */
  public static Append record(AgreementTexts texts) {
    return new Append(
        Topic.AGREEMENT, 0, "agreements".getBytes(StandardCharsets.UTF_8), value(texts), List.of());
  }

  /** The AGREEMENTS record, which every partition of the log gets too. */
  public static byte[] value(AgreementTexts texts) {
    return LogFormat.write(LogRecord.clear(Kind.AGREEMENTS, texts.write()));
  }

  /** What a record holds; empty for one that is of another kind. */
  public static Optional<AgreementTexts> read(byte[] value) {
    LogRecord record = LogFormat.read(value);
    return record.kind() == Kind.AGREEMENTS
        ? Optional.of(AgreementTexts.read(record.body()))
        : Optional.empty();
  }

  /**
   * Empty before any have been told.
   *
   * @throws BrokerFault when the broker does not answer
   */
  @Override
  public Optional<AgreementTexts> get() {
    try (KafkaConsumer<byte[], byte[]> consumer = kafka.consumer("hub-agreements")) {
      List<TopicPartition> place = List.of(PLACE);
      consumer.assign(place);
      long end = consumer.endOffsets(place).getOrDefault(PLACE, 0L);
      consumer.seekToBeginning(place);
      Optional<AgreementTexts> latest = Optional.empty();
      long begun = System.nanoTime();
      while (consumer.position(PLACE) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
          latest = read(record.value());
        }
        if (System.nanoTime() - begun > MOST_NANOS) {
          throw new BrokerFault("The broker does not hand out " + PLACE.topic() + ".", null);
        }
      }
      return latest;
    } catch (KafkaException e) {
      throw new BrokerFault("The broker does not answer for " + PLACE.topic() + ".", e);
    }
  }
}
