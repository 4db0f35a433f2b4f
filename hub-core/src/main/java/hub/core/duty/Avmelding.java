package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Occurrence;
import hub.core.journey.Step;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.ArrayList;
import java.util.List;

/** R15, how soon a notice was withdrawn after the patient's state had changed (rules.md §4). */
final class Avmelding {
  private Avmelding() {}

  static List<Claim> claims(Journey journey, Scene scene) {
    List<Claim> claims = new ArrayList<>(0);
    for (Step step : journey.steps()) {
      if (step.is(MessageKind.LOG_AVMELDING) && step.mayStart()) {
        Occurrence when = Occurrence.moment(Hendelse.AVMELDING, step.fact());
        Start start = Starts.at(when, step.fact(), Phrase.STARTED_BY_AVMELDING);
        Terms terms = scene.terms(journey.pair(), start.at());
        if (!terms.isOff(Rule.AVMELDING.id())) {
          Claim claim = scene.claim(Rule.AVMELDING, journey, step, start, terms);
          claims.add(claim.endedBy(scene.met(claim, step.fact())));
        }
      }
    }
    return claims;
  }
}
