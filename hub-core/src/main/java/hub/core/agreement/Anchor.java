package hub.core.agreement;

/** From or to when a duty is measured (rules.md §6): {@code start} and {@code met} of a rule. */
public enum Anchor {
  /** When it happened, as the message tells. Only for a start. */
  EVENT,
  /** GenDate, the sender's claim. */
  SENT,
  /** When the hub had it durably. */
  ACCEPTED,
  /** When its receiver had it: its positive AppRec came. */
  DELIVERED
}
