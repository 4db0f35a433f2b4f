package hub.adapters.log;

import hub.adapters.log.Topic.Shape;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * Makes the topics that are missing, and sees that those that are there are kept as the design
 * wants. Nothing that exists is ever changed.
 *
 * <p>{@code hub.message.v1} is made before all others: they take their number of partitions from
 * it, and where they stand without it, the log has been lost.
 */
public final class Topics {
  /** Topics whose records must be on the disk before anybody is told that they are taken. */
  private static final Set<Topic> DURABLE =
      EnumSet.of(Topic.MESSAGE, Topic.PAYLOAD, Topic.KEY, Topic.AGREEMENT);

  /** What decides over whether a record is there tomorrow, and which time it bears. */
  private static final List<String> CHECKED =
      List.of("cleanup.policy", "retention.ms", "retention.bytes", "message.timestamp.type");

  /** The cluster's own choice. */
  private static final short REPLICATION_OF_CLUSTER = -1;

  private Topics() {}

  /**
   * Makes what is missing and checks the rest.
   *
   * @param partitionsWanted of the log when it is made now; one that is there keeps its number
   * @param embedded whether the only broker is the hub's own
   * @return how many partitions {@code hub.message.v1} has
   * @throws BrokerFault when no broker answers, or a topic is not as it must be
   */
  public static int prepare(Kafka kafka, int partitionsWanted, boolean embedded) {
    try (TopicAdmin admin = TopicAdmin.of(kafka)) {
      EnumSet<Topic> there = there(admin);
      if (!there.contains(Topic.MESSAGE)) {
        checkNothingBut(there);
        admin.make(List.of(newTopic(Topic.MESSAGE, partitionsWanted, embedded)));
      }
      int partitions = admin.partitions(Set.of(Topic.MESSAGE)).values().iterator().next();
      admin.make(
          EnumSet.complementOf(there).stream()
              .filter(topic -> topic != Topic.MESSAGE)
              .map(topic -> newTopic(topic, partitions, embedded))
              .toList());
      checkOrder(admin.partitions(EnumSet.allOf(Topic.class)));
      checkSettings(admin.settings(there));
      return partitions;
    }
  }

  private static EnumSet<Topic> there(TopicAdmin admin) {
    Set<String> names = admin.names();
    return Arrays.stream(Topic.values())
        .filter(topic -> names.contains(topic.topicName()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
  }

  private static NewTopic newTopic(Topic topic, int partitions, boolean embedded) {
    Map<String, String> settings = new TreeMap<>(topic.settings());
    if (embedded && DURABLE.contains(topic)) { // a broker alone acknowledges from memory
      settings.put("flush.messages", "1");
    }
    return new NewTopic(
            topic.topicName(),
            topic.shape() == Shape.ONE ? 1 : partitions,
            embedded ? 1 : REPLICATION_OF_CLUSTER)
        .configs(settings);
  }

  private static void checkNothingBut(Collection<Topic> there) {
    if (!there.isEmpty()) {
      throw new BrokerFault(
          Topic.MESSAGE.topicName()
              + " is missing, though "
              + there.iterator().next().topicName()
              + " is there: the log has been lost. Restore it; or, if none of it is needed, delete"
              + " all topics whose names begin with \"hub.\".",
          null);
    }
  }

  private static void checkOrder(Map<Topic, Integer> partitions) {
    partitions.forEach((topic, found) -> {
      if (topic.shape() == Shape.ONE && found != 1) {
        throw new BrokerFault(
            topic.topicName()
                + " has "
                + found
                + " partitions and must have one, for its order counts. Move its records to a"
                + " topic with one partition.",
            null);
      }
    });
  }

  /** How long events are kept is the operator's choice. */
  private static void checkSettings(Map<Topic, Map<String, String>> found) {
    found.forEach((topic, settings) -> {
      Map<String, String> wanted = topic.settings();
      for (String name : CHECKED) {
        String want = wanted.get(name);
        String is = settings.get(name);
        if (topic != Topic.EVENT && want != null && !want.equals(is)) {
          throw new BrokerFault(wrong(topic, name, is, want), null);
        }
      }
    });
  }

  private static String wrong(Topic topic, String name, @Nullable String is, String want) {
    return "The topic "
        + topic.topicName()
        + " has "
        + name
        + "="
        + is
        + " and must have "
        + name
        + "="
        + want
        + ": kafka-configs.sh --alter --entity-type topics --entity-name "
        + topic.topicName()
        + " --add-config "
        + name
        + "="
        + want;
  }
}
