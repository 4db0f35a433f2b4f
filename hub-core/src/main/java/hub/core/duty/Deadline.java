package hub.core.duty;

import static hub.core.explanation.Phrase.AGE_UNKNOWN;
import static hub.core.explanation.Phrase.ANSWER_NEXT_WORKING_DAY_CLOSED;
import static hub.core.explanation.Phrase.ANSWER_NEXT_WORKING_DAY_LATE;
import static hub.core.explanation.Phrase.ANSWER_SAME_DAY;
import static hub.core.explanation.Phrase.DAYS_SKIPPED;
import static hub.core.explanation.Phrase.DUE;
import static hub.core.explanation.Phrase.ELAPSED;
import static hub.core.explanation.Phrase.END_OF_DAY;
import static hub.core.explanation.Phrase.LIMIT_DAYS;
import static hub.core.explanation.Phrase.LIMIT_OF_AGREEMENT;
import static hub.core.explanation.Phrase.LIMIT_WORKING_DAYS;
import static hub.core.explanation.Phrase.MEASURED;
import static hub.core.explanation.Phrase.MONTH_OF_BIRTHDAY;
import static hub.core.explanation.Phrase.SUMMER_TIME_BEGINS;
import static hub.core.explanation.Phrase.SUMMER_TIME_ENDS;
import static hub.core.explanation.Phrase.WITH_DOCTOR;

import hub.core.agreement.AnswerWindow;
import hub.core.agreement.Terms;
import hub.core.calendar.DayOff;
import hub.core.calendar.Lead;
import hub.core.calendar.OsloTime;
import hub.core.calendar.Span;
import hub.core.calendar.WorkingCalendar;
import hub.core.explanation.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a duty is due, and how that follows from its start.
 *
 * @param due the first instant that is too late; null when the delay is only measured
 * @param warnAt null when no warning is given; may lie before the start
 * @param how the counting, step by step
 */
