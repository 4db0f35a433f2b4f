package hub.core.random;

import hub.core.agreement.Anchor;
import hub.core.agreement.RequiredFor;
import hub.core.agreement.RuleValues;
import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.calendar.ClosedDay;
import hub.core.calendar.Lead;
import hub.core.calendar.Span;
import hub.core.duty.Due;
import hub.core.duty.Rule;
import hub.core.message.MessageKind;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an agreement may set otherwise than the national one. Mostly themes, units and limits. */
final class RandomTerms {
  private static final List<String> ALL = Arrays.stream(Rule.values()).map(Rule::id).toList();
  private static final List<String> TIMED =
      Arrays.stream(Rule.values())
          .filter(rule -> !(rule.due() instanceof Due.Never))
          .map(Rule::id)
          .toList();
  private static final Anchor[] MET = {Anchor.SENT, Anchor.ACCEPTED, Anchor.DELIVERED};

  private RandomTerms() {}

  static Values of(Dice dice) {
    if (dice.percent(30)) {
      return Values.NONE;
    }
    Values values =
        new Values(
            dice.percent(10) ? List.of(closed()) : null,
            dice.percent(6) ? LocalTime.of(12, 0) : null,
            null,
            dice.percent(6) ? LocalTime.of(16, 0) : null,
            dice.percent(25) ? RequiredFor.KNOWN_NEED : null,
            dice.percent(8) ? Duration.ofDays(3) : null,
            dice.percent(15) ? Boolean.FALSE : null,
            null,
            rules(dice));
    return values.with(
        units(dice),
        new Transition(
            dice.percent(15) ? dice.oneOf(16, 23) : null, dice.percent(30) ? Boolean.TRUE : null),
        dice.percent(20) ? Map.of(dice.oneOf(MessageKind.values()), Set.of(993_871L)) : Map.of(),
        dice.percent(85) ? Themes.all() : Map.of());
  }

  private static Units units(Dice dice) {
    return new Units(
        dice.percent(45) ? Set.of(592L) : null,
        dice.percent(10) ? Set.of(594L) : null,
        dice.percent(45) ? Set.of(593L) : null,
        dice.percent(45) ? Set.of(594L, 592L) : null,
        dice.percent(15) ? Set.of(591L) : null);
  }

  private static ClosedDay closed() {
    return new ClosedDay.Yearly(MonthDay.of(12, 24));
  }

  private static Map<String, RuleValues> rules(Dice dice) {
    Map<String, RuleValues> rules = new HashMap<>();
    while (dice.percent(88)) {
      rules.put(
          dice.pick(TIMED),
          new RuleValues(
              dice.percent(75) ? limit(dice) : null,
              dice.percent(45) ? Lead.of(Duration.ofHours(dice.between(0, 30))) : null,
              dice.percent(4) ? Boolean.TRUE : null,
              dice.percent(15) ? dice.oneOf(Anchor.values()) : null,
              dice.percent(15) ? dice.oneOf(MET) : null));
    }
    if (dice.percent(10)) {
      rules.put(dice.pick(ALL), new RuleValues(null, (Lead) null, true, null, null));
    }
    return rules;
  }

  private static @Nullable Span limit(Dice dice) {
    return switch (dice.below(3)) {
      case 0 -> new Span.Elapsed(Duration.ofHours(dice.between(1, 100)));
      case 1 -> new Span.Days(dice.between(0, 5));
      default -> new Span.WorkingDays(dice.between(1, 4));
    };
  }
}
