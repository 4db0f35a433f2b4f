package hub.core.duty;

/** How an obligation stands (rules.md §3). */
public enum State {
  OPEN,
  MET,
  BREACHED,
  MET_LATE,
  /** The ground fell away. */
  CANCELLED,
  /** It should never have been. */
  RETRACTED
}
