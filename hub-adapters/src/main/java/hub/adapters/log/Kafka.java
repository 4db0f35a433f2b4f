package hub.adapters.log;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where the cluster is, and its clients with the settings that belong to the design.
 *
 * @param bootstrapServers as Kafka has it, {@code host:port,…}
 */
public record Kafka(String bootstrapServers) {

  /**
   * A plain idempotent producer that answers soon: a sender waits for it. An append that was not
   * acknowledged when its time is up may still stand.
   */
  public KafkaProducer<byte[], byte[]> producer(String name) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("client.id", name);
    settings.put("enable.idempotence", true);
    settings.put("acks", "all");
    settings.put("linger.ms", 0);
    settings.put("max.block.ms", 2_000);
    settings.put("request.timeout.ms", 2_000);
    settings.put("delivery.timeout.ms", 2_800);
    settings.put("reconnect.backoff.max.ms", 500);
    settings.put("compression.type", "none"); // sealed content does not shrink
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A plain consumer of committed records, in no group. */
  public KafkaConsumer<byte[], byte[]> consumer(String name) {
    return consumer(consuming(name));
  }

  /**
   * One to look single records up with, here and there: what it fetched ahead at the end of a
   * partition must not hold up what is looked up next.
   */
  public KafkaConsumer<byte[], byte[]> reader(String name) {
    Map<String, Object> settings = consuming(name);
    settings.put("fetch.max.wait.ms", 10);
    settings.put("request.timeout.ms", 2_000);
    settings.put("default.api.timeout.ms", 2_000); // a caller waits
    return consumer(settings);
  }

  private Map<String, Object> consuming(String name) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("client.id", name);
    settings.put("isolation.level", "read_committed");
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("allow.auto.create.topics", false);
    settings.put("max.poll.records", 2_000);
    settings.put("reconnect.backoff.max.ms", 500);
    settings.put("default.api.timeout.ms", 10_000);
    return settings;
  }

  private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
