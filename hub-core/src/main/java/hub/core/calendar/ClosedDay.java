package hub.core.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** A day that an agreement closes besides the holidays (D2): every year, or one day. */
public sealed interface ClosedDay {
  boolean isOn(LocalDate day);

  /** Written {@code MM-DD}. */
  record Yearly(MonthDay day) implements ClosedDay {
    @Override
    public boolean isOn(LocalDate date) {
      return MonthDay.from(date).equals(day);
    }
  }

  /** Written {@code YYYY-MM-DD}. */
  record Once(LocalDate day) implements ClosedDay {
    @Override
    public boolean isOn(LocalDate date) {
      return date.equals(day);
    }
  }
}
