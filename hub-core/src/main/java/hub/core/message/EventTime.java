package hub.core.message;

import hub.core.calendar.OsloTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as a message tells it (TidspunktForHendelse): an instant, or only a day (D4).
 *
 * @param value as the message has it
 * @param day the Oslo day
 * @param instant null when the message tells only the day
 * @param estimate Anslag, which is never true of what has happened (D13)
 */
public record EventTime(String value, LocalDate day, @Nullable Instant instant, boolean estimate) {

  public boolean isDateOnly() {
    return instant == null;
  }

  /** The same moment, or the same day where one of the two tells only the day (D9). */
  public boolean sameAs(EventTime other) {
    if (isDateOnly() || other.isDateOnly()) {
      return day.equals(other.day);
    }
    return Objects.equals(instant, other.instant);
  }

  /**
   * Reads a {@code kith:TS}. A year, a month or a time of day alone is valid there, but no deadline
   * can start from it: that gives empty, like no time at all.
   */
  public static Optional<EventTime> read(String value, boolean estimate) {
    String text = value.strip();
    try {
      return text.indexOf('T') < 0
          ? Optional.of(new EventTime(text, readDay(text), null, estimate))
          : Optional.of(timed(text, estimate));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads an {@code xs:dateTime}; without offset it is Oslo time. Throws when it is none. */
  public static Instant readInstant(String text) {
    boolean midnight = text.startsWith("T24:00", text.indexOf('T')); // XML Schema: the next 00:00
    String time = midnight ? text.replaceFirst("T24", "T00") : text;
    long days = midnight ? 1 : 0;
    return hasOffset(text)
        ? OffsetDateTime.parse(time).plusDays(days).toInstant()
        : OsloTime.instant(LocalDateTime.parse(time).plusDays(days));
  }

  private static EventTime timed(String text, boolean estimate) {
    Instant instant = readInstant(text);
    return new EventTime(text, OsloTime.date(instant), instant, estimate);
  }

  /** An {@code xs:date} may carry an offset; the day is the one that is written. */
  private static LocalDate readDay(String text) {
    return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
  }

  private static boolean hasOffset(String text) {
    int time = text.indexOf('T');
    return text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
  }
}
