package hub.core.random;

import hub.core.agreement.RequiredFor;
import hub.core.agreement.RuleValues;
import hub.core.agreement.Values;
import hub.core.calendar.ClosedDay;
import hub.core.calendar.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an agreement may set otherwise than the national one. Mostly nothing. */
final class RandomTerms {
  private static final List<String> TIMED =
      List.of(
          "tidligmelding-24t",
          "innleggelsesrapport-24t",
          "utskrivningsklar-svar",
          "utskrivningsrapport-utreisedag");

  private RandomTerms() {}

  static Values of(Dice dice) {
    if (dice.percent(65)) {
      return Values.NONE;
    }
    return new Values(
        dice.percent(20) ? List.of(closed()) : null,
        dice.percent(10) ? LocalTime.of(12, 0) : null,
        null,
        dice.percent(10) ? LocalTime.of(16, 0) : null,
        dice.percent(40) ? RequiredFor.KNOWN_NEED : null,
        dice.percent(15) ? Duration.ofDays(3) : null,
        dice.percent(30) ? Boolean.FALSE : null,
        dice.percent(15) ? Set.of(591L) : null,
        rules(dice));
  }

  private static ClosedDay closed() {
    return new ClosedDay.Yearly(MonthDay.of(12, 24));
  }

  private static Map<String, RuleValues> rules(Dice dice) {
    Map<String, RuleValues> rules = new HashMap<>();
    while (dice.percent(30)) {
      rules.put(
          dice.pick(TIMED),
          new RuleValues(
              dice.percent(50) ? limit(dice) : null,
              dice.percent(50) ? Duration.ofHours(dice.between(0, 30)) : null,
              dice.percent(10) ? Boolean.TRUE : null));
    }
    return rules;
  }

  private static @Nullable Span limit(Dice dice) {
    return switch (dice.below(3)) {
      case 0 -> new Span.Elapsed(Duration.ofHours(dice.between(1, 48)));
      case 1 -> new Span.Days(dice.between(0, 3));
      default -> new Span.WorkingDays(dice.between(1, 3));
    };
  }
}
