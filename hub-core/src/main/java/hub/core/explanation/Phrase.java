package hub.core.explanation;

/**
 * Every sentence that an explanation can hold. The texts stand in {@code explanation_<language>
 * .properties}; a test fails when one is missing.
 */
public enum Phrase {
  // what started it
  STARTS_AT,
  STARTED_BY_ADMISSION,
  STARTED_BY_DISCHARGE,
  STARTED_BY_MESSAGE,
  STARTED_BY_FIRST_TO_SECOND_MUNICIPALITY,
  NEED_PROVED_BY_KLAR,
  CORRECTED_ADMISSION,
  DATE_ONLY_GENERATED_THAT_DAY,
  DATE_ONLY_END_OF_DAY,
  DATE_ONLY_DAY_OF_DISCHARGE,
  TIME_MISSING,
  TIME_IN_FUTURE,
  // which clock, and which days it skips
  ELAPSED,
  SUMMER_TIME_BEGINS,
  SUMMER_TIME_ENDS,
  ANSWER_SAME_DAY,
  ANSWER_NEXT_WORKING_DAY_LATE,
  ANSWER_NEXT_WORKING_DAY_CLOSED,
  DAYS_SKIPPED,
  END_OF_DAY,
  LIMIT_DAYS,
  LIMIT_WORKING_DAYS,
  LIMIT_OF_AGREEMENT,
  DUE,
  WARNING_AT,
  MEASURED,
  SWITCHED_OFF,
  // what met it or ended it
  NOT_MET,
  NOT_MET_SO_FAR,
  NOT_MET_YET,
  MET_BY,
  ENDED_BY,
  FOUND_AFTERWARDS,
  LATE_BY,
  WITHDRAWN_BY,
  LINKED_BY,
  // what is missing, or was sent in the wrong way
  SEND_WINDOW,
  SEND_WINDOW_DAY_OFF,
  NO_HELSEOPPLYSNINGER,
  NO_HELSEOPPLYSNINGER_SINCE_AVMELDING,
  LACKS,
  GROUND_LACKS,
  PREVIOUS_STAY_NOT_ENDED,
  CHANGE_NOT_ALLOWED,
  NO_READABLE_TIME,
  EVENT_IN_FUTURE,
  MSGID_REUSED,
  // the decisions of rules.md that the outcome rests on
  D1,
  D4,
  D5,
  D7,
  D9,
  D11,
  D14,
  D18_ALL,
  D18_KNOWN_NEED,
  D19,
  D27,
  SOURCE
}
