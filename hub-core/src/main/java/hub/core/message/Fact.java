package hub.core.message;

import java.time.Instant;
import java.util.List;

/**
 * What the log holds about a patient, in the order of the log. Never edited: a correction is a new
 * fact.
 */
public sealed interface Fact {
  /** When the hub had it durably (UTC): the provable time. */
  Instant acceptedAt();

  Message message();

  /** A message was taken in. */
  record Received(Message message, Instant acceptedAt) implements Fact {}

  /** A message with a MsgId that its sender had used for other content was refused. */
  record Reused(Message message, Instant acceptedAt) implements Fact {}

  /**
   * A message showed that the patient had been known by another number too (D14). What was known by
   * the other is about this patient from then on.
   *
   * @param brought the other's facts, in the order of the log
   * @param message the one with both numbers; it is a fact of its own, which comes next
   */
  record Linked(List<Fact> brought, Message message, Instant acceptedAt) implements Fact {}
}
