package hub.core.duty;

/** Whether a breach was seen as it happened, or found when a message revealed it (rules.md §3). */
public enum Detected {
  LIVE,
  RETROSPECTIVE
}
