package hub.adapters.log;

import hub.adapters.log.Appender.Append;
import hub.adapters.log.Appender.Appended;
import hub.adapters.log.LogRecord.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The INSTALLATION records: the first of every partition of {@code hub.message.v1}, which say whose
 * log this is. Asked at every start, before anything else is read or appended.
 *
 * <p>A first start may die between two partitions; the next one gives the rest theirs. The topic
 * must be there ({@link Topics}).
 */
public final class Installations {
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final int TRIES = 10;

  private Installations() {}

  /** How a partition begins. */
  private record Beginning(int partition, Optional<Installation> installation) {}

  /**
   * Whose log it is; empty when nothing has been written. Where something has, no new keys may be
   * made.
   *
   * @throws ForeignLog when records stand there, but no INSTALLATION before them
   * @throws BrokerFault when the broker does not answer
   */
  public static Optional<Installation> found(Kafka kafka) {
    return beginnings(kafka).stream()
        .map(Beginning::installation)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Sees that the log is this installation's, and makes an empty one its own.
   *
   * @throws ForeignLog when it is another's
   * @throws BrokerFault when the broker does not answer
   */
  public static void check(Kafka kafka, Appender appender, Installation mine) {
    List<Beginning> beginnings = beginnings(kafka);
    checkMine(beginnings, mine);
    List<Integer> empty =
        beginnings.stream()
            .filter(beginning -> beginning.installation().isEmpty())
            .map(Beginning::partition)
            .sorted()
            .toList();
    if (empty.isEmpty()) {
      return;
    }
    append(appender, mine, empty.subList(0, 1)); // of two new hubs, one is first here
    checkMine(beginnings(kafka), mine);
    append(appender, mine, empty.subList(1, empty.size()));
  }

  private static void checkMine(List<Beginning> beginnings, Installation mine) {
    for (Beginning beginning : beginnings) {
      beginning.installation().ifPresent(found -> checkMine(found, mine, beginnings.size()));
    }
  }

  private static void checkMine(Installation found, Installation mine, int partitions) {
    if (!found.fingerprint().equals(mine.fingerprint())) {
      throw ForeignLog.otherKeys(found.fingerprint(), mine.fingerprint());
    }
    if (found.partitions() != partitions) {
      throw ForeignLog.otherPartitions(found.partitions(), partitions);
    }
  }

  private static void append(Appender appender, Installation mine, List<Integer> partitions) {
    byte[] value = LogFormat.write(LogRecord.clear(Kind.INSTALLATION, mine.write()));
    List<CompletableFuture<Appended>> appended =
        partitions.stream()
            .map(partition -> appender.append(Append.to(Topic.MESSAGE, partition, value)))
            .toList();
    try {
      appended.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw noAnswer(e);
    }
  }

  private static List<Beginning> beginnings(Kafka kafka) {
    try (KafkaConsumer<byte[], byte[]> consumer = kafka.consumer("hub-installation")) {
      List<TopicPartition> all =
          consumer.partitionsFor(Topic.MESSAGE.topicName()).stream()
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToEnd(all);
      List<TopicPartition> empty = all.stream().filter(at -> consumer.position(at) == 0).toList();
      List<Beginning> beginnings = new ArrayList<>();
      empty.forEach(at -> beginnings.add(new Beginning(at.partition(), Optional.empty())));
      Set<TopicPartition> begun = new HashSet<>(all);
      empty.forEach(begun::remove);
      consumer.assign(begun);
      beginnings.addAll(firsts(consumer, begun));
      return beginnings;
    } catch (KafkaException e) {
      throw noAnswer(e);
    }
  }

  /** All at once, for a consumer that turns to another partition waits for its last request. */
  private static List<Beginning> firsts(
      KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> awaited) {
    consumer.seekToBeginning(awaited);
    for (TopicPartition at : awaited) {
      if (consumer.position(at) > 0) {
        throw ForeignLog.nobodys(at.partition());
      }
    }
    List<Beginning> firsts = new ArrayList<>();
    for (int i = 0; i < TRIES && !awaited.isEmpty(); i++) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
      for (TopicPartition at : records.partitions()) {
        if (awaited.remove(at)) {
          Installation found = read(records.records(at).getFirst());
          firsts.add(new Beginning(at.partition(), Optional.of(found)));
        }
      }
      consumer.pause(records.partitions());
    }
    if (!awaited.isEmpty()) {
      throw noAnswer(null);
    }
    return firsts;
  }

  private static Installation read(ConsumerRecord<byte[], byte[]> record) {
    try {
      LogRecord first = LogFormat.read(record.value());
      if (first.kind() == Kind.INSTALLATION) {
        return Installation.read(first.body());
      }
    } catch (UnreadableRecord e) {
      throw ForeignLog.unreadable(record.partition(), e);
    }
    throw ForeignLog.nobodys(record.partition());
  }

  private static BrokerFault noAnswer(@Nullable Exception cause) {
    return new BrokerFault(
        "The broker does not answer for " + Topic.MESSAGE.topicName() + "; start the hub again.",
        cause);
  }
}
