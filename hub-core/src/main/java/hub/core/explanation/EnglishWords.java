package hub.core.explanation;

import hub.core.calendar.DayOff;
import hub.core.message.Content;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;

/**
 * English. Times are Oslo time with the day of the week, for that is what a reader checks first.
 */
final class EnglishWords extends TypedWords {
  @Override
  String reason(DayOff.Reason reason) {
    return switch (reason) {
      case DayOff.Reason.Weekend weekend -> "weekend";
      case DayOff.Reason.PublicHoliday holiday -> holiday.holiday().english();
      case DayOff.Reason.ClosedByAgreement closed -> "closed by the agreement";
    };
  }

  @Override
  String content(Content content) {
    return content.word();
  }

  @Override
  String text(String text) {
    return text;
  }

  @Override
  String clock(LocalTime clock) {
    return clock.toString();
  }

  @Override
  String time(LocalDateTime time, Instant instant) {
    StringBuilder text = new StringBuilder(day(time.toLocalDate())).append(' ');
    two(text, time.getHour()).append(':');
    two(text, time.getMinute());
    int millis = time.get(ChronoField.MILLI_OF_SECOND);
    if (time.getSecond() != 0 || millis != 0) {
      two(text.append(':'), time.getSecond());
    }
    return millis == 0 ? text.toString() : text.append(".%03d".formatted(millis)).toString();
  }

  @Override
  String day(LocalDate day) {
    return weekday(day.getDayOfWeek()) + ' ' + day;
  }

  private static String weekday(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> "Mon";
      case TUESDAY -> "Tue";
      case WEDNESDAY -> "Wed";
      case THURSDAY -> "Thu";
      case FRIDAY -> "Fri";
      case SATURDAY -> "Sat";
      case SUNDAY -> "Sun";
    };
  }

  @Override
  String duration(Duration duration) {
    StringBuilder text = new StringBuilder();
    part(text, duration.toHours(), "hour");
    part(text, duration.toMinutesPart(), "minute");
    if (duration.toHours() == 0) {
      part(text, duration.toSecondsPart(), "second");
    }
    return text.isEmpty() ? "0 seconds" : text.toString();
  }

  private static void part(StringBuilder text, long number, String unit) {
    if (number != 0) {
      text.append(text.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
      text.append(number == 1 ? "" : "s");
    }
  }
}
