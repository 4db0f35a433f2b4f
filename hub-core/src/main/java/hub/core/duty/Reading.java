package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.coordination.Case;
import hub.core.coordination.Case.Entry;
import hub.core.coordination.CaseBook;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Epoch;
import hub.core.journey.Epoch.Reuse;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Fact.Reused;
import hub.core.message.Message;
import hub.core.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final Map<ObligationKey, Life> lives = new LinkedHashMap<>();
  private final Map<ObligationKey, Alert> deficiencies = new LinkedHashMap<>();
  private final Map<MessageId, Set<MessageId>> cases = new HashMap<>();

  Reading(Agreements agreements) {
    this.agreements = agreements;
  }

  Verdict of(List<Epoch> epochs) {
    List<CaseBook> before = new ArrayList<>(0);
    for (int i = 0; i < epochs.size(); i++) {
      Scene scene = new Scene(epochs.get(i), agreements, before);
      claims(scene, i == epochs.size() - 1);
      deficiencies(scene);
      cases(scene);
      before.add(scene.cases());
    }
    Alerts outside = new Alerts(agreements, epochs.getLast().to());
    List<Alert> alerts = new ArrayList<>(deficiencies.values());
    List<Obligation> obligations = new ArrayList<>(lives.size());
    for (Life life : lives.values()) {
      if (!life.said().isEmpty()) {
        UUID id = life.key().id();
        life.said().forEach(saying -> alerts.add(outside.of(id, saying)));
      }
      obligations.add(outside.obligation(life));
    }
    alerts.sort(IN_ORDER);
    return new Verdict(obligations, alerts, epochs, cases);
  }

  private void claims(Scene scene, boolean isLast) {
    Epoch epoch = scene.epoch();
    Set<ObligationKey> claimed = new HashSet<>();
    for (Claim claim : Duties.of(scene)) {
      claimed.add(claim.key());
      lives.computeIfAbsent(claim.key(), key -> new Life(claim)).claimed(claim, epoch, isLast);
    }
    for (Life life : lives.values()) {
      if (!claimed.contains(life.key()) && epoch.names().contains(life.patient())) {
        life.gone(epoch);
      }
    }
  }

  /** One that is said stays, also when its message is taken back (D11). */
  private void deficiencies(Scene scene) {
    Epoch epoch = scene.epoch();
    for (Journey journey : epoch.journeys()) {
      Deficiencies.of(journey, scene).forEach(found -> add(found, epoch.from()));
    }
    for (Reuse reuse : epoch.reuses()) {
      reuse(reuse, scene);
    }
    for (Step stray : epoch.strays()) {
      if (!stray.has(Mark.INFORMED)) {
        Deficiencies.ofStray(stray, scene).forEach(found -> add(found, epoch.from()));
      }
    }
    CaseDeficiencies.of(scene).forEach(found -> add(found, epoch.from()));
  }

  private void reuse(Reuse reuse, Scene scene) {
    Reused fact = reuse.fact();
    Message message = fact.message();
    Explanation why = Explanation.of(Phrase.MSGID_REUSED, message.msgId());
    Terms terms = Deficiencies.between(message, fact.acceptedAt(), agreements);
    Parties parties = scene.roles().ofSender(message, fact.acceptedAt());
    add(
        new Deficiency(Rule.MSGID_GJENBRUK, fact, parties, reuse.journey(), terms, List.of(), why),
        Instant.MIN);
  }

  private void add(Deficiency found, Instant epochFrom) {
    deficiencies.computeIfAbsent(found.key(), key -> Alerts.of(key.id(), found, epochFrom));
  }

  private void cases(Scene scene) {
    for (Case each : scene.cases().cases()) {
      for (Entry entry : each.entries()) {
        cases
            .computeIfAbsent(entry.fact().message().id(), id -> new LinkedHashSet<>(2))
            .add(each.id());
      }
    }
  }
}
