package hub.core.explanation;

import hub.core.calendar.DayOff;
import hub.core.calendar.Holiday;
import hub.core.calendar.OsloTime;
import hub.core.message.Content;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Bokmål and nynorsk, which write alike and differ in their words: "man. 2. mars 2026 kl. 10.00",
 * "2 timer og 1 minutt". The hour that comes twice when summer time ends is told apart.
 */
final class NorwegianWords extends TypedWords {
  private static final int HOURS_THAT_ARE_DAYS = 72; // below it nobody says "2 døgn"

  private final Texts texts;
  private final Map<DayOfWeek, String> weekdays;
  private final Map<Month, String> months;
  private final Map<Holiday, String> holidays;
  private final Map<Content, String> contents;
  private final Map<String, String> owed;
  private final String and;
  private final String or;

  NorwegianWords(Texts texts) {
    this.texts = texts;
    this.weekdays = all(DayOfWeek.class, day -> texts.word("weekday." + day));
    this.months = all(Month.class, month -> texts.word("month." + month));
    this.holidays = all(Holiday.class, holiday -> texts.word("holiday." + holiday));
    this.contents = all(Content.class, content -> texts.word("content." + content));
    this.owed = texts.words("owed.");
    this.and = texts.word("duration.and");
    this.or = texts.word("owed.or");
  }

  private static <E extends Enum<E>> Map<E, String> all(Class<E> type, Function<E, String> word) {
    Map<E, String> words = new EnumMap<>(type);
    for (E one : type.getEnumConstants()) {
      words.put(one, word.apply(one));
    }
    return words;
  }

  @Override
  String time(LocalDateTime local, Instant instant) {
    StringBuilder text = new StringBuilder(day(local.toLocalDate())).append(" kl. ");
    return text.append(clock(local.toLocalTime())).append(whichOfTwo(local, instant)).toString();
  }

  /** Only on the last Sunday of October, between 2 and 3. */
  private String whichOfTwo(LocalDateTime local, Instant instant) {
    if (local.getMonth() != Month.OCTOBER || local.getHour() != 2) {
      return "";
    }
    var rules = OsloTime.ZONE.getRules();
    if (rules.getValidOffsets(local).size() == 1) {
      return "";
    }
    return " " + texts.word(rules.isDaylightSavings(instant) ? "overlap.summer" : "overlap.winter");
  }

  @Override
  String day(LocalDate day) {
    return weekdays.get(day.getDayOfWeek())
        + ' '
        + day.getDayOfMonth()
        + ". "
        + months.get(day.getMonth())
        + ' '
        + day.getYear();
  }

  @Override
  String clock(LocalTime clock) {
    StringBuilder text = new StringBuilder();
    two(two(text, clock.getHour()).append('.'), clock.getMinute());
    int millis = clock.getNano() / 1_000_000;
    if (clock.getSecond() != 0 || millis != 0) {
      two(text.append('.'), clock.getSecond());
    }
    return millis == 0 ? text.toString() : text.append(",%03d".formatted(millis)).toString();
  }

  @Override
  String duration(Duration duration) {
    if (duration.toSeconds() == 0 && !duration.isZero()) {
      return texts.word("duration.less");
    }
    long hours = duration.toHours();
    boolean inDays = hours >= HOURS_THAT_ARE_DAYS;
    List<String> parts = new ArrayList<>(3);
    part(parts, inDays ? hours / 24 : 0, "day");
    part(parts, inDays ? hours % 24 : hours, "hour");
    part(parts, duration.toMinutesPart(), "minute");
    if (hours == 0) {
      part(parts, duration.toSecondsPart(), "second");
    }
    return parts.isEmpty() ? "0 " + texts.word("duration.seconds") : joined(parts, and);
  }

  private void part(List<String> parts, long number, String unit) {
    if (number != 0) {
      parts.add(number + " " + texts.word("duration." + unit + (number == 1 ? "" : "s")));
    }
  }

  /** "a", "a og b", "a, b og c". */
  private static String joined(List<String> parts, String last) {
    int end = parts.size() - 1;
    return end == 0
        ? parts.getFirst()
        : String.join(", ", parts.subList(0, end)) + " " + last + " " + parts.get(end);
  }

  @Override
  String reason(DayOff.Reason reason) {
    return switch (reason) {
      case DayOff.Reason.Weekend weekend -> texts.word("off.weekend");
      case DayOff.Reason.PublicHoliday holiday ->
          Objects.requireNonNull(holidays.get(holiday.holiday()));
      case DayOff.Reason.ClosedByAgreement closed -> texts.word("off.agreement");
    };
  }

  @Override
  String content(Content content) {
    return contents.getOrDefault(content, content.word());
  }

  /** The kinds of message that would meet a duty come as {@code ONE / OTHER}. */
  @Override
  String text(String text) {
    return text.contains(" / ")
        ? joined(Arrays.stream(text.split(" / ", -1)).map(this::term).toList(), or)
        : term(text);
  }

  private String term(String text) {
    return owed.getOrDefault(text.replace(' ', '_'), text);
  }
}
