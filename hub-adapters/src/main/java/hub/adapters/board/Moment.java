package hub.adapters.board;

import hub.core.calendar.OsloTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An instant as a page tells it, always both ways.
 *
 * @param iso with the offset that holds in Oslo then
 * @param absolute as the clock on the wall in Norway shows it
 * @param relative to now, in the one or two largest units
 */
public record Moment(String iso, String absolute, String relative) {
  private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", BOKMAL);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d. MMM", BOKMAL);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. MMM uuuu", BOKMAL);

  static Moment of(Instant instant, Instant now) {
    ZonedDateTime time = instant.atZone(OsloTime.ZONE);
    String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    return new Moment(iso, absolute(time, OsloTime.date(now)), relative(now, instant));
  }

  private static String absolute(ZonedDateTime time, LocalDate today) {
    return day(time.toLocalDate(), today) + " " + CLOCK.format(time) + whichOfTwo(time);
  }

  private static String day(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return "i dag";
    }
    if (day.equals(today.plusDays(1))) {
      return "i morgen";
    }
    if (day.equals(today.minusDays(1))) {
      return "i går";
    }
    return (day.getYear() == today.getYear() ? DAY : DATE).format(day);
  }

  /** The hour before summer time ends comes twice. */
  private static String whichOfTwo(ZonedDateTime time) {
    var rules = OsloTime.ZONE.getRules();
    if (rules.getValidOffsets(time.toLocalDateTime()).size() == 1) {
      return "";
    }
    return rules.isDaylightSavings(time.toInstant()) ? " sommertid" : " vintertid";
  }

  private static String relative(Instant now, Instant instant) {
    Duration between = Duration.between(now, instant);
    String span = span(between.abs());
    if (span.isEmpty()) {
      return "nå";
    }
    return between.isNegative() ? "for " + span + " siden" : "om " + span;
  }

  /** Empty below a minute. What is begun does not count: 59 s before the hour is "59 min". */
  static String span(Duration length) {
    long days = length.toDays();
    if (days > 0) {
      return days + " d" + (length.toHoursPart() > 0 ? " " + length.toHoursPart() + " t" : "");
    }
    if (length.toHours() > 0) {
      int minutes = length.toMinutesPart();
      return length.toHours() + " t" + (minutes > 0 ? " " + minutes + " min" : "");
    }
    return length.toMinutes() > 0 ? length.toMinutes() + " min" : "";
  }
}
