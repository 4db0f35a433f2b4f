package hub.core.agreement;

/** Which admissions owe a tidligmelding ({@code tidligmelding.requiredFor}, D18). */
public enum RequiredFor {
  /** Every admission that is told starts the clock. */
  ALL_ADMISSIONS,
  /** Only one whose need is proved, by a LOG_UTSKRIVNINGSKLAR without tidligmelding. */
  KNOWN_NEED
}
