package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.calendar.OsloTime;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.message.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about one duty without any messages: when is it due, if its clock starts then?
 *
 * @param start a date alone is read as decision D4 says
 * @param born of the person that the duty is about, for a rule that asks for the age (K6); null
 *     where it is not known
 */
public record Enquiry(Rule rule, EventTime start, Terms terms, @Nullable LocalDate born) {

  /** The deadline, with everything that a reader needs to check it. */
  public Deadline answer() {
    Instant instant = start.instant();
    Instant at = instant != null ? instant : startOf(start.day());
    if (terms.isOff(rule.id())) {
      return new Deadline(at, null, null, Explanation.of(Phrase.SWITCHED_OFF, terms.agreement()));
    }
    Due by = by();
    if (by instanceof Due.MonthOfBirthday birthday && hasBegun(birthday.month(), at)) {
      Explanation begun =
          Explanation.of(Phrase.STARTS_AT, at).and(Phrase.AGE_REACHED, terms.transitionAge());
      return new Deadline(at, null, null, begun.and(rests()));
    }
    Deadline deadline = Deadline.of(rule, by, at, terms);
    Explanation how =
        Explanation.of(Phrase.STARTS_AT, at)
            .and(instant != null ? Explanation.NOTHING : dateOnly())
            .and(deadline.how())
            .and(warning(deadline.warnAt()))
            .and(rests());
    return new Deadline(at, deadline.due(), deadline.warnAt(), how);
  }

  /** On which decisions and sources. */
  private Explanation rests() {
    return Decisions.say(Decisions.of(rule, List.of(), terms), rule, terms);
  }

  private Due by() {
    if (!(rule.due() instanceof Due.MonthOfBirthday) || born == null) {
      return rule.due();
    }
    return new Due.MonthOfBirthday(YearMonth.from(born.plusYears(terms.transitionAge())));
  }

  /** Once that month has begun, the rule binds nobody. */
  private static boolean hasBegun(@Nullable YearMonth month, Instant at) {
    return month != null && !at.isBefore(OsloTime.startOf(month.atDay(1)));
  }

  private Instant startOf(LocalDate day) {
    return isAdmission() ? OsloTime.endOf(day) : OsloTime.startOf(day);
  }

  private Explanation dateOnly() {
    if (isAdmission()) {
      return Explanation.of(Phrase.DATE_ONLY_END_OF_DAY);
    }
    return rule == Rule.UTSKRIVNINGSRAPPORT
        ? Explanation.of(Phrase.DATE_ONLY_DAY_OF_DISCHARGE)
        : Explanation.NOTHING;
  }

  /** Nobody knows the GenDate here, so the end of the day is all that is left of D4. */
  private boolean isAdmission() {
    return rule == Rule.INNLAGT || rule == Rule.TIDLIGMELDING;
  }

  private static Explanation warning(@Nullable Instant warnAt) {
    return warnAt == null ? Explanation.NOTHING : Explanation.of(Phrase.WARNING_AT, warnAt);
  }
}
