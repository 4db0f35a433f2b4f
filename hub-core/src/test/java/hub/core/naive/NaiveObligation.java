package hub.core.naive;

import hub.core.message.Address;
import hub.core.message.MessageId;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One duty as the messages so far leave it. Time plays no part here: what is due is the log's.
 *
 * @param receiver whose receipt it is about (R11); null for every other
 * @param due null when it is only measured, or not known yet
 * @param warnAt null when no warning is given
 * @param metAt when it was met by the clock that is agreed; null when nothing has
 * @param cancelledAt when its ground fell away unmet; null when it has not
 */
record NaiveObligation(
    String rule,
    MessageId starter,
    @Nullable Address receiver,
    MsgId startedBy,
    Instant startedAt,
    boolean estimated,
    @Nullable Instant due,
    @Nullable Instant warnAt,
    @Nullable Instant metAt,
    @Nullable MsgId metBy,
    @Nullable Instant cancelledAt,
    @Nullable UUID journey,
    NaiveParty obliged,
    NaiveParty counterparty,
    Pseudonym patient) {

  /** The same duty, whatever else has become of it (design.md §6). */
  record Id(String rule, MessageId starter, @Nullable Address receiver) {}

  Id id() {
    return new Id(rule, starter, receiver);
  }

  boolean isOpen() {
    return metAt == null && cancelledAt == null;
  }

  boolean isBreachedAt(Instant now) {
    if (due == null) {
      return false;
    }
    boolean inTime =
        (metAt != null && metAt.isBefore(due))
            || (cancelledAt != null && cancelledAt.isBefore(due));
    return !due.isAfter(now) && !inTime;
  }

  boolean isMetLate() {
    return metAt != null && due != null && !metAt.isBefore(due);
  }
}
