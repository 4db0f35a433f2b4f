package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.List;

/** R3, innleggelsesrapport as answer to the LOG_INNLAGT within 24 hours (rules.md §4). */
final class Innleggelsesrapport {
  private Innleggelsesrapport() {}

  static List<Claim> claims(Journey journey, Scene scene) {
    for (Step step : journey.steps()) {
      if (step.is(MessageKind.LOG_INNLAGT) && step.mayStart()) {
        return of(step, journey, scene); // repeats and corrections start nothing more (D9)
      }
    }
    return List.of();
  }

  private static List<Claim> of(Step step, Journey journey, Scene scene) {
    Terms terms = scene.terms(journey.pair(), step.acceptedAt());
    if (terms.isOff(Rule.INNLEGGELSESRAPPORT.id())) {
      return List.of();
    }
    Instant earliest = step.acceptedAt().minus(terms.earlyReportLookback());
    return List.of(
        new Ends(scene, journey)
            .ofStay(
                scene.claim(
                    Rule.INNLEGGELSESRAPPORT, journey, step, Starts.accepted(step.fact()), terms),
                report ->
                    report.is(MessageKind.INNLEGGELSESRAPPORT)
                        && !report.acceptedAt().isBefore(earliest)));
  }
}
