package hub.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/**
 * How long a duty may take: the three forms of {@code limit} in an agreement (rules.md §6).
 *
 * <p>Each form counts from a start to the first instant that is too late.
 */
public sealed interface Span {
  /** The due instant of a duty that starts at {@code start}. */
  Instant due(Instant start, WorkingCalendar calendar, LocalTime endOfWindow);

  /** {@code PT4H}: elapsed time; a change of summer time changes nothing (D1). */
  record Elapsed(Duration length) implements Span {
    @Override
    public Instant due(Instant start, WorkingCalendar calendar, LocalTime endOfWindow) {
      return start.plus(length);
    }
  }

  /** {@code 3D}: the end of the third Oslo day after the start's. */
  record Days(int days) implements Span {
    @Override
    public Instant due(Instant start, WorkingCalendar calendar, LocalTime endOfWindow) {
      return OsloTime.endOf(OsloTime.date(start).plusDays(days));
    }
  }

  /** {@code 5WD}: the end of the answer window on the fifth working day after the start's day. */
  record WorkingDays(int days) implements Span {
    @Override
    public Instant due(Instant start, WorkingCalendar calendar, LocalTime endOfWindow) {
      return OsloTime.at(calendar.workingDayAfter(OsloTime.date(start), days), endOfWindow);
    }
  }
}
