package hub.core.duty;

import hub.core.calendar.Span;
import java.time.Duration;

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

  /** A row whose due is not computed yet. */
  record NotYet() implements Due {}
}
