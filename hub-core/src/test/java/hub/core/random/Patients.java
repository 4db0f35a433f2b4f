package hub.core.random;

import hub.core.agreement.Agreements;
import hub.core.duty.Alert;
import hub.core.duty.Verdict;
import hub.core.message.Fact;
import hub.core.message.Fact.Received;
import hub.core.message.Fact.Reused;
import hub.core.message.MessageId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a caller does before it asks for verdicts: sorts, drops twins, groups by patient. */
final class Patients {
  private Patients() {}

  /** All alerts of all patients in a pile of facts; facts of the same instant as they lie in it. */
  static List<Alert> alerts(List<Fact> pile, Agreements agreements, Instant asOf) {
    List<Alert> alerts = new ArrayList<>();
    for (List<Fact> history : histories(pile).values()) {
      alerts.addAll(Verdict.of(history, agreements, asOf).alerts());
    }
    return alerts;
  }

  private static Map<Pseudonym, List<Fact>> histories(List<Fact> pile) {
    Map<Pseudonym, List<Fact>> histories = new LinkedHashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Fact fact : pile.stream().sorted(Comparator.comparing(Fact::acceptedAt)).toList()) {
      Pseudonym patient = fact.message().patient();
      MessageId id = fact.message().id();
      if (fact instanceof Reused || seen.add(List.of(patient, id))) {
        histories.computeIfAbsent(patient, any -> new ArrayList<>()).add(fact);
      }
    }
    return histories;
  }

  /** The same facts about another patient. */
  static List<Fact> about(String name, List<Fact> facts) {
    Pseudonym patient = new Pseudonym(name);
    return facts.stream()
        .map(fact ->
            switch (fact) {
              case Received received ->
                  (Fact) new Received(received.message().about(patient), fact.acceptedAt());
              case Reused reused -> new Reused(reused.message().about(patient), fact.acceptedAt());
              case Fact.Linked linked -> throw new IllegalArgumentException("of two patients");
            })
        .toList();
  }
}
