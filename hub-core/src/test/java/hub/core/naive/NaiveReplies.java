package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.calendar.OsloTime;
import hub.core.message.Address;
import hub.core.message.Fact.Received;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.naive.NaiveClaim.At;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** R11 and R12: what whoever gets a message owes its sender. */
final class NaiveReplies {
  static final String R11 = "applikasjonskvittering-96t";
  static final String R12 = "foresporsel-svar";
  private static final Duration RECEIPT = Duration.ofDays(4);

  private final NaiveFold fold;
  private final Agreements agreements;
  private final List<NaiveObligation> all = new ArrayList<>();

  NaiveReplies(NaiveFold fold, Agreements agreements) {
    this.fold = fold;
    this.agreements = agreements;
  }

  List<NaiveObligation> obligations() {
    for (int i = 0; i < fold.known.size(); i++) {
      Received fact = fold.known.get(i);
      if (fact.message().kind() != MessageKind.APPREC) {
        receipts(new At(i, fact.message(), fact.acceptedAt()));
      }
    }
    for (At at : fold.messages()) {
      if (at.message().kind() == MessageKind.DIALOG_FORESPORSEL) {
        answer(at);
      }
    }
    return all;
  }

  /** Once per party, also of what is taken back later. */
  private void receipts(At of) {
    Map<PartyId, Address> parties = new LinkedHashMap<>();
    List<Address> to = new ArrayList<>(List.of(of.message().receiver()));
    of.message().copies().stream().filter(copy -> !copy.person()).forEach(to::add);
    for (Address address : to) {
      if (!address.isNobody()) {
        parties.putIfAbsent(agreements.party(address), address);
      }
    }
    for (Address address : parties.values()) {
      NaiveClaim claim =
          new NaiveClaim(R11, of, of.sentAt())
              .due((terms, from) -> from.plus(RECEIPT))
              .metBy(fold.receipts.any(of.message(), address))
              .of(address)
              .in(journey(of.message()));
      owes(claim, of, address);
    }
  }

  private void owes(NaiveClaim claim, At of, Address address) {
    Message message = of.message();
    claim
        .under(
            terms(message, address, claim.ownStart()),
            fold.receipts,
            NaiveParty.receiver(message, address, agreements, of.acceptedAt()),
            NaiveParty.sender(message, agreements, of.acceptedAt()))
        .ifPresent(all::add);
  }

  private Terms terms(Message message, Address to, Instant start) {
    PartyId from = agreements.party(message.sender());
    PartyId other = agreements.party(to);
    return agreements.between(from, other, start);
  }

  private @Nullable UUID journey(Message message) {
    NaiveStay stay = fold.stayOf(message);
    return stay == null ? null : stay.id;
  }

  private void answer(At request) {
    Message message = request.message();
    PartyId asked = agreements.party(message.receiver());
    PartyId asker = agreements.party(message.sender());
    List<At> answers =
        fold.messages().stream()
            .filter(at -> isAnswer(at.message()))
            .filter(at -> at.message().refersTo(message.msgId()))
            .filter(at -> agreements.party(at.message().sender()).equals(asked))
            .filter(at -> agreements.party(at.message().receiver()).equals(asker))
            .toList();
    boolean timed = isWithDoctor(message, request.acceptedAt());
    NaiveClaim claim =
        new NaiveClaim(R12, request, request.acceptedAt())
            .due((terms, from) -> timed ? endOfThirdDay(from) : null)
            .metBy(answers)
            .in(journey(message));
    owes(claim, request, message.receiver());
  }

  private static boolean isAnswer(Message message) {
    return message.kind() == MessageKind.DIALOG_SVAR
        || (!message.kind().isDialog() && message.told().answersRequest());
  }

  /** A fastlege and somebody who is not known as a trust. */
  private boolean isWithDoctor(Message message, Instant when) {
    return isDoctorAndOther(message.sender(), message.receiver(), when)
        || isDoctorAndOther(message.receiver(), message.sender(), when);
  }

  private boolean isDoctorAndOther(Address doctor, Address other, Instant when) {
    return doctor.person() && !agreements.isTrust(agreements.party(other), when);
  }

  private static Instant endOfThirdDay(Instant from) {
    return OsloTime.endOf(OsloTime.date(from).plusDays(3));
  }
}
