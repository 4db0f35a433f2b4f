package hub.adapters.replay;

import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import hub.adapters.replay.Deviation.Kind;
import hub.adapters.replay.Proof.Side;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A topic compared with its shadow, key by key and partition by partition. */
final class TopicComparison {
  /** The projector tells what it could not use; intake fills the same topic. */
  private static final String BY_PROJECTOR = "fault";

  private final Topic topic;
  private final TopicReading reading;
  private final long keptSince;
  private final SideDigest live = new SideDigest();
  private final SideDigest replayed = new SideDigest();
  private final List<Deviation> deviations = new ArrayList<>();
  private long withdrawn;
  private long gone;

  private TopicComparison(Topic topic, TopicReading reading, long keptSince) {
    this.topic = topic;
    this.reading = reading;
    this.keptSince = keptSince;
  }

  /**
   * Compares.
   *
   * @param keptSince what is older than that may be gone from the topic by its age; milliseconds
   */
  static TopicComparison of(Topic topic, TopicReading reading, long keptSince) {
    TopicComparison comparison = new TopicComparison(topic, reading, keptSince);
    int partitions = reading.partitions(topic.topicName());
    for (int partition = 0; partition < partitions; partition++) {
      comparison.compare(partition);
    }
    return comparison;
  }

  Proof.Compared proof() {
    return new Proof.Compared(topic, live.side(), replayed.side(), withdrawn, gone);
  }

  List<Deviation> deviations() {
    return List.copyOf(deviations);
  }

  private void compare(int partition) {
    Map<String, Standing> standings = new HashMap<>();
    // Which record counts is seen first: of a duty there are several, and to digest one takes time.
    String shadow = topic.shadowName();
    reading.each(topic.topicName(), partition, record -> liveAt(standings, record));
    reading.each(shadow, partition, record -> standing(standings, record).replayedAt(record));
    reading.each(
        topic.topicName(),
        partition,
        record -> {
          Standing standing = standings.get(Canonical.key(record.key()));
          if (standing != null && standing.isLive(record)) {
            standing.live(digest(record.value()));
          }
        });
    reading.each(
        shadow,
        partition,
        record -> {
          Standing standing = standings.get(Canonical.key(record.key()));
          if (standing != null && standing.isReplayed(record)) {
            standing.replayed(digest(record.value()));
          }
        });
    Set<String> takenBack = withdrawals(standings, partition);
    new TreeMap<>(standings).forEach((key, standing) -> judge(key, standing, takenBack));
  }

  /** An alert is said once: what is said again under its id is passed over by every reader. */
  private void liveAt(Map<String, Standing> standings, ConsumerRecord<byte[], byte[]> record) {
    boolean isByProjector =
        topic != Topic.QUARANTINE || record.headers().lastHeader(BY_PROJECTOR) != null;
    if (isByProjector && (topic != Topic.ALERT || !standing(standings, record).isThere())) {
      standing(standings, record).liveAt(record);
    }
  }

  private static Standing standing(
      Map<String, Standing> standings, ConsumerRecord<byte[], byte[]> record) {
    return standings.computeIfAbsent(Canonical.key(record.key()), key -> new Standing());
  }

  private byte @Nullable [] digest(byte @Nullable [] value) {
    return value == null ? null : Canonical.digest(topic, value);
  }

  /** The keys of alerts that do not follow from the log, and of those that have taken them back. */
  private Set<String> withdrawals(Map<String, Standing> standings, int partition) {
    if (topic != Topic.ALERT
        || standings.values().stream().allMatch(standing -> standing.replayed() != null)) {
      return Set.of();
    }
    Map<String, List<String>> extra = new HashMap<>();
    Set<String> targets = new HashSet<>();
    reading.each(
        topic.topicName(),
        partition,
        record -> {
          String key = Canonical.key(record.key());
          Standing standing = standings.get(key);
          if (standing != null && standing.replayed() == null) {
            var alert = Json.read(record.value());
            String target = Withdrawals.target(alert);
            extra.computeIfAbsent(target, any -> new ArrayList<>()).add(key);
            if (Withdrawals.isWithdrawal(alert)) {
              targets.add(target);
            }
          }
        });
    Set<String> keys = new HashSet<>();
    targets.forEach(target -> keys.addAll(extra.getOrDefault(target, List.of())));
    return keys;
  }

  private void judge(String key, Standing standing, Set<String> takenBack) {
    if (takenBack.contains(key)) {
      withdrawn++;
      return;
    }
    if (topic == Topic.QUARANTINE && standing.replayed() == null) {
      return; // it could not be used then, and that stays true
    }
    if (standing.live() == null
        && standing.replayed() != null
        && standing.replayedStamp() < keptSince) {
      gone++;
      return;
    }
    live.add(key, standing.live());
    replayed.add(key, standing.replayed());
    if (standing.isSame()) {
      return;
    }
    Kind kind =
        standing.live() == null
            ? Kind.MISSING
            : standing.replayed() == null ? Kind.EXTRA : Kind.CHANGED;
    deviations.add(new Deviation(topic, key, kind));
  }

  /** The digest of one side, made key by key. */
  private static final class SideDigest {
    private final MessageDigest digest = Canonical.sha256();
    private long records;

    void add(String key, byte @Nullable [] content) {
      if (content != null) {
        records++;
        digest.update(key.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
      }
    }

    Side side() {
      return new Side(records, HexFormat.of().formatHex(digest.digest()));
    }
  }
}
