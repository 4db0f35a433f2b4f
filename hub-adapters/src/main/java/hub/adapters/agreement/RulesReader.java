package hub.adapters.agreement;

import hub.core.agreement.Anchor;
import hub.core.agreement.RuleValues;
import hub.core.calendar.Lead;
import hub.core.duty.Due;
import hub.core.duty.Rule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code rules}: what an agreement sets for one rule each. */
final class RulesReader {
  /** What a duty may be measured to: all but when something happened. */
  private static final Set<Anchor> MET = EnumSet.of(Anchor.SENT, Anchor.ACCEPTED, Anchor.DELIVERED);

  private RulesReader() {}

  static Map<String, RuleValues> read(Spot spot) {
    Map<String, RuleValues> rules = new LinkedHashMap<>();
    spot.entries("rule ids")
        .forEach((name, entry) -> entry.attempt(each -> read(name, each, rules)));
    return rules;
  }

  private static Rule read(String name, Spot entry, Map<String, RuleValues> rules) {
    Rule rule =
        Rule.named(name).orElseThrow(() -> entry.fault("is no rule", "Allowed are " + ids()));
    if (rules.put(rule.id(), values(rule, entry)) != null) {
      throw entry.fault("names a rule that stands here already", "Keep one of them");
    }
    return rule;
  }

  private static RuleValues values(Rule rule, Spot spot) {
    if (rule.due() instanceof Due.Never) { // it has no clock that could be set
      Boolean off = spot.keys("off").read("off", Scalars::yesOrNo);
      return new RuleValues(null, (Lead) null, off, null, null);
    }
    Keys keys = spot.keys("start", "met", "limit", "warnBefore", "off");
    return new RuleValues(
        keys.read("limit", Spans::limit),
        keys.read("warnBefore", Spans::lead),
        keys.read("off", Scalars::yesOrNo),
        keys.read("start", anchor -> Scalars.oneOf(anchor, starts(rule))),
        keys.read("met", anchor -> Scalars.oneOf(anchor, MET)));
  }

  /** What a message meets as it is sent cannot start only when it is delivered. */
  private static Set<Anchor> starts(Rule rule) {
    return rule.isMetByItsStarter()
        ? EnumSet.of(Anchor.EVENT, Anchor.SENT, Anchor.ACCEPTED)
        : EnumSet.allOf(Anchor.class);
  }

  static String ids() {
    return Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(", "));
  }
}
