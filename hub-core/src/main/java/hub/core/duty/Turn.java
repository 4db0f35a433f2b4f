package hub.core.duty;

import hub.core.message.MsgId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an obligation; all of them in order are its life.
 *
 * @param at when the hub's clock said so
 * @param causedBy the message behind it; null where only time passed
 */
public record Turn(Kind kind, Instant at, @Nullable MsgId causedBy) {
  /** What can happen. */
  public enum Kind {
    /** It became known that it is owed. */
    OPENED,
    /** The deadline was near. */
    WARNED,
    /** The deadline passed. */
    BREACHED,
    MET,
    /** Met after it was breached. */
    MET_LATE,
    CANCELLED,
    /** It should never have been, or never as it had been said. */
    RETRACTED,
    /** What had met or ended it no longer counts. */
    REOPENED
  }
}
