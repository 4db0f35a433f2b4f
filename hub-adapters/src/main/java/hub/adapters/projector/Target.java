package hub.adapters.projector;

import hub.adapters.log.Topic;
import java.util.Set;

/** Where what the projector says goes. */
enum Target {
  /** To those who read it. The state is kept on Kafka too, so that another instance can go on. */
  LIVE,
  /** Beside that, to be compared with it. The state is made once and thrown away. */
  SHADOW;

  /** To the log itself goes what is known of a patient by another number (D14); it is there. */
  boolean takes(Topic topic) {
    return this == LIVE || topic != Topic.MESSAGE;
  }

  Set<Topic> topics() {
    Set<Topic> topics = Topic.derived();
    if (takes(Topic.MESSAGE)) {
      topics.add(Topic.MESSAGE);
    }
    return topics;
  }

  String nameOf(Topic topic) {
    return this == LIVE ? topic.topicName() : topic.shadowName();
  }
}
