package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.message.Address;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * R11, an AppRec of each receiver within 96 hours (STD §8). It is owed for what was delivered,
 * whether the message counts for anything else or not, so nothing withdraws it.
 */
final class Applikasjonskvittering {
  private Applikasjonskvittering() {}

  static List<Claim> claims(Scene scene) {
    List<Claim> claims = new ArrayList<>();
    for (Received fact : scene.epoch().all()) {
      if (fact.message().kind() != MessageKind.APPREC) {
        of(fact, scene, claims);
      }
    }
    return claims;
  }

  private static void of(Received fact, Scene scene, List<Claim> claims) {
    Message message = fact.message();
    add(fact, message.receiver(), scene, claims);
    if (!message.copies().isEmpty()) {
      Set<PartyId> bound = new HashSet<>();
      bound.add(scene.agreements().party(message.receiver()));
      for (Address copy : message.copies()) {
        if (bound.add(scene.agreements().party(copy))) {
          add(fact, copy, scene, claims);
        }
      }
    }
  }

  private static void add(Received fact, Address receiver, Scene scene, List<Claim> claims) {
    if (receiver.isNobody()) {
      return;
    }
    Instant at = Starts.sentAt(fact);
    Terms terms = terms(fact.message(), receiver, at, scene);
    if (terms.isOff(Rule.APPLIKASJONSKVITTERING.id())) {
      return;
    }
    Claim claim =
        scene.claim(
            new ObligationKey(Rule.APPLIKASJONSKVITTERING, fact.message().id(), receiver.idPart()),
            scene.journeyOf(fact.message()),
            fact,
            scene.roles().ofReceiver(fact.message(), receiver, fact.acceptedAt()),
            Start.of(at, false, fact, List.of(), () -> generated(fact, at)),
            Rule.APPLIKASJONSKVITTERING.due(),
            terms);
    Received receipt = scene.delivered().receipt(fact.message(), receiver);
    claims.add(receipt == null ? claim : claim.endedBy(scene.met(claim, receipt)));
  }

  /** In force between the sender and the one that owes the receipt. */
  private static Terms terms(Message message, Address receiver, Instant at, Scene scene) {
    return scene
        .agreements()
        .between(
            scene.agreements().party(message.sender()), scene.agreements().party(receiver), at);
  }

  private static Explanation generated(Received fact, Instant at) {
    return Explanation.of(
        Phrase.STARTED_BY_GENERATED, fact.message().kind(), fact.message().msgId(), at);
  }
}
