package hub.core.duty;

/** What an alert says (rules.md §3). */
public enum AlertKind {
  /** The deadline is near and the duty still open. */
  WARNING(Severity.MEDIUM),
  /** The deadline passed and the duty is still open. */
  BREACH(Severity.HIGH),
  /** A breached duty was met after all. */
  LATE(Severity.INFO),
  /** A WARNING or BREACH was said whose ground was withdrawn. */
  RETRACTED(Severity.INFO),
  /** A message lacks what the guideline asks for, or was sent in the wrong way. */
  DEFICIENCY(Severity.LOW);

  /** How much an alert asks of the reader. */
  public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH
  }

  private final Severity severity;

  AlertKind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
