package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import hub.core.agreement.Agreements;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * One source, one processor, its stores and sinks, all named by hand: the names are those of the
 * topics that keep the state.
 */
final class ProjectorTopology {
  static final String FACTS = "facts";
  static final String PATIENTS = "patients";
  static final String PARTITION = "partition";
  private static final String LOG = "log";
  private static final String PROJECTOR = "projector";

  /** To the log itself goes what is known of a patient by another number (D14). */
  private static final List<Topic> SAID_TO =
      List.of(
          Topic.ALERT,
          Topic.OBLIGATION,
          Topic.RECEIPT,
          Topic.EVENT,
          Topic.QUARANTINE,
          Topic.MESSAGE);

  /** What the processor needs from outside. */
  record Parts(
      Sealing sealing,
      Function<AgreementTexts, Agreements> agreements,
      AlreadySaid alreadySaid,
      Alarm alarm) {}

  private ProjectorTopology() {}

  static Topology of(Parts parts) {
    Topology topology = new Topology();
    topology
        .addSource(
            AutoOffsetReset.earliest(),
            LOG,
            (record, time) -> Math.max(0, record.timestamp()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer(),
            Topic.MESSAGE.topicName())
        .addProcessor(PROJECTOR, () -> new LogProcessor(parts), LOG)
        .addStateStore(store(Stores.persistentKeyValueStore(FACTS)), PROJECTOR)
        .addStateStore(store(Stores.persistentKeyValueStore(PATIENTS)), PROJECTOR)
        .addStateStore(store(Stores.inMemoryKeyValueStore(PARTITION)), PROJECTOR);
    for (Topic topic : SAID_TO) {
      topology.addSink(
          sink(topic),
          topic.topicName(),
          new ByteArraySerializer(),
          new ByteArraySerializer(),
          topic == Topic.RECEIPT ? byMessage() : byKey(),
          PROJECTOR);
    }
    return topology;
  }

  static String sink(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(
      KeyValueBytesStoreSupplier supplier) {
    return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingEnabled(Map.of());
  }

  /** Kafka's own choice. */
  private static StreamPartitioner<byte[], byte[]> byKey() {
    return (topic, key, value, partitions) -> Optional.empty();
  }

  /** All receipts of a message id stand in one partition, in the order in which they were told. */
  private static StreamPartitioner<byte[], byte[]> byMessage() {
    return (topic, key, value, partitions) -> {
      String text = new String(key, StandardCharsets.US_ASCII);
      byte[] id = text.substring(0, text.indexOf('|')).getBytes(StandardCharsets.US_ASCII);
      return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(id)) % partitions));
    };
  }
}
