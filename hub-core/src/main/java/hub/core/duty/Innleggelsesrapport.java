package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.List;

/** R3, innleggelsesrapport as answer to the LOG_INNLAGT within 24 hours (rules.md §4). */
final class Innleggelsesrapport {
  private Innleggelsesrapport() {}

  static List<Claim> claims(Journey journey, Agreements agreements) {
    return journey.steps().stream()
        .filter(step -> step.is(MessageKind.LOG_INNLAGT) && step.mayStart())
        .findFirst() // repeats and corrections start nothing more (D9)
        .map(step -> claim(step, journey, agreements))
        .stream()
        .filter(claim -> !claim.terms().isOff(Rule.INNLEGGELSESRAPPORT.id()))
        .toList();
  }

  private static Claim claim(Step step, Journey journey, Agreements agreements) {
    Terms terms =
        agreements.inForce(
            journey.pair().trust(), journey.pair().municipality(), step.acceptedAt());
    Instant earliest = step.acceptedAt().minus(terms.earlyReportLookback());
    Start start = Starts.accepted(step, Phrase.STARTED_BY_MESSAGE);
    return Ends.ofStay(
        Claim.of(Rule.INNLEGGELSESRAPPORT, journey, step, start, terms),
        report ->
            report.is(MessageKind.INNLEGGELSESRAPPORT) && !report.acceptedAt().isBefore(earliest));
  }
}
