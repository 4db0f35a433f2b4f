package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Epoch;
import hub.core.journey.Epoch.Reuse;
import hub.core.journey.Journey;
import hub.core.journey.Pair;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Fact;
import hub.core.message.Fact.Reused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Goes through the epochs of one patient and collects what each of them shows. */
final class Reading {
  private static final Comparator<Alert> IN_ORDER =
      Comparator.comparing(Alert::at)
          .thenComparing(Alert::kind) // a breach before that it was met late
          .thenComparing(alert -> alert.id().toString());

  private final Agreements agreements;
  private final Map<UUID, Life> lives = new LinkedHashMap<>();
  private final Map<UUID, Alert> deficiencies = new LinkedHashMap<>();

  Reading(Agreements agreements) {
    this.agreements = agreements;
  }

  Verdict of(List<Epoch> epochs) {
    for (int i = 0; i < epochs.size(); i++) {
      claims(epochs.get(i), i == epochs.size() - 1);
      deficiencies(epochs.get(i));
    }
    List<Alert> alerts = new ArrayList<>(deficiencies.values());
    for (Life life : lives.values()) {
      life.said().forEach(saying -> alerts.add(Alerts.of(life, saying)));
    }
    alerts.sort(IN_ORDER);
    return new Verdict(lives.values().stream().map(Alerts::obligation).toList(), alerts, epochs);
  }

  private void claims(Epoch epoch, boolean isLast) {
    Set<UUID> claimed = new HashSet<>();
    for (Journey journey : epoch.journeys()) {
      for (Claim claim : Duties.of(journey, agreements)) {
        UUID id = claim.id();
        claimed.add(id);
        lives.computeIfAbsent(id, i -> new Life(i, claim)).claimed(claim, epoch, isLast);
      }
    }
    lives.values().stream()
        .filter(life -> !claimed.contains(life.id()) && epoch.names().contains(life.patient()))
        .forEach(life -> life.gone(epoch));
  }

  /** One that is said stays, also when its message is taken back (D11). */
  private void deficiencies(Epoch epoch) {
    for (Journey journey : epoch.journeys()) {
      Deficiencies.of(journey, agreements).forEach(found -> add(found, epoch.from()));
    }
    epoch.reuses().forEach(this::reuse);
    for (Step stray : epoch.strays()) {
      if (!stray.has(Mark.INFORMED)) {
        Deficiencies.ofStray(stray, terms(stray.fact())).forEach(found -> add(found, epoch.from()));
      }
    }
  }

  private void reuse(Reuse reuse) {
    Reused fact = reuse.fact();
    Explanation why = Explanation.of(Phrase.MSGID_REUSED, fact.message().msgId());
    add(
        new Deficiency(Rule.MSGID_GJENBRUK, fact, reuse.journey(), terms(fact), List.of(), why),
        Instant.MIN);
  }

  private void add(Deficiency found, Instant epochFrom) {
    deficiencies.computeIfAbsent(found.id(), id -> Alerts.of(id, found, epochFrom));
  }

  private Terms terms(Fact fact) {
    Pair pair = Pair.of(fact.message(), agreements);
    return agreements.inForce(pair.trust(), pair.municipality(), fact.acceptedAt());
  }
}
