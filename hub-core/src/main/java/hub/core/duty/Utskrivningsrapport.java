package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Occurrence;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.util.List;
import java.util.Set;

/** R8, utskrivningsrapport on the day of discharge (rules.md §4, D8). */
final class Utskrivningsrapport {
  /** Uttilstand 8431: dead, suicide. */
  private static final Set<String> DEAD = Set.of("2", "3");

  /** UtTil 8408: another institution, abroad, and another unit of the own trust. */
  private static final Set<String> OWED_NONE = Set.of("3", "5", "7", "8");

  private Utskrivningsrapport() {}

  static List<Claim> claims(Journey journey, Agreements agreements) {
    return journey.steps().stream()
        .takeWhile(step -> step.message().kind() != MessageKind.LOG_DOD)
        .filter(step -> step.is(MessageKind.LOG_UTSKREVET) && !step.has(Mark.INFORMED))
        .filter(step -> owesReport(step.message()))
        .findFirst()
        .map(step -> claim(step, journey, agreements))
        .stream()
        .filter(claim -> !claim.terms().isOff(Rule.UTSKRIVNINGSRAPPORT.id()))
        .filter(claim -> isBound(claim, journey))
        .toList();
  }

  private static boolean owesReport(Message utskrevet) {
    String uttilstand = utskrevet.told().uttilstand();
    String utTil = utskrevet.told().utTil();
    return (uttilstand == null || !DEAD.contains(uttilstand))
        && (utTil == null || !OWED_NONE.contains(utTil));
  }

  private static boolean isBound(Claim claim, Journey journey) {
    return Binding.binds(claim.starter().message().sender(), journey.pair(), claim.terms());
  }

  private static Claim claim(Step step, Journey journey, Agreements agreements) {
    Occurrence discharge = Occurrence.discharge(step.fact());
    Start start = Starts.at(discharge, step, Phrase.STARTED_BY_DISCHARGE);
    Terms terms =
        agreements.inForce(journey.pair().trust(), journey.pair().municipality(), start.at());
    return Ends.outliving(
        Claim.of(Rule.UTSKRIVNINGSRAPPORT, journey, step, start, terms),
        report -> report.is(MessageKind.UTSKRIVNINGSRAPPORT));
  }
}
