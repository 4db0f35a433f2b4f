package hub.adapters.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** How far topics reach, how far a group of consumers has read, and whether anybody is in it. */
public final class LogAdmin implements AutoCloseable {
  /** A member that was cut off stands in its group until its session has run out, 6 s. */
  private static final Duration SESSION = Duration.ofSeconds(12);

  private final Admin admin;
  private final Kafka kafka;

  private LogAdmin(Admin admin, Kafka kafka) {
    this.admin = admin;
    this.kafka = kafka;
  }

  public static LogAdmin of(Kafka kafka) {
    return new LogAdmin(Admins.of(kafka, "hub-log"), kafka);
  }

  /** By partition of the log, the offset before which all is read; without those never read. */
  @SuppressWarnings("NullAway") // Kafka's map holds null for a partition that was never committed
  public Map<Integer, Long> readTo(String group) {
    Map<Integer, Long> read = new HashMap<>();
    try {
      Admins.get(
              admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
              Admins.noAnswer(kafka))
          .forEach((at, to) -> {
            if (to != null && at.topic().equals(Topic.MESSAGE.topicName())) {
              read.put(at.partition(), to.offset());
            }
          });
    } catch (GroupIdNotFoundException e) {
      return Map.of();
    }
    return read;
  }

  /** By partition of the log, the offset before which all is decided. */
  public Map<Integer, Long> logEnds(int partitions) {
    Map<Integer, Long> ends = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      ends.put(partition, end(Topic.MESSAGE.topicName(), partition, IsolationLevel.READ_COMMITTED));
    }
    return ends;
  }

  /** The offset after the last record, be its transaction over or not. */
  public long end(String topic, int partition) {
    return end(topic, partition, IsolationLevel.READ_UNCOMMITTED);
  }

  private long end(String topic, int partition, IsolationLevel isolation) {
    TopicPartition at = new TopicPartition(topic, partition);
    return Admins.get(
            admin
                .listOffsets(Map.of(at, OffsetSpec.latest()), new ListOffsetsOptions(isolation))
                .partitionResult(at),
            Admins.noAnswer(kafka))
        .offset();
  }

  /** Whether nobody is in the group. Waits for members that are gone without a word. */
  public boolean isEmpty(String group) {
    for (long left = SESSION.dividedBy(Admins.PAUSE); left > 0; left--) {
      if (members(group) == 0) {
        return true;
      }
      Admins.pause();
    }
    return false;
  }

  private int members(String group) {
    try {
      Map<String, ConsumerGroupDescription> found =
          Admins.get(admin.describeConsumerGroups(List.of(group)).all(), Admins.noAnswer(kafka));
      ConsumerGroupDescription description = found.get(group);
      return description == null ? 0 : description.members().size();
    } catch (GroupIdNotFoundException e) {
      return 0;
    }
  }

  /**
   * Forgets how far the group has read.
   *
   * @throws BrokerFault when somebody is in it
   */
  public void delete(String group) {
    try {
      var unused =
          Admins.get(admin.deleteConsumerGroups(List.of(group)).all(), Admins.noAnswer(kafka));
    } catch (GroupIdNotFoundException e) {
      return; // it has never read
    } catch (GroupNotEmptyException e) {
      throw new BrokerFault("The group " + group + " is in use; stop the hub.", e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
