package hub.adapters.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that a replay writes to, made anew for each. */
public final class ShadowTopics {
  private ShadowTopics() {}

  /** Makes them, with the partitions of those that they are compared with. */
  public static void make(Kafka kafka) {
    delete(kafka); // a replay that was cut off leaves them
    try (TopicAdmin admin = TopicAdmin.of(kafka)) {
      Map<Topic, Integer> partitions = admin.partitions(Topic.derived());
      List<NewTopic> shadows =
          partitions.entrySet().stream()
              .map(topic ->
                  new NewTopic(
                          topic.getKey().shadowName(),
                          topic.getValue(),
                          Topics.REPLICATION_OF_CLUSTER)
                      .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1")))
              .toList();
      admin.make(shadows);
    }
  }

  /** What is older than that may be gone from a topic by its age, in milliseconds. */
  public static long keptSince(Kafka kafka, Topic topic, Instant now) {
    try (TopicAdmin admin = TopicAdmin.of(kafka)) {
      Map<String, String> settings = admin.settings(Set.of(topic)).getOrDefault(topic, Map.of());
      long kept = Long.parseLong(settings.getOrDefault("retention.ms", "-1"));
      boolean isForEver = kept < 0 || !"delete".equals(settings.get("cleanup.policy"));
      return isForEver ? Long.MIN_VALUE : now.toEpochMilli() - kept;
    }
  }

  public static void delete(Kafka kafka) {
    try (TopicAdmin admin = TopicAdmin.of(kafka)) {
      Set<String> there = admin.names();
      admin.delete(
          Topic.derived().stream().map(Topic::shadowName).filter(there::contains).toList());
    }
  }

  /** Deletes the topics in which Kafka Streams keeps the state of an application. */
  public static void deleteState(Kafka kafka, String application) {
    try (TopicAdmin admin = TopicAdmin.of(kafka)) {
      admin.delete(
          admin.names().stream()
              .filter(name -> name.startsWith(application + "-") && name.endsWith("-changelog"))
              .toList());
    }
  }
}
