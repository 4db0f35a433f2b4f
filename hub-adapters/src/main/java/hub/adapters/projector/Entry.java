package hub.adapters.projector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log, where it stands.
 *
 * @param stamp the broker's time of appending
 */
@SuppressWarnings("ArrayRecordComponent") // what Kafka gives; never compared
record Entry(
    byte @Nullable [] key, byte @Nullable [] value, Instant stamp, int partition, long offset) {}
