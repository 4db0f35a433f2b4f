package hub.core.naive;

import hub.core.message.MessageId;
import hub.core.message.MsgId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One duty as the messages so far leave it. Time plays no part here: what is due is the log's.
 *
 * @param warnAt null when no warning is given
 * @param metAt when what met it was accepted; null when nothing has
 * @param cancelledAt when its ground fell away unmet; null when it has not
 */
record NaiveObligation(
    String rule,
    MessageId starter,
    MsgId startedBy,
    Instant startedAt,
    Instant due,
    @Nullable Instant warnAt,
    @Nullable Instant metAt,
    @Nullable MsgId metBy,
    @Nullable Instant cancelledAt,
    UUID journey) {

  /** The same duty, whatever else has become of it (design.md §6). */
  record Id(String rule, MessageId starter) {}

  Id id() {
    return new Id(rule, starter);
  }

  boolean isOpen() {
    return metAt == null && cancelledAt == null;
  }

  boolean isBreachedAt(Instant now) {
    boolean inTime =
        (metAt != null && metAt.isBefore(due))
            || (cancelledAt != null && cancelledAt.isBefore(due));
    return !due.isAfter(now) && !inTime;
  }

  boolean isMetLate() {
    return metAt != null && !metAt.isBefore(due);
  }
}
