package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.calendar.OsloTime;
import hub.core.duty.Role;
import hub.core.message.Address;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.EventTime;
import hub.core.message.Message;
import hub.core.message.PartyId;
import hub.core.naive.NaiveCase.Said;
import hub.core.naive.NaiveClaim.At;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is owed in one case: K1, K2, K3, K5, K5a; K6, K7 and K9 with {@link NaiveCaseEnds}. */
final class NaiveCaseDuties {
  static final String K1 = "koordinator-varsel";
  static final String K2 = "koordinator-oppnevnt";
  static final String K3 = "ip-igangsatt";
  static final String K5 = "barn-paarorende";
  static final String K5A = "barn-paarorende-varsel";
  private static final Set<Need> COORDINATORS = EnumSet.of(Need.KOORDINATOR, Need.BARNEKOORDINATOR);
  private static final Set<Need> CHILDREN =
      EnumSet.of(Need.BARN_SOM_PAARORENDE, Need.BARNEVERNSANSVARLIG_KONTAKT);

  private final NaiveCase of;
  private final NaiveFold fold;
  private final Agreements agreements;
  private final List<NaiveObligation> all = new ArrayList<>();

  NaiveCaseDuties(NaiveCase of, NaiveFold fold, Agreements agreements) {
    this.of = of;
    this.fold = fold;
    this.agreements = agreements;
  }

  List<NaiveObligation> obligations() {
    for (Said said : of.said) {
      if (said.is(Act.NOTICE) && !isFollowUp(said)) {
        notice(said);
      }
    }
    new NaiveCaseEnds(of, fold, agreements, this).addTo(all);
    return all;
  }

  /** A later message of a chain that is in the case already. */
  boolean isFollowUp(Said said) {
    return of.isFollowUp(said, fold.chains);
  }

  private void notice(Said notice) {
    Need need = notice.need();
    if (need == null) {
      return;
    }
    Message message = notice.at().message();
    PartyId from = agreements.party(message.sender());
    PartyId to = agreements.party(message.receiver());
    NaiveTimes.Admission seen = seen(notice);
    boolean ofChild = CHILDREN.contains(need);
    NaiveClaim varsel =
        claim(ofChild ? K5A : K1, notice, seen == null ? notice.at().acceptedAt() : seen.at())
            .estimated(seen == null || seen.isEstimated())
            .event(seen == null ? null : seen.at(), seen != null && seen.isEstimated())
            .metByItself()
            .endedBy(end(notice, !ofChild));
    owes(varsel, notice, message.sender());
    if (COORDINATORS.contains(need)) {
      owes(
          claim(K2, notice, notice.at().acceptedAt())
              .metBy(
                  answers(
                      notice,
                      each ->
                          isFrom(to, each)
                              && (each.is(Act.APPOINTED) || each.is(Act.DECLINED))
                              && each.isAbout(need)))
              .endedBy(end(notice, true)),
          notice,
          message.receiver());
    }
    if (need == Need.INDIVIDUELL_PLAN) {
      owes(
          claim(K3, notice, notice.at().acceptedAt())
              .metBy(
                  answers(
                      notice,
                      each ->
                          each.isAbout(need)
                              && (each.is(Act.PLAN_STARTED)
                                  || (each.is(Act.DECLINED) && isFrom(of.municipality, each)))))
              .endedBy(end(notice, true)),
          notice,
          from.equals(of.municipality) ? message.sender() : message.receiver());
    }
    if (ofChild && to.equals(of.municipality)) {
      owes(
          claim(K5, notice, notice.at().acceptedAt())
              .metBy(
                  answers(
                      notice,
                      each ->
                          isFrom(of.municipality, each)
                              && each.is(Act.ACKNOWLEDGED)
                              && each.isAbout(need)))
              .endedBy(end(notice, false)),
          notice,
          message.receiver());
    }
  }

  private static NaiveTimes.@Nullable Admission seen(Said notice) {
    EventTime at = notice.what().at();
    return at == null ? null : NaiveTimes.past(at, notice.at().message(), notice.at().acceptedAt());
  }

  static Instant instant(EventTime at) {
    Instant instant = at.instant();
    return instant == null ? OsloTime.startOf(at.day()) : instant;
  }

  private List<At> answers(Said notice, Predicate<Said> which) {
    return of.after(notice.at().index()).stream().filter(which).map(Said::at).toList();
  }

  boolean isFrom(PartyId party, Said said) {
    return agreements.party(said.at().message().sender()).equals(party);
  }

  NaiveClaim claim(String rule, Said starter, Instant own) {
    return new NaiveClaim(rule, starter.at(), own).in(of.id);
  }

  /** The first WITHDRAWN after it, or the death of the patient, which leaves K5 alone. */
  @Nullable At end(Said starter, boolean deathEnds) {
    return end(starter.at().index(), deathEnds);
  }

  @Nullable At end(int index, boolean deathEnds) {
    At withdrawn = null;
    for (Said each : of.after(index)) {
      if (withdrawn == null && each.is(Act.WITHDRAWN)) {
        withdrawn = each.at();
      }
    }
    if (deathEnds) {
      for (At death : of.deaths) {
        boolean first = withdrawn == null || death.index() < withdrawn.index();
        if (death.index() > index && first) {
          withdrawn = death;
        }
      }
    }
    return withdrawn;
  }

  private void owes(NaiveClaim claim, Said starter, Address who) {
    owes(claim, starter.at(), who).ifPresent(all::add);
  }

  Optional<NaiveObligation> owes(NaiveClaim claim, At starter, Address who) {
    Message message = starter.message();
    Address other = who.equals(message.sender()) ? message.receiver() : message.sender();
    PartyId one = agreements.party(message.sender());
    PartyId two = agreements.party(message.receiver());
    PartyId counterpart = one.equals(of.municipality) ? two : one;
    boolean toItself = one.equals(two);
    return claim.between(
        counterpart,
        of.municipality,
        agreements,
        fold.receipts,
        party(who, starter, toItself),
        party(other, starter, toItself));
  }

  /** Reading 34. */
  private NaiveParty party(Address who, At at, boolean toItself) {
    PartyId party = agreements.party(who);
    if (toItself && !who.equals(at.message().sender())) {
      return new NaiveParty(null, who);
    }
    if (party.equals(of.municipality) && !who.person()) {
      return NaiveParty.municipality(who);
    }
    boolean hospital =
        agreements.isTrust(party, at.acceptedAt())
            || fold.stays.stream()
                .anyMatch(stay ->
                    stay.pair.equals(new NaivePair(party, of.municipality))
                        && stay.entries.getFirst().index() <= at.index());
    if (hospital) {
      return NaiveParty.hospital(who);
    }
    return new NaiveParty(who.person() ? Role.GP : null, who);
  }
}
