package hub.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The clock on the wall in Norway (rules.md §1).
 *
 * <p>A time without offset is Oslo time. In the autumn overlap the earlier instant is meant; in the
 * spring gap the time moves forward by the gap. That is what {@code java.time} does too; the tests
 * hold it there.
 */
public final class OsloTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  private OsloTime() {}

  public static Instant instant(LocalDateTime time) {
    return time.atZone(ZONE).toInstant();
  }

  public static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  public static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** 00:00 on that day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** 00:00 on the day after: the first instant that no longer belongs to the day. */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  public static Instant at(LocalDate day, LocalTime time) {
    return instant(day.atTime(time));
  }
}
