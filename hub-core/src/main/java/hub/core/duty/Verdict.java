package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.journey.Epoch;
import hub.core.journey.History;
import hub.core.journey.Journey;
import hub.core.message.Fact;
import hub.core.message.Fact.Received;
import hub.core.message.MessageId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from a patient's facts: every obligation as it stands at an instant, and all that
 * has been said until then.
 *
 * <p>A pure function: the same facts give the same, on any machine, after any restart. A caller
 * that has said some of it before tells by the alerts' ids.
 *
 * @param alerts in the order of {@code at}, then kind, then id
 * @param epochs the readings of the facts that it rests on
 * @param cases in which cases a message is told of
 */
public record Verdict(
    List<Obligation> obligations,
    List<Alert> alerts,
    List<Epoch> epochs,
    Map<MessageId, Set<MessageId>> cases) {

  /**
   * Folds the facts of one patient from nothing.
   *
   * @param history in the order of the log: by acceptedAt, ties as the log has them
   * @param asOf included: what is due at that instant is due
   */
  public static Verdict of(List<? extends Fact> history, Agreements agreements, Instant asOf) {
    return new Reading(agreements).of(History.of(history, agreements, asOf));
  }

  /** The stays and cases that a message is told of in, or that it takes a message back from. */
  public List<MessageId> journeysOf(MessageId message) {
    Set<MessageId> journeys = new LinkedHashSet<>();
    for (int i = 0; i < epochs.size(); i++) {
      Epoch epoch = epochs.get(i);
      Received begunBy = epoch.begunBy();
      boolean takesBack = begunBy != null && begunBy.message().id().equals(message);
      if (takesBack) {
        journeys.addAll(epochs.get(i - 1).journeysWithout(epoch.carried()));
      }
      for (Journey journey : epoch.journeys()) {
        if (journey.steps().stream().anyMatch(step -> step.message().id().equals(message))) {
          journeys.add(journey.id());
        }
      }
    }
    journeys.addAll(cases.getOrDefault(message, Set.of()));
    return List.copyOf(journeys);
  }
}
