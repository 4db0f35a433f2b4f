package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.coordination.Coordinations;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.naive.NaiveClaim.At;
import hub.core.naive.NaiveDeficiencies.Deficiency;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent by the wrong channel or to the wrong unit: R10 and R18. */
final class NaiveChannels {
  private static final Set<MessageKind> NO_PLO =
      EnumSet.of(
          MessageKind.APPREC,
          MessageKind.EPIKRISE,
          MessageKind.KOORDINATORMELDING,
          MessageKind.EPJ_EKSTRAKT);

  private final NaiveFold fold;
  private final Agreements agreements;

  NaiveChannels(NaiveFold fold, Agreements agreements) {
    this.fold = fold;
    this.agreements = agreements;
  }

  List<Deficiency> faults() {
    List<Deficiency> faults = new ArrayList<>();
    for (At at : fold.messages()) {
      if (at.message().receiver().person()) {
        continue; // takes part in no agreement of the two
      }
      Terms terms = terms(at);
      if (isWrongChannel(at, terms) && !terms.isOff("riktig-kanal")) {
        faults.add(fault("riktig-kanal", at));
      }
      if (isWrongReceiver(at.message(), terms) && !terms.isOff("riktig-mottaker")) {
        faults.add(fault("riktig-mottaker", at));
      }
    }
    return faults;
  }

  private Terms terms(At at) {
    Message message = at.message();
    PartyId from = agreements.party(message.sender());
    PartyId to = agreements.party(message.receiver());
    return switch (message.kind().direction()) {
      case TO_MUNICIPALITY -> agreements.inForce(from, to, at.acceptedAt());
      case TO_HOSPITAL -> agreements.inForce(to, from, at.acceptedAt());
      case EITHER -> agreements.between(from, to, at.acceptedAt());
    };
  }

  private boolean isWrongChannel(At at, Terms terms) {
    Message message = at.message();
    if (!message.kind().isDialog()) {
      return !NO_PLO.contains(message.kind()) && terms.isPoliklinikk(message.sender());
    }
    return terms.isDogn(message.sender())
        && message.refersToNothing()
        && Coordinations.of(message, terms).isEmpty()
        && !hasHelseopplysninger(at);
  }

  private boolean hasHelseopplysninger(At dialog) {
    NaiveStay stay = fold.stayOf(dialog.message());
    return stay != null
        && stay.entries.stream()
            .anyMatch(e -> e.is(MessageKind.HELSEOPPL_SOKNAD) && e.index() < dialog.index());
  }

  private static boolean isWrongReceiver(Message message, Terms terms) {
    Set<Long> listed = terms.receivers(message.kind());
    Long addressed = message.receiver().level2HerId();
    return listed != null && (addressed == null || !listed.contains(addressed));
  }

  private Deficiency fault(String rule, At at) {
    Message message = at.message();
    NaiveStay stay = fold.stayOf(message);
    return fault(rule, at, stay == null ? null : stay.id, agreements);
  }

  static Deficiency fault(String rule, At at, @Nullable UUID journey, Agreements agreements) {
    Message message = at.message();
    return new Deficiency(
        new Deficiency.Id(rule, message.id()),
        message.msgId(),
        at.acceptedAt(),
        List.of(),
        journey,
        NaiveParty.sender(message, agreements, at.acceptedAt()),
        NaiveParty.receiver(message, message.receiver(), agreements, at.acceptedAt()),
        message.patient());
  }
}
