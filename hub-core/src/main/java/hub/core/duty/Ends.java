package hub.core.duty;

import hub.core.duty.Claim.End;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import java.util.function.Predicate;

/** What ended a claim: the first message of its journey that met it, or the end of the stay. */
final class Ends {
  private Ends() {}

  /** A duty of the stay: falls away when the stay ends (D8). What meets it may come before it. */
  static Claim ofStay(Claim claim, Predicate<Step> meets) {
    return first(claim, meets, true);
  }

  /** A duty that outlives the stay. */
  static Claim outliving(Claim claim, Predicate<Step> meets) {
    return first(claim, meets, false);
  }

  private static Claim first(Claim claim, Predicate<Step> meets, boolean fallsAway) {
    Journey journey = claim.journey();
    for (Step step : journey.steps()) {
      if (step.fact().equals(claim.withdrawnBy())) {
        return claim; // nothing ends what should never have been
      }
      if (meets.test(step)) {
        return claim.endedBy(End.met(step));
      }
      if (fallsAway && step.has(Mark.CLOSES)) {
        return claim.endedBy(End.cancelled(step));
      }
    }
    return claim;
  }
}
