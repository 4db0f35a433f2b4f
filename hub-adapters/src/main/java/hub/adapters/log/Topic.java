package hub.adapters.log;

import java.util.Map;
import java.util.TreeMap;

/**
 * The topics of the hub (interfaces.md §3), each with the settings that belong to the design. The
 * names are published; those that are not folded from others are never rebuilt in place.
 */
public enum Topic {
  /** The log: facts, clock, agreements. Key: the partition key of the patient. */
  MESSAGE("hub.message.v1", Shape.PARTITIONED, Keep.FOR_EVER, Stamp.OF_BROKER),
  /** The messages as they came, gzipped, sealed and in chunks. Key: the message id. */
  PAYLOAD("hub.payload.v1", Shape.PARTITIONED, Keep.FOR_EVER, Stamp.OF_BROKER),
  /** Wrapped data keys. Key: patient and key id. */
  KEY("hub.key.v1", Shape.ONE, Keep.LATEST, Stamp.OF_BROKER),
  /** The agreements that were told last, in one record. What was in force when is in the log. */
  AGREEMENT("hub.agreement.v1", Shape.ONE, Keep.LATEST, Stamp.OF_BROKER),
  /** What has been said. One partition: its order is the feed. */
  ALERT("hub.alert.v1", Shape.ONE, Keep.FOR_EVER, Stamp.OF_SENDER),
  /** How each duty stands. Key: the obligation id. */
  OBLIGATION("hub.obligation.v1", Shape.PARTITIONED, Keep.LATEST, Stamp.OF_SENDER),
  /** Which messages are taken in. Key: message id, partition and offset. */
  RECEIPT("hub.receipt.v1", Shape.PARTITIONED, Keep.LATEST, Stamp.OF_SENDER),
  /** Domain events, without free text. Key: the message id. */
  EVENT("hub.event.v1", Shape.PARTITIONED, Keep.A_YEAR, Stamp.OF_SENDER),
  /** What could not be used, sealed, with its reason. */
  QUARANTINE("hub.quarantine.v1", Shape.ONE, Keep.FOR_EVER, Stamp.OF_SENDER);

  /** How many partitions. */
  public enum Shape {
    ONE,
    /** As many as was chosen when the hub was installed. */
    PARTITIONED
  }

  private enum Keep {
    FOR_EVER(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")),
    A_YEAR(Map.of("cleanup.policy", "delete", "retention.ms", "31536000000")),
    /** Erased keys and closed duties shall be gone from the disk soon (design.md, erasure). */
    LATEST(
        Map.of(
            "cleanup.policy", "compact",
            "segment.ms", "20000",
            "max.compaction.lag.ms", "20000",
            "delete.retention.ms", "20000"));

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> settings;

    Keep(Map<String, String> settings) {
      this.settings = settings;
    }
  }

  private enum Stamp {
    /** acceptedAt is the broker's time of appending (design.md §3). */
    OF_BROKER("LogAppendTime"),
    OF_SENDER("CreateTime");

    private final String setting;

    Stamp(String setting) {
      this.setting = setting;
    }
  }

  private final String topicName;
  private final Shape shape;
  private final Keep keep;
  private final Stamp stamp;

  Topic(String topicName, Shape shape, Keep keep, Stamp stamp) {
    this.topicName = topicName;
    this.shape = shape;
    this.keep = keep;
    this.stamp = stamp;
  }

  public String topicName() {
    return topicName;
  }

  public Shape shape() {
    return shape;
  }

  /** The topic's own settings, as Kafka names them. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(keep.settings);
    settings.put("message.timestamp.type", stamp.setting);
    return settings;
  }
}
