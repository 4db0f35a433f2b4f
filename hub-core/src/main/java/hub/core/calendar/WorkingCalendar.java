package hub.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which days are working days (virkedager): Monday to Friday, except the ten of {@link Holiday} and
 * what the agreement closes (rules.md §1, D2).
 */
public record WorkingCalendar(List<ClosedDay> extraClosedDays) {
  /** 24 and 31 December are working days here (D2). */
  public static final WorkingCalendar NORWAY = new WorkingCalendar(List.of());

  public WorkingCalendar {
    extraClosedDays = List.copyOf(extraClosedDays);
  }

  public boolean isWorkingDay(LocalDate day) {
    return dayOff(day).isEmpty();
  }

  /** Why the day is no working day, or empty when it is one. */
  public Optional<DayOff> dayOff(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
      return Optional.of(new DayOff(day, new DayOff.Reason.Weekend()));
    }
    Optional<Holiday> holiday = Holiday.on(day);
    if (holiday.isPresent()) {
      return Optional.of(new DayOff(day, new DayOff.Reason.PublicHoliday(holiday.get())));
    }
    for (ClosedDay closed : extraClosedDays) {
      if (closed.isOn(day)) {
        return Optional.of(new DayOff(day, new DayOff.Reason.ClosedByAgreement()));
      }
    }
    return Optional.empty();
  }

  /** The {@code n}th working day after the day, which itself does not count; {@code n} from 1. */
  public LocalDate workingDayAfter(LocalDate day, int n) {
    LocalDate date = day;
    for (int left = n; left > 0; ) {
      date = date.plusDays(1);
      if (isWorkingDay(date)) {
        left--;
      }
    }
    return date;
  }

  /** The days strictly between the two that are no working days, in order. */
  public List<DayOff> skippedBetween(LocalDate from, LocalDate to) {
    List<DayOff> skipped = new ArrayList<>();
    for (LocalDate day = from.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
      dayOff(day).ifPresent(skipped::add);
    }
    return skipped;
  }
}
