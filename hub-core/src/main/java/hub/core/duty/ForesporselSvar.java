package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import java.util.ArrayList;
import java.util.List;

/** R12, the answer to a DIALOG_FORESPORSEL (rules.md §4). It does not end with a stay. */
final class ForesporselSvar {
  private ForesporselSvar() {}

  static List<Claim> claims(Scene scene) {
    List<Claim> claims = new ArrayList<>(0);
    for (Received fact : scene.epoch().counted()) {
      if (fact.message().kind() == MessageKind.DIALOG_FORESPORSEL) {
        PartyId asker = scene.agreements().party(fact.message().sender());
        PartyId asked = scene.agreements().party(fact.message().receiver());
        Terms terms = scene.agreements().between(asker, asked, fact.acceptedAt());
        if (!terms.isOff(Rule.FORESPORSEL_SVAR.id())) {
          claims.add(claim(fact, asker, asked, terms, scene));
        }
      }
    }
    return claims;
  }

  private static Claim claim(
      Received request, PartyId asker, PartyId asked, Terms terms, Scene scene) {
    Message message = request.message();
    Parties parties = scene.roles().ofReceiver(message, message.receiver(), request.acceptedAt());
    Claim claim =
        scene.claim(
            ObligationKey.of(Rule.FORESPORSEL_SVAR, message.id()),
            scene.journeyOf(message),
            request,
            parties,
            Starts.accepted(request),
            isWithDoctor(message, parties) ? Rule.FORESPORSEL_SVAR.due() : new Due.Measured(),
            terms);
    for (Received fact : scene.epoch().counted()) {
      if (answers(fact.message(), message)
          && scene.isFrom(asked, fact.message())
          && scene.agreements().party(fact.message().receiver()).equals(asker)) {
        claim = claim.endedBy(Ends.earlier(claim.end(), scene.met(claim, fact)));
      }
    }
    return claim;
  }

  /** One is a fastlege, and the other is not known as a hospital. */
  private static boolean isWithDoctor(Message request, Parties parties) {
    boolean oneIsDoctor = request.sender().person() != request.receiver().person();
    return oneIsDoctor
        && parties.obliged().role() != Role.HOSPITAL
        && parties.counterparty().role() != Role.HOSPITAL;
  }

  private static boolean answers(Message answer, Message request) {
    return (answer.kind() == MessageKind.DIALOG_SVAR || answer.told().answersRequest())
        && answer.refersTo(request.msgId());
  }
}
