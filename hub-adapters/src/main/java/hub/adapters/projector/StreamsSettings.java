package hub.adapters.projector;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams is run: exactly once, soon back after a restart, soon visible. */
final class StreamsSettings {
  private StreamsSettings() {}

  static Properties of(Projector.Settings settings) {
    Properties to = new Properties();
    to.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.application());
    to.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().bootstrapServers());
    to.put(StreamsConfig.STATE_DIR_CONFIG, settings.state().toString());
    to.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    to.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    to.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50); // what is said is seen when committed
    to.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    to.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocks.class);
    to.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    to.put(StreamsConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    // A node that comes back under its own name gets its partitions at once, without a rebalance.
    to.put(consumer(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.node());
    to.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    to.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
    // One CLOCK may have thousands due, other agreements concern every patient; all in one go.
    to.put(producer(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 120_000);
    to.put(producer(ProducerConfig.LINGER_MS_CONFIG), 5);
    to.put(producer(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024); // bytes
    // A broker still busy with the last transaction refuses the first batch of the next; a second
    // one behind it would come out of order, and each time the broker tells that as an error.
    to.put(producer(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    return to;
  }

  /** Once through the log: nobody reads along, and what fails is begun anew from nothing. */
  static Properties ofRebuild(Projector.Settings settings) {
    Properties to = of(settings);
    to.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    to.put(consumer(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
    to.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
    to.put(producer(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 5);
    return to;
  }

  private static String producer(String name) {
    return StreamsConfig.producerPrefix(name);
  }

  private static String consumer(String name) {
    return StreamsConfig.mainConsumerPrefix(name);
  }
}