public record Deadline(
    Instant start, @Nullable Instant due, @Nullable Instant warnAt, Explanation how) {

  /** The deadline of a rule that has one, or is measured, from its start under these terms. */
  public static Deadline of(Rule rule, Instant start, Terms terms) {
    return of(rule, rule.due(), start, terms);
  }

  /** The same where what the case shows decides how the rule counts. */
  public static Deadline of(Rule rule, Due by, Instant start, Terms terms) {
    Instant due = due(rule, by, start, terms);
    return new Deadline(start, due, warnAt(rule, due, terms), how(rule, by, start, due, terms));
  }

  /** Only when it is due: asked for every duty, while few are asked why. */
  static @Nullable Instant due(Rule rule, Due by, Instant start, Terms terms) {
    Span limit = terms.limit(rule.id());
    return limit == null ? due(by, start, terms) : due(limit, start, terms);
  }

  /** When a warning is given before {@code due}; null for never. */
  static @Nullable Instant warnAt(Rule rule, @Nullable Instant due, Terms terms) {
    if (due == null) {
      return null;
    }
    Lead agreed = terms.warnBefore(rule.id());
    Lead warnBefore = agreed != null ? agreed : rule.warnBefore();
    return warnBefore == null ? null : warnBefore.before(due);
  }

  private static @Nullable Instant due(Due by, Instant start, Terms terms) {
    return switch (by) {
      case Due.Within within -> due(within.span(), start, terms);
      case Due.WithDoctor within -> due(within.span(), start, terms);
      case Due.EndOfAnswerWindow window -> endOfAnswerWindow(start, terms);
      case Due.EndOfDay day -> OsloTime.endOf(OsloTime.date(start));
      case Due.MonthOfBirthday birthday -> firstOf(birthday.month());
      case Due.Measured measured -> null;
      case Due.Never never -> throw new IllegalArgumentException("a deficiency is never due");
    };
  }

  private static Instant due(Span span, Instant start, Terms terms) {
    return span.due(start, terms.calendar(), terms.answer().end());
  }

  /** The month in which one who becomes 18 in a month reaches an age. */
  static YearMonth reaching(int age, YearMonth adultIn) {
    return adultIn.plusYears(age - 18L);
  }

  static Instant startOf(YearMonth month) {
    return OsloTime.startOf(month.atDay(1));
  }

  /** Whether the month of a birthday has begun; never where it is not known. */
  static boolean hasBegun(Due.MonthOfBirthday by, Instant now) {
    Instant first = firstOf(by.month());
    return first != null && !now.isBefore(first);
  }

  private static @Nullable Instant firstOf(@Nullable YearMonth month) {
    return month == null ? null : startOf(month);
  }

  private static Instant endOfAnswerWindow(Instant start, Terms terms) {
    AnswerWindow answer = terms.answer();
    LocalDateTime local = OsloTime.local(start);
    LocalDate day = local.toLocalDate();
    boolean isSameDay =
        local.toLocalTime().isBefore(answer.sameDayCutoff()) && terms.calendar().isWorkingDay(day);
    return OsloTime.at(isSameDay ? day : terms.calendar().workingDayAfter(day, 1), answer.end());
  }

  private static Explanation how(
      Rule rule, Due by, Instant start, @Nullable Instant due, Terms terms) {
    Span limit = terms.limit(rule.id());
    Explanation counted =
        limit == null || due == null
            ? how(by, start, due, terms)
            : Explanation.of(LIMIT_OF_AGREEMENT, terms.agreement())
                .and(how(limit, start, due, terms));
    return due == null ? counted : counted.and(DUE, due);
  }

  private static Explanation how(Due by, Instant start, @Nullable Instant due, Terms terms) {
    if (due == null) {
      return Explanation.of(by instanceof Due.MonthOfBirthday ? AGE_UNKNOWN : MEASURED);
    }
    return switch (by) {
      case Due.Within within -> how(within.span(), start, due, terms);
      case Due.WithDoctor within ->
          Explanation.of(WITH_DOCTOR).and(how(within.span(), start, due, terms));
      case Due.EndOfAnswerWindow window -> howOfAnswerWindow(start, due, terms);
      case Due.EndOfDay day -> Explanation.of(END_OF_DAY);
      case Due.MonthOfBirthday birthday -> Explanation.of(MONTH_OF_BIRTHDAY, terms.transitionAge());
      case Due.Measured measured -> Explanation.of(MEASURED);
      case Due.Never never -> Explanation.NOTHING;
    };
  }

  private static Explanation how(Span span, Instant start, Instant due, Terms terms) {
    return switch (span) {
      case Span.Elapsed elapsed ->
          Explanation.of(ELAPSED, elapsed.length()).and(summerTime(start, due));
      case Span.Days days -> Explanation.of(LIMIT_DAYS, days.days());
      case Span.WorkingDays days ->
          Explanation.of(LIMIT_WORKING_DAYS, days.days(), terms.answer().end())
              .and(skipped(terms.calendar(), OsloTime.date(start), OsloTime.date(due)));
    };
  }

  private static Explanation howOfAnswerWindow(Instant start, Instant due, Terms terms) {
    AnswerWindow answer = terms.answer();
    LocalDate day = OsloTime.date(start);
    LocalDate dueDay = OsloTime.date(due);
    if (dueDay.equals(day)) {
      return Explanation.of(ANSWER_SAME_DAY, answer.sameDayCutoff(), answer.end());
    }
    DayOff off = terms.calendar().dayOff(day).orElse(null);
    Explanation why =
        off == null
            ? Explanation.of(ANSWER_NEXT_WORKING_DAY_LATE, answer.sameDayCutoff(), answer.end())
            : Explanation.of(
                ANSWER_NEXT_WORKING_DAY_CLOSED, answer.sameDayCutoff(), answer.end(), off);
    return why.and(skipped(terms.calendar(), day, dueDay));
  }

  private static Explanation summerTime(Instant start, Instant due) {
    ZoneRules rules = OsloTime.ZONE.getRules();
    ZoneOffsetTransition change = rules.nextTransition(start);
    if (change == null || change.getInstant().isAfter(due)) {
      return Explanation.NOTHING;
    }
    return Explanation.of(
        change.isGap() ? SUMMER_TIME_BEGINS : SUMMER_TIME_ENDS,
        change.getDateTimeBefore().toLocalDate());
  }

  private static Explanation skipped(WorkingCalendar calendar, LocalDate from, LocalDate to) {
    List<DayOff> skipped = calendar.skippedBetween(from, to);
    return skipped.isEmpty() ? Explanation.NOTHING : Explanation.of(DAYS_SKIPPED, skipped);
  }
}
