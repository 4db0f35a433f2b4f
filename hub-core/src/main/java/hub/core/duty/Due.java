package hub.core.duty;

import hub.core.calendar.Span;
import java.time.Duration;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How a rule finds its due time from its start; an agreement's {@code limit} comes before it. */
public sealed interface Due {
  /** Elapsed time from the start (D1). */
  record Within(Duration length) implements Due {
    Span.Elapsed span() {
      return new Span.Elapsed(length);
    }
  }

  /** The end of the answer window, the same or the next working day (D19). */
  record EndOfAnswerWindow() implements Due {}

  /** The end of the Oslo day of the start. */
  record EndOfDay() implements Due {}

  /** No due of its own: the delay is a statistic. */
  record Measured() implements Due {}

  /** No obligation: what the rule finds is a DEFICIENCY of a message. */
  record Never() implements Due {}

  /** Between a municipality and a general practitioner; with a hospital it is measured (R12). */
  record WithDoctor(Span span) implements Due {}

  /**
   * 00:00 on the first day of the month in which somebody reaches an age (K6).
   *
   * @param month null while it is not known, as in the table
   */
  record MonthOfBirthday(@Nullable YearMonth month) implements Due {}
}
