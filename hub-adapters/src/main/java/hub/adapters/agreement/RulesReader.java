package hub.adapters.agreement;

import hub.core.agreement.RuleValues;
import hub.core.duty.Due;
import hub.core.duty.Rule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code rules}: what an agreement sets for one rule each. */
final class RulesReader {
  /** When a clock starts, when a duty is met. Only the defaults are in use yet. */
  private enum Start {
    EVENT,
    SENT,
    ACCEPTED,
    DELIVERED
  }

  private enum Met {
    SENT,
    ACCEPTED,
    DELIVERED
  }

  private RulesReader() {}

  static Map<String, RuleValues> read(Spot spot) {
    Map<String, RuleValues> rules = new LinkedHashMap<>();
    spot.entries("rule ids")
        .forEach((name, entry) -> {
          Rule rule =
              Rule.named(name).orElseThrow(() -> entry.fault("is no rule", "Allowed are " + ids()));
          if (rules.put(rule.id(), values(rule, entry)) != null) {
            throw entry.fault("names a rule that stands here already", "Keep one of them");
          }
        });
    return rules;
  }

  private static RuleValues values(Rule rule, Spot spot) {
    if (rule.due() instanceof Due.Never) { // it has no clock that could be set
      return new RuleValues(null, null, spot.keys("off").read("off", Scalars::yesOrNo));
    }
    Keys keys = spot.keys("start", "met", "limit", "warnBefore", "off");
    keys.read("start", anchor -> Scalars.oneOf(anchor, Start.class));
    keys.read("met", anchor -> Scalars.oneOf(anchor, Met.class));
    return new RuleValues(
        keys.read("limit", Spans::limit),
        keys.read("warnBefore", Spans::length),
        keys.read("off", Scalars::yesOrNo));
  }

  static String ids() {
    return Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(", "));
  }
}
