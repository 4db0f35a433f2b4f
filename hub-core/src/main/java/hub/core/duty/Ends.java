package hub.core.duty;

import hub.core.duty.Claim.End;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Fact.Received;
import hub.core.message.MessageKind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What ended a claim of a stay: the first message that met it, or what took its ground away. */
final class Ends {
  private final Scene scene;
  private final Journey journey;

  Ends(Scene scene, Journey journey) {
    this.scene = scene;
    this.journey = journey;
  }

  /** A duty of the stay: falls away when the stay ends (D8). What meets it may come before it. */
  Claim ofStay(Claim claim, Predicate<Step> meets) {
    return first(claim, meets, step -> step.has(Mark.CLOSES));
  }

  /** A duty that the end of the stay itself meets, when it is delivered if that is what counts. */
  Claim untilItsEnd(Claim claim, Predicate<Step> meets) {
    return first(claim, meets, step -> step.has(Mark.CLOSES) && !meets.test(step));
  }

  /** A duty that outlives the stay. */
  Claim outliving(Claim claim, Predicate<Step> meets) {
    return first(claim, meets, step -> false);
  }

  /**
   * A duty that its own end of the stay meets, and an avmelding after it takes away (R7, R13, R16).
   */
  Claim since(Claim claim, Predicate<Step> meets) {
    boolean[] begun = {false};
    return first(
        claim,
        step -> {
          begun[0] |= step.message().id().equals(claim.starter().message().id());
          return begun[0] && meets.test(step);
        },
        step ->
            begun[0]
                && !meets.test(step) // which waits to be delivered where that is what counts
                && (step.has(Mark.CLOSES) || step.is(MessageKind.LOG_AVMELDING)));
  }

  private Claim first(Claim claim, Predicate<Step> meets, Predicate<Step> cancels) {
    Received corrector = claim.withdrawnBy();
    End met = null;
    for (Step step : journey.steps()) {
      if (corrector != null && step.fact().equals(corrector)) {
        return claim.endedBy(knownBefore(met, corrector)); // nothing ends what never should be
      }
      boolean meetsIt = meets.test(step);
      if (meetsIt) {
        met = earlier(met, scene.met(claim, step.fact()));
      }
      if (met != null && !met.knownAt().isAfter(step.acceptedAt())) {
        return claim.endedBy(met);
      }
      if (cancels.test(step) && !meetsIt) { // one that meets it may still be on its way
        return claim.endedBy(End.cancelled(step.fact()));
      }
    }
    return claim.endedBy(met);
  }

  /** The one that is known first; of two known at once the first in the log. */
  static @Nullable End earlier(@Nullable End one, @Nullable End later) {
    if (one == null || later == null) {
      return one == null ? later : one;
    }
    return later.knownAt().isBefore(one.knownAt()) ? later : one;
  }

  private static @Nullable End knownBefore(@Nullable End met, Received corrector) {
    return met != null && !met.knownAt().isAfter(corrector.acceptedAt()) ? met : null;
  }
}
