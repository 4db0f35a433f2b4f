package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.calendar.OsloTime;
import hub.core.coordination.Coordinations;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.EventTime;
import hub.core.message.Message;
import hub.core.message.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** R14: after each invitation or meeting of the two in a stay its minutes, from the trust. */
final class NaiveMeetings {
  static final String R14 = "motereferat";
  private static final Set<Act> INVITATIONS = Set.of(Act.INVITASJON, Act.MEETING);

  private final NaiveStay stay;
  private final NaiveFold fold;
  private final Agreements agreements;

  NaiveMeetings(NaiveStay stay, NaiveFold fold, Agreements agreements) {
    this.stay = stay;
    this.fold = fold;
    this.agreements = agreements;
  }

  /** What a message says of coordination, and no mere indication (reading 21). */
  static List<Coordination> said(Message message, Instant acceptedAt, Agreements agreements) {
    return Coordinations.of(message, agreements, acceptedAt).stream()
        .filter(each -> each.certainty() != Certainty.INDICATED)
        .toList();
  }

  List<NaiveObligation> obligations() {
    List<NaiveObligation> all = new ArrayList<>();
    for (NaiveClaim.At at : betweenTheTwo()) {
      Coordination meeting = meeting(at, agreements);
      if (meeting != null && isInThis(at) && !isFollowUp(at)) {
        NaiveEntry starter =
            new NaiveEntry(at.index(), at.message(), at.acceptedAt(), stay.pair, true);
        Instant time = time(meeting);
        NaiveClaim claim =
            new NaiveClaim(R14, at, time == null ? at.acceptedAt() : time)
                .metBy(referater(at))
                .in(stay.id);
        NaiveDuties.hospitalOwes(claim, starter, fold, agreements).ifPresent(all::add);
      }
    }
    return all;
  }

  /** R9: whether the two were asked to a meeting before the klar, and since the admission. */
  boolean isInvitedBefore(NaiveEntry klar) {
    NaiveTimes.Admission admission = stay.admittedBy.get(klar.index());
    Instant since = admission == null ? stay.entries.getFirst().acceptedAt() : admission.at();
    return toldEachOther().stream()
        .filter(at -> at.index() < klar.index() && !at.acceptedAt().isBefore(since))
        .anyMatch(at -> meeting(at, agreements) != null);
  }

  private List<NaiveClaim.At> betweenTheTwo() {
    PartyId trust = stay.pair.trust();
    PartyId municipality = stay.pair.municipality();
    return fold.messages().stream()
        .filter(at -> NaiveParty.isBetween(at.message(), trust, municipality, agreements))
        .toList();
  }

  /** Also what one of them has in copy. */
  private List<NaiveClaim.At> toldEachOther() {
    return fold.messages().stream()
        .filter(at -> {
          Message message = at.message();
          PartyId from = agreements.party(message.sender());
          Set<PartyId> to = new HashSet<>();
          to.add(agreements.party(message.receiver()));
          message.copies().forEach(copy -> to.add(agreements.party(copy)));
          PartyId trust = stay.pair.trust();
          PartyId municipality = stay.pair.municipality();
          return (from.equals(trust) && to.contains(municipality))
              || (from.equals(municipality) && to.contains(trust));
        })
        .toList();
  }

  private static @Nullable Coordination meeting(NaiveClaim.At at, Agreements agreements) {
    return said(at.message(), at.acceptedAt(), agreements).stream()
        .filter(each -> INVITATIONS.contains(each.act()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant time(Coordination meeting) {
    EventTime at = meeting.at();
    if (at == null) {
      return null;
    }
    Instant instant = at.instant();
    return instant == null ? OsloTime.startOf(at.day()) : instant;
  }

  /** The stay of the two that is open; the latest where an earlier one has come back. */
  private boolean isInThis(NaiveClaim.At at) {
    NaiveStay own = fold.placed.get(new NaiveFold.Place(at.message().id(), stay.pair));
    if (own != null) {
      NaiveEntry closer = own.closer;
      return own.equals(stay) && (closer == null || at.index() < closer.index());
    }
    NaiveStay latest = null;
    for (NaiveStay each : fold.stays) {
      if (each.pair.equals(stay.pair) && isWhileOpen(each, at)) {
        latest = each;
      }
    }
    return stay.equals(latest);
  }

  private boolean isWhileOpen(NaiveStay stay, NaiveClaim.At at) {
    NaiveEntry closer = stay.closer;
    Instant now = at.acceptedAt();
    return stay.entries.getFirst().index() <= at.index()
        && !stay.wasLapsed(at.index(), now, lookback(now))
        && (closer == null || at.index() < closer.index());
  }

  private Duration lookback(Instant now) {
    return agreements
        .inForce(stay.pair.trust(), stay.pair.municipality(), now)
        .earlyReportLookback();
  }

  /** A later message of a chain that has started one already in the stay (D10). */
  private boolean isFollowUp(NaiveClaim.At at) {
    return betweenTheTwo().stream()
        .anyMatch(other ->
            other.index() < at.index()
                && meeting(other, agreements) != null
                && isInThis(other)
                && fold.chains.isOneChain(other.message(), at.message()));
  }

  private List<NaiveClaim.At> referater(NaiveClaim.At meeting) {
    return toldEachOther().stream()
        .filter(at -> at.index() > meeting.index())
        .filter(at -> agreements.party(at.message().sender()).equals(stay.pair.trust()))
        .filter(at ->
            said(at.message(), at.acceptedAt(), agreements).stream()
                .anyMatch(each -> each.act() == Act.REFERAT))
        .toList();
  }
}
