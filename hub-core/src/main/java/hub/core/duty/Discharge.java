package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.duty.Claim.End;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Occurrence;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is owed when the patient has left: R8, utskrivningsrapport on the day of discharge, and R17,
 * epikrise (rules.md §4, D8).
 */
final class Discharge {
  /** UtTil 8408: another institution, abroad, and another unit of the own trust. */
  private static final Set<String> OWED_NONE = Set.of("3", "5", "7", "8");

  private Discharge() {}

  static List<Claim> claims(Journey journey, Scene scene) {
    for (Step step : journey.steps()) {
      if (step.message().kind() == MessageKind.LOG_DOD) {
        return List.of();
      }
      if (step.is(MessageKind.LOG_UTSKREVET)
          && !step.has(Mark.INFORMED)
          && isOwed(step.message())) {
        return claims(step, journey, scene);
      }
    }
    return List.of();
  }

  private static boolean isOwed(Message utskrevet) {
    String utTil = utskrevet.told().utTil();
    return !utskrevet.isDeath() && (utTil == null || !OWED_NONE.contains(utTil));
  }

  private static List<Claim> claims(Step step, Journey journey, Scene scene) {
    Occurrence discharge = Occurrence.discharge(step.fact());
    Start start = Starts.at(discharge, step.fact(), Phrase.STARTED_BY_DISCHARGE);
    Terms terms = scene.terms(journey.pair(), start.at());
    List<Claim> claims = new ArrayList<>(2);
    if (!terms.isOff(Rule.UTSKRIVNINGSRAPPORT.id())
        && Binding.binds(step.message().sender(), journey.pair(), terms)) {
      claims.add(
          new Ends(scene, journey)
              .outliving(
                  scene.claim(Rule.UTSKRIVNINGSRAPPORT, journey, step, start, terms),
                  report -> report.is(MessageKind.UTSKRIVNINGSRAPPORT)));
    }
    if (!terms.isOff(Rule.EPIKRISE.id())) {
      Claim claim = scene.claim(Rule.EPIKRISE, journey, step, start, terms);
      claims.add(claim.endedBy(epikrise(claim, journey, scene)));
    }
    return claims;
  }

  /** About the patient and from the trust, whoever it is to. */
  private static @Nullable End epikrise(Claim claim, Journey journey, Scene scene) {
    Instant opened = journey.steps().getFirst().acceptedAt();
    End met = null;
    ChainsSeen chains = new ChainsSeen(); // a chain counts by its first message
    for (Received fact : scene.epoch().counted()) {
      if (fact.message().kind() == MessageKind.EPIKRISE
          && !chains.follows(fact.message())
          && !fact.acceptedAt().isBefore(opened)
          && scene.isFrom(journey.pair().trust(), fact.message())) {
        met = Ends.earlier(met, scene.met(claim, fact));
      }
    }
    return met;
  }
}
