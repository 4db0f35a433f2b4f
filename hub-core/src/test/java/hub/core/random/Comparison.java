package hub.core.random;

import hub.core.duty.Rule;
import hub.core.duty.State;
import hub.core.duty.Verdict;
import hub.core.message.Fact;
import hub.core.message.Fact.Linked;
import hub.core.naive.NaiveAlert;
import hub.core.naive.NaiveLog;
import hub.core.naive.NaiveLog.Outcome;
import hub.core.naive.NaiveStanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Both readings of one history.
 *
 * @param naive expected
 * @param verdict actual
 */
record Comparison(RandomJourney journey, Outcome naive, Outcome verdict) {

  /** Rules on which the two readings are not held against each other. None. */
  private static final Set<String> NOT_COMPARED = Set.of();

  static Comparison of(RandomJourney journey) {
    Verdict verdict = Verdict.of(journey.facts(), journey.agreements(), journey.asOf());
    Outcome actual =
        new Outcome(
            verdict.alerts().stream().map(NaiveAlert::of).sorted(NaiveAlert.IN_ORDER).toList(),
            verdict.obligations().stream()
                .map(NaiveStanding::of)
                .sorted(NaiveStanding.IN_ORDER)
                .toList());
    Outcome expected = NaiveLog.read(journey.facts(), journey.agreements(), journey.asOf());
    return new Comparison(journey, compared(expected), compared(actual));
  }

  private static Outcome compared(Outcome all) {
    return new Outcome(
        all.alerts().stream()
            .filter(alert -> !NOT_COMPARED.contains(alert.rule()))
            .map(NaiveAlert::comparable)
            .sorted(NaiveAlert.IN_ORDER)
            .toList(),
        all.standing().stream()
            .filter(duty -> !NOT_COMPARED.contains(duty.rule()))
            .filter(duty -> !isCorrected(duty))
            .toList());
  }

  /**
   * R2 that a correction withdrew (D9). Where the message that it corrects is taken back later, the
   * log never saw it stand; what was said of it is compared all the same.
   */
  private static boolean isCorrected(NaiveStanding duty) {
    return duty.rule().equals(Rule.TIDLIGMELDING.id()) && duty.state() == State.RETRACTED;
  }

  boolean agrees() {
    return naive.equals(verdict);
  }

  /** Without every message that the difference does not need. */
  Comparison shrunk() {
    for (List<Fact> fewer : withoutOne(journey.facts())) {
      Comparison smaller = of(journey.with(fewer));
      if (!smaller.agrees()) {
        return smaller.shrunk();
      }
    }
    return this;
  }

  private static List<List<Fact>> withoutOne(List<Fact> facts) {
    List<List<Fact>> all = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      List<Fact> fewer = new ArrayList<>(facts);
      fewer.remove(i);
      all.add(fewer);
      if (facts.get(i) instanceof Linked link) {
        for (List<Fact> brought : withoutOne(link.brought())) {
          List<Fact> smaller = new ArrayList<>(facts);
          smaller.set(i, new Linked(brought, link.message(), link.acceptedAt()));
          all.add(smaller);
        }
      }
    }
    return all;
  }

  String report() {
    List<String> expected = lines(naive);
    List<String> actual = lines(verdict);
    List<String> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    List<String> extra = new ArrayList<>(actual);
    expected.forEach(extra::remove);
    return InWords.history(journey)
        + titled("expected, not said", missing)
        + titled("said, not expected", extra);
  }

  /** The rules that the two readings read otherwise. */
  List<String> rules() {
    List<NaiveAlert> alerts = new ArrayList<>(naive.alerts());
    alerts.removeAll(verdict.alerts());
    List<NaiveAlert> others = new ArrayList<>(verdict.alerts());
    others.removeAll(naive.alerts());
    alerts.addAll(others);
    List<NaiveStanding> duties = new ArrayList<>(naive.standing());
    duties.removeAll(verdict.standing());
    List<NaiveStanding> more = new ArrayList<>(verdict.standing());
    more.removeAll(naive.standing());
    duties.addAll(more);
    List<String> rules = new ArrayList<>(alerts.stream().map(NaiveAlert::rule).toList());
    duties.forEach(duty -> rules.add(duty.rule()));
    return rules.stream().distinct().sorted().toList();
  }

  private List<String> lines(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    outcome.alerts().forEach(alert -> lines.add(InWords.alert(alert)));
    outcome.standing().forEach(duty -> lines.add(InWords.duty(duty)));
    return lines;
  }

  private String titled(String title, List<String> lines) {
    Map<String, String> names = names();
    return lines.stream()
        .map(line -> "\n    " + named(line, names))
        .collect(Collectors.joining("", "\n  " + title, ""));
  }

  /** Message ids say nothing, so the MsgId stands for them. */
  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    name(journey.facts(), names);
    return names;
  }

  private static void name(List<Fact> facts, Map<String, String> names) {
    for (Fact fact : facts) {
      UUID id = fact.message().id().value();
      names.put(id.toString(), fact.message().msgId().value());
      if (fact instanceof Linked linked) {
        name(linked.brought(), names);
      }
    }
  }

  private static String named(String line, Map<String, String> names) {
    String text = line;
    for (Map.Entry<String, String> name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text;
  }
}
