package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.MessageKind;
import java.util.List;

/** R13, how long before the discharge a second municipality was told of the stay (rules.md §4). */
final class AnnenKommune {
  private AnnenKommune() {}

  static List<Claim> claims(Journey journey, Scene scene) {
    for (Step step : journey.steps()) {
      if (step.has(Mark.AFTER_OTHER) && step.mayStart()) {
        Terms terms = scene.terms(journey.pair(), step.acceptedAt());
        if (terms.isOff(Rule.ANNEN_KOMMUNE.id())) {
          return List.of();
        }
        Claim claim =
            scene.claim(Rule.ANNEN_KOMMUNE, journey, step, Starts.accepted(step.fact()), terms);
        return List.of(
            new Ends(scene, journey)
                .untilItsEnd(
                    claim, each -> each.is(MessageKind.LOG_UTSKREVET) && each.has(Mark.CLOSES)));
      }
    }
    return List.of();
  }
}
