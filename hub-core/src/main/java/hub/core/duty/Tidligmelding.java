package hub.core.duty;

import hub.core.agreement.RequiredFor;
import hub.core.agreement.Terms;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Occurrence;
import hub.core.journey.Pair;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.journey.Step.Tells;
import hub.core.message.Fact.Received;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R2, tidligmelding within 24 hours (rules.md 4.1). */
final class Tidligmelding {
  private final Journey journey;
  private final Scene scene;
  private final List<Claim> claims = new ArrayList<>(1);
  private @Nullable Received admissionToldBy;
  private boolean startedByAcceptance;
  private boolean isMet;

  private Tidligmelding(Journey journey, Scene scene) {
    this.journey = journey;
    this.scene = scene;
  }

  static List<Claim> claims(Journey journey, Scene scene) {
    Tidligmelding duty = new Tidligmelding(journey, scene);
    for (Step step : journey.steps()) {
      if (step.tells() == Tells.FIRST || step.tells() == Tells.CORRECTION) {
        duty.admissionToldBy = step.fact();
      }
      duty.read(step);
      duty.isMet |= step.message().isTidligmelding();
    }
    Ends ends = new Ends(scene, journey);
    duty.claims.replaceAll(claim -> ends.ofStay(claim, step -> step.message().isTidligmelding()));
    return duty.claims;
  }

  private void read(Step step) {
    if (!step.mayStart() || step.is(MessageKind.LOG_UTSKREVET) || startedByAcceptance) {
      return;
    }
    if (step.has(Mark.AFTER_OTHER)) {
      startedByAcceptance = true;
      claim(step, Starts.accepted(step.fact(), Phrase.STARTED_BY_FIRST_TO_SECOND_MUNICIPALITY));
      return;
    }
    Occurrence admission = step.admission();
    if (step.tells() == Tells.CORRECTION && admission != null) {
      correct(step, admission);
    } else if (claims.isEmpty()) {
      begin(step, admission);
    }
  }

  private void begin(Step step, @Nullable Occurrence admission) {
    RequiredFor requiredFor = terms(step.acceptedAt()).tidligmeldingRequiredFor();
    if (requiredFor == RequiredFor.ALL_ADMISSIONS) {
      if (step.tells() == Tells.FIRST && admission != null) {
        claim(step, admitted(admission, step));
      }
    } else if (step.is(MessageKind.LOG_UTSKRIVNINGSKLAR) && !isMet) {
      claim(step, provedBy(step, admission));
    }
  }

  /** The clock starts anew from the new message; if none had started, a first one may. */
  private void correct(Step step, Occurrence admission) {
    boolean isNeedKnown =
        terms(step.acceptedAt()).tidligmeldingRequiredFor() == RequiredFor.ALL_ADMISSIONS;
    if (claims.isEmpty() && !isNeedKnown) {
      return;
    }
    if (!claims.isEmpty()) {
      claims.set(claims.size() - 1, claims.getLast().withdrawn(step.fact()));
    }
    Start start = admitted(admission, step);
    claim(step, start.because(plus(start.decisions(), "D9"), () -> corrected(step)));
  }

  private void claim(Step step, Start start) {
    Pair pair = journey.pair();
    Terms terms = terms(start.at());
    if (!terms.isOff(Rule.TIDLIGMELDING.id())
        && Binding.binds(step.message().sender(), pair, terms)) {
      claims.add(scene.claim(Rule.TIDLIGMELDING, journey, step, start, terms));
    }
  }

  private Terms terms(Instant start) {
    return scene.terms(journey.pair(), start);
  }

  private static Start admitted(Occurrence admission, Step step) {
    return Starts.at(admission, step.fact(), Phrase.STARTED_BY_ADMISSION);
  }

  private Start provedBy(Step klar, @Nullable Occurrence admission) {
    Received teller = admissionToldBy;
    Start start =
        admission == null || teller == null
            ? Starts.untold(klar.fact())
            : Starts.at(admission, teller, klar.fact(), Phrase.STARTED_BY_ADMISSION);
    return start.because(
        start.decisions(),
        () ->
            Explanation.of(
                Phrase.NEED_PROVED_BY_KLAR, klar.message().kind(), klar.message().msgId()));
  }

  private static Explanation corrected(Step step) {
    return Explanation.of(
        Phrase.CORRECTED_ADMISSION, step.message().kind(), step.message().msgId());
  }

  private static List<String> plus(List<String> decisions, String decision) {
    List<String> more = new ArrayList<>(decisions);
    more.add(decision);
    return more;
  }
}
