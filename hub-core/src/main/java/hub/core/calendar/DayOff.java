package hub.core.calendar;

import java.time.LocalDate;

/** A day that is no working day, and why: what an explanation shows for each day it skips. */
public record DayOff(LocalDate day, Reason reason) {
  /** Why the day is skipped. */
  public sealed interface Reason {
    /** Saturday or Sunday. */
    record Weekend() implements Reason {}

    /** One of the ten days of {@link Holiday}. */
    record PublicHoliday(Holiday holiday) implements Reason {}

    /** Closed by the agreement ({@code calendar.extraClosedDays}, D2). */
    record ClosedByAgreement() implements Reason {}
  }
}
