package hub.adapters.log;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a hub asks of the cluster about its topics, with answers that a person understands. */
final class TopicAdmin implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicAdmin.class);

  private static final OffsetSpec END = OffsetSpec.latest();

  private final Admin admin;
  private final Kafka kafka;

  private TopicAdmin(Admin admin, Kafka kafka) {
    this.admin = admin;
    this.kafka = kafka;
  }

  static TopicAdmin of(Kafka kafka) {
    return new TopicAdmin(Admins.of(kafka, "hub-topics"), kafka);
  }

  Set<String> names() {
    return get(admin.listTopics().names());
  }

  /** Makes the topics; one that another instance made in the meantime is as good. */
  void make(Collection<NewTopic> topics) {
    admin
        .createTopics(topics)
        .values()
        .forEach((name, made) -> {
          try {
            get(made);
            LOG.info("made the topic {}", name);
          } catch (TopicExistsException e) {
            LOG.info("the topic {} was made by another hub", name);
          }
        });
  }

  /** How many partitions each has, as soon as each of them answers: a new one takes a moment. */
  Map<Topic, Integer> partitions(Set<Topic> topics) {
    Map<String, TopicDescription> found = described(topics);
    Map<TopicPartition, OffsetSpec> ends =
        found.values().stream().flatMap(TopicAdmin::partitions).collect(toMap(at -> at, at -> END));
    Admins.get(
        admin.listOffsets(ends).all(),
        "A partition of the hub's topics has no leader; see to the brokers.");
    return topics.stream().collect(toMap(topic -> topic, topic -> size(found, topic)));
  }

  private Map<String, TopicDescription> described(Set<Topic> topics) {
    List<String> names = topics.stream().map(Topic::topicName).toList();
    for (long left = Admins.PATIENCE.dividedBy(Admins.PAUSE); left > 0; left--) {
      try {
        return get(admin.describeTopics(names).allTopicNames());
      } catch (UnknownTopicOrPartitionException e) {
        Admins.pause();
      }
    }
    throw new BrokerFault("A topic that was just made is not there; see to the brokers.", null);
  }

  private static Stream<TopicPartition> partitions(TopicDescription topic) {
    return topic.partitions().stream().map(at -> new TopicPartition(topic.name(), at.partition()));
  }

  private static int size(Map<String, TopicDescription> found, Topic topic) {
    TopicDescription description = found.get(topic.topicName());
    return description == null ? 0 : description.partitions().size();
  }

  Map<Topic, Map<String, String>> settings(Set<Topic> topics) {
    Map<ConfigResource, Config> found =
        get(admin.describeConfigs(topics.stream().map(TopicAdmin::resource).toList()).all());
    Map<Topic, Map<String, String>> settings = new EnumMap<>(Topic.class);
    for (Topic topic : topics) {
      Map<String, String> values = new TreeMap<>();
      Config config = found.get(resource(topic));
      if (config != null) {
        config.entries().forEach(entry -> values.put(entry.name(), entry.value()));
      }
      settings.put(topic, values);
    }
    return settings;
  }

  private static ConfigResource resource(Topic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
  }

  /** Deletes those that are there. */
  void delete(Collection<String> names) {
    for (KafkaFuture<Void> deleted : admin.deleteTopics(names).topicNameValues().values()) {
      try {
        get(deleted);
      } catch (UnknownTopicOrPartitionException e) {
        LOG.debug("a topic to be deleted was not there");
      }
    }
  }

  private <T> T get(KafkaFuture<T> future) {
    return Admins.get(future, Admins.noAnswer(kafka));
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
