package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.journey.History;
import hub.core.message.Fact;
import java.time.Instant;
import java.util.List;

/**
 * What follows from a patient's facts: every obligation as it stands at an instant, and all that
 * has been said until then.
 *
 * <p>A pure function: the same facts give the same, on any machine, after any restart. A caller
 * that has said some of it before tells by the alerts' ids.
 *
 * @param alerts in the order of {@code at}, then id
 */
public record Verdict(List<Obligation> obligations, List<Alert> alerts) {

  /**
   * Folds the facts of one patient from nothing.
   *
   * @param history in the order of the log: by acceptedAt, ties as the log has them
   * @param asOf included: what is due at that instant is due
   */
  public static Verdict of(List<? extends Fact> history, Agreements agreements, Instant asOf) {
    return new Reading(agreements).of(History.of(history, agreements, asOf));
  }
}
