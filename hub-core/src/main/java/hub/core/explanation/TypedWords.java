package hub.core.explanation;

import hub.core.calendar.DayOff;
import hub.core.calendar.OsloTime;
import hub.core.message.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;

/** What a sentence can be about, each type with a way to write it. */
abstract class TypedWords implements Words {
  @Override
  public final String of(Object about) {
    return switch (about) {
      case Instant instant -> time(OsloTime.local(instant), instant);
      case LocalDate day -> day(day);
      case LocalTime clock -> clock(clock);
      case Duration duration -> duration(duration);
      case DayOff off -> day(off.day()) + " (" + reason(off.reason()) + ")";
      case Content content -> content(content);
      case String text -> text(text);
      case Collection<?> several -> several(several);
      default -> about.toString();
    };
  }

  private String several(Collection<?> several) {
    StringBuilder text = new StringBuilder();
    for (Object one : several) {
      text.append(text.isEmpty() ? "" : ", ").append(of(one));
    }
    return text.toString();
  }

  abstract String time(LocalDateTime local, Instant instant);

  abstract String day(LocalDate day);

  abstract String clock(LocalTime clock);

  abstract String duration(Duration duration);

  abstract String reason(DayOff.Reason reason);

  abstract String content(Content content);

  /** A name, an id or a kind of message, which mostly needs no translation. */
  abstract String text(String text);

  static StringBuilder two(StringBuilder text, int number) {
    return number < 10 ? text.append('0').append(number) : text.append(number);
  }
}
