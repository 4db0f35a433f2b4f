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
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  static Moment of(Instant instant, Instant now, Words words) {
    ZonedDateTime time = instant.atZone(OsloTime.ZONE);
    String iso = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    return new Moment(
        iso, absolute(time, OsloTime.date(now), words), relative(now, instant, words));
  }

  private static String absolute(ZonedDateTime time, LocalDate today, Words words) {
    return day(time.toLocalDate(), today, words)
        + " "
        + CLOCK.format(time)
        + whichOfTwo(time, words);
  }

  private static String day(LocalDate day, LocalDate today, Words words) {
    if (day.equals(today)) {
      return words.say("moment.today");
    }
    if (day.equals(today.plusDays(1))) {
      return words.say("moment.tomorrow");
    }
    if (day.equals(today.minusDays(1))) {
      return words.say("moment.yesterday");
    }
    String pattern = words.say(day.getYear() == today.getYear() ? "moment.day" : "moment.date");
    return DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
  }

  /** The hour before summer time ends comes twice. */
  private static String whichOfTwo(ZonedDateTime time, Words words) {
    var rules = OsloTime.ZONE.getRules();
    if (rules.getValidOffsets(time.toLocalDateTime()).size() == 1) {
      return "";
    }
    return " "
        + words.say(rules.isDaylightSavings(time.toInstant()) ? "moment.summer" : "moment.winter");
  }

  private static String relative(Instant now, Instant instant, Words words) {
    Duration between = Duration.between(now, instant);
    String span = span(between.abs(), words);
    if (span.isEmpty()) {
      return words.say("moment.now");
    }
    return words.say(between.isNegative() ? "moment.ago" : "moment.in", span);
  }

  /** Empty below a minute. What is begun does not count: 59 s before the hour is "59 min". */
  private static String span(Duration length, Words words) {
    String hour = " " + words.say("moment.hour");
    long days = length.toDays();
    if (days > 0) {
      return days + " d" + (length.toHoursPart() > 0 ? " " + length.toHoursPart() + hour : "");
    }
    if (length.toHours() > 0) {
      int minutes = length.toMinutesPart();
      return length.toHours() + hour + (minutes > 0 ? " " + minutes + " min" : "");
    }
    return length.toMinutes() > 0 ? length.toMinutes() + " min" : "";
  }
}
