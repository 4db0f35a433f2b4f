package hub.core.random;

import hub.core.calendar.OsloTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Instants where a rule may turn, and just before and after them. */
final class Moments {
  private static final List<LocalDate> TURNING_DAYS =
      List.of(
          LocalDate.of(2026, 3, 28), // summer time begins the next night
          LocalDate.of(2026, 4, 1), // before Maundy Thursday
          LocalDate.of(2026, 4, 3),
          LocalDate.of(2026, 5, 13), // before Ascension Day
          LocalDate.of(2026, 5, 15), // before a 17 May on a Sunday
          LocalDate.of(2026, 10, 24), // summer time ends the next night
          LocalDate.of(2026, 12, 22),
          LocalDate.of(2026, 12, 30),
          LocalDate.of(2027, 5, 14)); // before a Whit Monday on 17 May
  private static final List<LocalTime> TURNING_TIMES =
      List.of(
          LocalTime.of(8, 0),
          LocalTime.of(14, 0),
          LocalTime.of(15, 0),
          LocalTime.MIDNIGHT,
          LocalTime.of(10, 0),
          LocalTime.of(2, 30));

  private final Dice dice;

  Moments(Dice dice) {
    this.dice = dice;
  }

  LocalDate day() {
    LocalDate day =
        dice.percent(50)
            ? dice.pick(TURNING_DAYS)
            : LocalDate.of(2026, 1, 5).plusDays(dice.below(500));
    return day.plusDays(dice.percent(50) ? 0 : dice.between(-2, 2));
  }

  /** Some time of that day. */
  Instant on(LocalDate day) {
    if (dice.percent(35)) {
      return near(OsloTime.at(day, dice.pick(TURNING_TIMES)));
    }
    return OsloTime.instant(LocalDateTime.of(day, LocalTime.MIN).plusMinutes(dice.below(1440)));
  }

  /** In office hours mostly, on that day or one soon after. */
  Instant officeHours(LocalDate day) {
    return dice.percent(70)
        ? OsloTime.at(day, LocalTime.of(dice.between(8, 13), dice.below(60)))
        : on(day);
  }

  /** Exactly then, or one millisecond before or after. */
  Instant near(Instant instant) {
    return switch (dice.below(6)) {
      case 0 -> instant.minusMillis(1);
      case 1 -> instant.plusMillis(1);
      default -> instant;
    };
  }

  /** Around a deadline: in time, on the dot of its warning or of itself, or late. */
  Instant around(Instant due) {
    return switch (dice.below(10)) {
      case 0 -> near(due);
      case 1 -> near(due.minus(Duration.ofHours(4)));
      case 2 -> near(due.minus(Duration.ofHours(1)));
      case 3, 4 -> due.plus(dice.minutes(1, 600));
      case 5 -> due.plus(dice.hours(10, 72));
      default -> due.minus(dice.minutes(1, 1300));
    };
  }

  /** The end of an Oslo day so many days after. */
  Instant endOfDay(Instant from, int days) {
    return OsloTime.endOf(OsloTime.date(from).plusDays(days));
  }

  /** As a message writes it: mostly with a time, now and then only the day. */
  String written(Instant instant) {
    return dice.percent(15)
        ? OsloTime.date(instant).toString()
        : instant
            .truncatedTo(ChronoUnit.MILLIS)
            .atZone(OsloTime.ZONE)
            .toOffsetDateTime()
            .toString();
  }
}
