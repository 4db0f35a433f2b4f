package hub.core.message;

import java.time.Instant;

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
}
