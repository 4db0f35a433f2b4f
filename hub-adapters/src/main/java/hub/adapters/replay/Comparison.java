package hub.adapters.replay;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Kafka;
import hub.adapters.log.ShadowTopics;
import hub.adapters.log.Topic;
import hub.adapters.replay.Deviation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that the projector has told, compared with what follows from the log. */
public record Comparison(List<Proof.Compared> topics, List<Deviation> deviations) {
  /** So many records are looked at to say in what they differ; more say it no better. */
  private static final int LOOKED_AT = 1_000;

  /** Compares the topics with their shadows. Nobody may write to them meanwhile. */
  public static Comparison of(Kafka kafka, Instant now) {
    List<Proof.Compared> topics = new ArrayList<>();
    List<Deviation> deviations = new ArrayList<>();
    try (TopicReading reading = new TopicReading(kafka)) {
      for (Topic topic : Topic.derived()) {
        long keptSince = ShadowTopics.keptSince(kafka, topic, now);
        TopicComparison comparison = TopicComparison.of(topic, reading, keptSince);
        topics.add(comparison.proof());
        deviations.addAll(withFields(topic, comparison.deviations(), reading));
      }
    }
    return new Comparison(List.copyOf(topics), List.copyOf(deviations));
  }

  /** How many duties follow from the log. */
  public long obligations() {
    return topics.stream()
        .filter(topic -> topic.topic() == Topic.OBLIGATION)
        .mapToLong(topic -> topic.replayed().records())
        .sum();
  }

  private static List<Deviation> withFields(
      Topic topic, List<Deviation> deviations, TopicReading reading) {
    Map<String, JsonNode> live = new HashMap<>();
    deviations.stream()
        .filter(deviation -> deviation.kind() == Kind.CHANGED)
        .limit(LOOKED_AT)
        .forEach(deviation -> live.put(deviation.key(), Canonical.NOTHING));
    if (live.isEmpty()) {
      return deviations;
    }
    Map<String, JsonNode> replayed = new HashMap<>(live);
    for (int partition = 0; partition < reading.partitions(topic.topicName()); partition++) {
      reading.each(topic.topicName(), partition, Canonical.into(live, topic));
      reading.each(topic.shadowName(), partition, Canonical.into(replayed, topic));
    }
    return deviations.stream()
        .map(deviation -> {
          JsonNode one = live.get(deviation.key());
          JsonNode other = replayed.get(deviation.key());
          return one == null || other == null
              ? deviation
              : deviation.in(Canonical.differing(one, other));
        })
        .toList();
  }
}
