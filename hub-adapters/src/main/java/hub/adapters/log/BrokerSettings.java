package hub.adapters.log;

import java.util.Map;
import java.util.Properties;

/** How the embedded broker differs from Kafka's defaults, which are made for a large cluster. */
final class BrokerSettings {
  private BrokerSettings() {}

  static void addTo(Properties settings) {
    settings.putAll(ALONE);
    settings.putAll(SOON_BACK);
    settings.putAll(SMALL);
  }

  /** The defaults want three brokers. */
  private static final Map<String, String> ALONE =
      Map.ofEntries(
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("default.replication.factor", "1"),
          Map.entry("min.insync.replicas", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "3"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "3"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "3"),
          Map.entry("group.initial.rebalance.delay.ms", "0"));

  /**
   * After a kill the broker waits until its former self has timed out, and reads anew what lies
   * behind the last checkpoint of each partition.
   */
  private static final Map<String, String> SOON_BACK =
      Map.of(
          "broker.session.timeout.ms", "2000",
          "broker.heartbeat.interval.ms", "300",
          "log.flush.offset.checkpoint.interval.ms", "5000",
          "num.recovery.threads.per.data.dir", "2");

  /** One machine shared with the rest of the hub. */
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("num.replica.fetchers", "1"),
          Map.entry("group.coordinator.threads", "1"),
          Map.entry("share.coordinator.threads", "1"),
          Map.entry("log.cleaner.dedupe.buffer.size", "4194304"), // bytes; 170 000 keys a pass
          Map.entry("log.cleaner.io.buffer.size", "131072"),
          Map.entry("log.cleaner.backoff.ms", "5000"), // erased means gone within a minute
          Map.entry("log.index.size.max.bytes", "1048576"),
          Map.entry("offsets.load.buffer.size", "1048576"),
          Map.entry("transaction.state.log.load.buffer.size", "1048576"));
}
