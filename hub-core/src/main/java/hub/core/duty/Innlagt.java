package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Occurrence;
import hub.core.journey.Step;
import hub.core.journey.Step.Tells;
import hub.core.message.MessageKind;
import java.util.List;

/** R1, how soon after the admission its LOG_INNLAGT came (rules.md §4). */
final class Innlagt {
  private Innlagt() {}

  static List<Claim> claims(Journey journey, Scene scene) {
    for (Step step : journey.steps()) {
      Occurrence admission = step.admission();
      if (step.mayStart() && step.tells() == Tells.FIRST && admission != null) {
        Start start = Starts.at(admission, step.fact(), Phrase.STARTED_BY_ADMISSION);
        Terms terms = scene.terms(journey.pair(), start.at());
        return terms.isOff(Rule.INNLAGT.id())
            ? List.of()
            : List.of(
                new Ends(scene, journey)
                    .ofStay(
                        scene.claim(Rule.INNLAGT, journey, step, start, terms),
                        each -> each.is(MessageKind.LOG_INNLAGT)));
      }
    }
    return List.of();
  }
}
