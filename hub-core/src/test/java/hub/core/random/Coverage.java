package hub.core.random;

import hub.core.duty.AlertKind;
import hub.core.duty.Due;
import hub.core.duty.Rule;
import hub.core.duty.State;
import hub.core.naive.NaiveLog.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often each rule was seen in each state, so that histories cannot stop to meet a rule. */
final class Coverage {
  private static final int ENOUGH = 2;

  /** The journeys in which each must be seen often enough. */
  private static final int IN = 5_000;

  /** Met by the very message that starts them: late at most, and never open. */
  private static final Set<Rule> MET_AT_ONCE =
      EnumSet.of(Rule.KOORDINATOR_VARSEL, Rule.BARN_PAARORENDE_VARSEL, Rule.AVMELDING);

  /** No end but its own takes them away. */
  private static final Set<Rule> NEVER_CANCELLED =
      EnumSet.of(
          Rule.UTSKRIVNINGSRAPPORT,
          Rule.EPIKRISE,
          Rule.MOTEREFERAT,
          Rule.APPLIKASJONSKVITTERING,
          Rule.FORESPORSEL_SVAR);

  private final Map<String, Integer> seen = new TreeMap<>();

  void add(Outcome outcome) {
    outcome.standing().forEach(duty -> count(duty.rule(), duty.state().name()));
    outcome.alerts().forEach(alert -> count(alert.rule(), "said " + alert.kind()));
  }

  private void count(String rule, String what) {
    seen.merge(rule + " " + what, 1, Integer::sum);
  }

  /** What was seen too seldom. */
  List<String> missing(int journeys) {
    List<String> missing = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      for (String what : expected(rule)) {
        int times = seen.getOrDefault(rule.id() + " " + what, 0);
        if (journeys >= IN && times < ENOUGH) {
          missing.add(rule.id() + " " + what + ": " + times);
        }
      }
    }
    return missing;
  }

  private static List<String> expected(Rule rule) {
    List<String> expected = new ArrayList<>();
    if (rule.due() instanceof Due.Never) {
      return List.of("said " + AlertKind.DEFICIENCY);
    }
    if (rule == Rule.KOORDINERT_HENVISNING) {
      return List.of(); // no message of it is taken
    }
    expected.add(State.MET.name());
    expected.add(State.MET_LATE.name());
    expected.add("said " + AlertKind.BREACH);
    expected.add("said " + AlertKind.LATE);
    if (rule != Rule.APPLIKASJONSKVITTERING // nothing withdraws it
        && rule != Rule.TIDLIGMELDING) { // see Comparison
      expected.add(State.RETRACTED.name());
    }
    if (!MET_AT_ONCE.contains(rule)) {
      expected.add(State.OPEN.name());
      expected.add(State.BREACHED.name());
      expected.add("said " + AlertKind.WARNING);
      if (!NEVER_CANCELLED.contains(rule)) {
        expected.add(State.CANCELLED.name());
      }
    }
    return expected;
  }

  String inWords() {
    return "seen " + seen;
  }
}
