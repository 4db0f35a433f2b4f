package hub.adapters.intake;

import hub.adapters.log.Appender;
import java.util.Optional;

/** Reads records of {@code hub.message.v1} by their place. Waits for the log. */
@FunctionalInterface
public interface LookUp {
  /**
   * The record at a place.
   *
   * @throws Appender.Unavailable when the log cannot be read now
   */
  Optional<Found> at(int partition, long offset);

  /** A record as it stands. */
  @SuppressWarnings("ArrayRecordComponent") // appended again, never compared
  record Found(byte[] key, byte[] value) {}
}
