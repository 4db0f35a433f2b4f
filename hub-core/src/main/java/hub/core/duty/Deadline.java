package hub.core.duty;

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
import static hub.core.explanation.Phrase.SUMMER_TIME_BEGINS;
import static hub.core.explanation.Phrase.SUMMER_TIME_ENDS;

import hub.core.agreement.AnswerWindow;
import hub.core.agreement.Terms;
import hub.core.calendar.DayOff;
import hub.core.calendar.OsloTime;
import hub.core.calendar.Span;
import hub.core.calendar.WorkingCalendar;
import hub.core.explanation.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    Span limit = terms.limit(rule.id());
    Counted counted =
        limit == null
            ? count(rule.due(), start, terms)
            : count(limit, start, terms)
                .because(Explanation.of(LIMIT_OF_AGREEMENT, terms.agreement()));
    Instant due = counted.due;
    if (due == null) {
      return new Deadline(start, null, null, counted.how);
    }
    Duration warnBefore = terms.warnBefore(rule.id());
    warnBefore = warnBefore != null ? warnBefore : rule.warnBefore();
    return new Deadline(
        start, due, warnBefore == null ? null : due.minus(warnBefore), counted.how.and(DUE, due));
  }

  private record Counted(@Nullable Instant due, Explanation how) {
    Counted because(Explanation reason) {
      return new Counted(due, reason.and(how));
    }
  }

  private static Counted count(Due by, Instant start, Terms terms) {
    return switch (by) {
      case Due.Within within -> count(within.span(), start, terms);
      case Due.EndOfAnswerWindow window -> endOfAnswerWindow(start, terms);
      case Due.EndOfDay day ->
          new Counted(OsloTime.endOf(OsloTime.date(start)), Explanation.of(END_OF_DAY));
      case Due.Measured measured -> new Counted(null, Explanation.of(MEASURED));
      case Due.Never never -> throw new IllegalArgumentException("a deficiency is never due");
      case Due.NotYet notYet -> throw new IllegalArgumentException("not yet");
    };
  }

  private static Counted count(Span span, Instant start, Terms terms) {
    Instant due = span.due(start, terms.calendar(), terms.answer().end());
    Explanation how =
        switch (span) {
          case Span.Elapsed elapsed ->
              Explanation.of(ELAPSED, elapsed.length()).and(summerTime(start, due));
          case Span.Days days -> Explanation.of(LIMIT_DAYS, days.days());
          case Span.WorkingDays days ->
              Explanation.of(LIMIT_WORKING_DAYS, days.days(), terms.answer().end())
                  .and(skipped(terms.calendar(), OsloTime.date(start), OsloTime.date(due)));
        };
    return new Counted(due, how);
  }

  private static Counted endOfAnswerWindow(Instant start, Terms terms) {
    AnswerWindow answer = terms.answer();
    WorkingCalendar calendar = terms.calendar();
    LocalDateTime local = OsloTime.local(start);
    LocalDate day = local.toLocalDate();
    DayOff off = calendar.dayOff(day).orElse(null);
    if (off == null && local.toLocalTime().isBefore(answer.sameDayCutoff())) {
      return new Counted(
          OsloTime.at(day, answer.end()),
          Explanation.of(ANSWER_SAME_DAY, answer.sameDayCutoff(), answer.end()));
    }
    LocalDate next = calendar.workingDayAfter(day, 1);
    Explanation why =
        off == null
            ? Explanation.of(ANSWER_NEXT_WORKING_DAY_LATE, answer.sameDayCutoff(), answer.end())
            : Explanation.of(
                ANSWER_NEXT_WORKING_DAY_CLOSED, answer.sameDayCutoff(), answer.end(), off);
    return new Counted(OsloTime.at(next, answer.end()), why.and(skipped(calendar, day, next)));
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
