package hub.adapters.projector;

import hub.adapters.log.Topic;
import hub.adapters.log.UnreadableRecord;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record to be sent, ready to the last byte.
 *
 * @param value null takes back what the key said before
 */
@SuppressWarnings("ArrayRecordComponent") // what Kafka takes; never compared
record Outgoing(Topic topic, byte[] key, byte @Nullable [] value, Instant at, Headers headers) {
  /** Bytes that every broker takes by default, with room for key and headers. */
  static final int MOST = 900_000;

  Outgoing {
    if (value != null && value.length > MOST) { // Kafka would refuse it, again and again
      throw new UnreadableRecord("what follows from it is too large to be told");
    }
  }

  static Outgoing plain(Topic topic, byte[] key, byte @Nullable [] value, Instant at) {
    return new Outgoing(topic, key, value, at, new RecordHeaders());
  }
}
