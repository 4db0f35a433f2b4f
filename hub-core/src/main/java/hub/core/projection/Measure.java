package hub.core.projection;

import hub.core.calendar.OsloTime;
import hub.core.duty.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the time between the start of a duty and what met it tells. */
public enum Measure {
  /** How long it took. */
  DELAY,
  /** How long before the end of a stay the first word came (R13): the end is what met it. */
  LEAD_TO_WHAT_MET,
  /**
   * How long before the end the last word came (K9): the end is the start; below zero for after.
   */
  LEAD_TO_START;

  public static Measure of(String rule) {
    if (rule.equals(Rule.ANNEN_KOMMUNE.id())) {
      return LEAD_TO_WHAT_MET;
    }
    return rule.equals(Rule.INFORMASJON_FOR_AVSLUTNING.id()) ? LEAD_TO_START : DELAY;
  }

  public boolean isLead() {
    return this != DELAY;
  }

  int minutes(Instant startedAt, Instant metAt) {
    return Minutes.of(
        this == LEAD_TO_START
            ? Duration.between(metAt, startedAt)
            : Duration.between(startedAt, metAt));
  }

  /** Whether the nights from start to what met it are overliggerdøgn. */
  static boolean hasNights(String rule) {
    return rule.equals(Rule.MOTTAK.id());
  }

  /** How many times it became midnight in Oslo. */
  static long nights(Instant startedAt, Instant metAt) {
    return Math.max(0, ChronoUnit.DAYS.between(OsloTime.date(startedAt), OsloTime.date(metAt)));
  }
}
