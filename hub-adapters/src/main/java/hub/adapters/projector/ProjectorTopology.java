package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.Sealing;
import hub.adapters.log.Topic;
import hub.core.agreement.Agreements;
import java.nio.charset.StandardCharsets;
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

  /**
   * What the processor needs from outside.
   *
   * @param ends by partition, where to read no further; none for as far as there is a log
   */
  record Parts(
      Sealing sealing,
      Function<AgreementTexts, Agreements> agreements,
      AlreadySaid alreadySaid,
      Alarm alarm,
      Target target,
      Map<Integer, Long> ends) {
    Parts(
        Sealing sealing,
        Function<AgreementTexts, Agreements> agreements,
        AlreadySaid alreadySaid,
        Alarm alarm) {
      this(sealing, agreements, alreadySaid, alarm, Target.LIVE, Map.of());
    }

    boolean isRead(int partition, long offset) {
      return offset < ends.getOrDefault(partition, Long.MAX_VALUE);
    }
  }

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
        .addStateStore(store(Stores.persistentKeyValueStore(FACTS), parts.target()), PROJECTOR)
        .addStateStore(store(Stores.persistentKeyValueStore(PATIENTS), parts.target()), PROJECTOR)
        .addStateStore(store(Stores.inMemoryKeyValueStore(PARTITION), parts.target()), PROJECTOR);
    for (Topic topic : parts.target().topics()) {
      topology.addSink(
          sink(topic),
          parts.target().nameOf(topic),
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
      KeyValueBytesStoreSupplier supplier, Target target) {
    StoreBuilder<KeyValueStore<Bytes, byte[]>> store =
        Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
            .withCachingDisabled();
    return target == Target.LIVE ? store.withLoggingEnabled(Map.of()) : store.withLoggingDisabled();
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
