package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.calendar.Lead;
import hub.core.calendar.OsloTime;
import hub.core.message.Address;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.EventTime;
import hub.core.message.Ground;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.message.Statement;
import hub.core.naive.NaiveCase.Said;
import hub.core.naive.NaiveClaim.At;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is owed when somebody comes of age or measures end: K6, K7, K9. */
final class NaiveCaseEnds {
  static final String K6 = "overgang-voksen";
  static final String K7 = "sluttrapport";
  static final String K9 = "informasjon-for-avslutning";
  private static final int ADULT = 18;
  private static final Set<Ground.Kind> NO_CONSENT =
      Set.of(Ground.Kind.CONSENT_DECLINED, Ground.Kind.CONSENT_WITHDRAWN);

  private final NaiveCase of;
  private final NaiveFold fold;
  private final Agreements agreements;
  private final NaiveCaseDuties duties;

  NaiveCaseEnds(NaiveCase of, NaiveFold fold, Agreements agreements, NaiveCaseDuties duties) {
    this.of = of;
    this.fold = fold;
    this.agreements = agreements;
    this.duties = duties;
  }

  void addTo(List<NaiveObligation> all) {
    overgang(all);
    for (Said said : of.said) {
      if (said.is(Act.MEASURES_ENDED) && !duties.isFollowUp(said)) {
        EventTime on = said.what().at();
        ended(
            said.at(),
            on == null ? said.at().acceptedAt() : NaiveCaseDuties.instant(on),
            on == null,
            all,
            true);
      }
    }
    for (NaiveStay stay : fold.stays) {
      NaiveEntry closer = stay.closer;
      if (closer != null && closer.endsStay() && isOfCase(closer)) {
        Instant start = NaiveTimes.dischargeStart(closer.message(), closer.acceptedAt());
        boolean untold = closer.message().told().time(Hendelse.UTSKREVET) == null;
        ended(At.of(closer), start, untold, all, isChildWithCoordinator(closer));
      }
    }
  }

  private boolean isOfCase(NaiveEntry closer) {
    return of.isOfPatient()
        && closer.primary()
        && closer.pair().municipality().equals(of.municipality)
        && of.said.getFirst().at().index() < closer.index()
        && !NaiveCases.isDeath(closer.message());
  }

  private boolean isChildWithCoordinator(NaiveEntry closer) {
    YearMonth adultIn = of.adultIn(closer.index());
    YearMonth now = YearMonth.from(OsloTime.date(closer.acceptedAt()));
    return adultIn != null && now.isBefore(adultIn) && of.hasCoordinator(closer.index());
  }

  private void ended(
      At by, Instant start, boolean estimated, List<NaiveObligation> all, boolean owesReport) {
    Message message = by.message();
    PartyId from = agreements.party(message.sender());
    Address hospital = from.equals(of.municipality) ? message.receiver() : message.sender();
    if (owesReport) {
      NaiveClaim report =
          new NaiveClaim(K7, by, start)
              .estimated(estimated)
              .event(estimated ? null : start, false)
              .metBy(reports(by, hospital))
              .endedBy(end(by, agreements.party(hospital)))
              .in(of.id);
      add(report, by, hospital, all);
    }
    NaiveClaim told =
        new NaiveClaim(K9, by, start)
            .estimated(estimated)
            .event(estimated ? null : start, false)
            .metBy(told(by, hospital))
            .endedBy(duties.end(by.index(), true))
            .in(of.id);
    add(told, by, hospital, all);
  }

  private void add(NaiveClaim claim, At by, Address hospital, List<NaiveObligation> all) {
    duties.owes(claim, by, hospital).map(duty -> asHospitals(duty, hospital)).ifPresent(all::add);
  }

  private static NaiveObligation asHospitals(NaiveObligation duty, Address hospital) {
    return new NaiveObligation(
        duty.rule(),
        duty.starter(),
        duty.receiver(),
        duty.startedBy(),
        duty.startedAt(),
        duty.estimated(),
        duty.due(),
        duty.warnAt(),
        duty.metAt(),
        duty.metBy(),
        duty.cancelledAt(),
        duty.journey(),
        NaiveParty.hospital(hospital),
        duty.counterparty(),
        duty.patient());
  }

  private List<At> reports(At by, Address hospital) {
    PartyId trust = agreements.party(hospital);
    List<At> reports = new ArrayList<>();
    for (At at : fold.messages()) {
      boolean after = at.index() > by.index();
      boolean fromIt = agreements.party(at.message().sender()).equals(trust);
      if (after && fromIt && (isEpikrise(at) || isReport(at))) {
        reports.add(at);
      }
    }
    return reports;
  }

  /** One about the patient reports nothing of a child. */
  private boolean isEpikrise(At at) {
    return of.isOfPatient() && at.message().kind() == MessageKind.EPIKRISE;
  }

  private boolean isReport(At at) {
    return of.said.stream().anyMatch(s -> s.at().equals(at) && isReport(s) && !lacksConsent(s));
  }

  private static boolean isReport(Said said) {
    return said.is(Act.FINAL_REPORT)
        && said.at().message().kind() == MessageKind.KOORDINATORMELDING;
  }

  private static boolean lacksConsent(Said said) {
    Statement statement = said.what().statement();
    Ground ground = statement == null ? null : statement.ground();
    return ground != null && NO_CONSENT.contains(ground.kind());
  }

  private @Nullable At end(At by, PartyId trust) {
    At end = duties.end(by.index(), true);
    for (Said said : of.after(by.index())) {
      if (isReport(said) && lacksConsent(said) && duties.isFrom(trust, said)) {
        boolean first = end == null || said.at().index() < end.index();
        return first ? said.at() : end;
      }
    }
    return end;
  }

  /** The last before it; else the first after it. */
  private List<At> told(At by, Address hospital) {
    PartyId trust = agreements.party(hospital);
    At last = null;
    for (At at : fold.messages()) {
      Message message = at.message();
      boolean informs = message.kind() == MessageKind.HELSEOPPL_SOKNAD || message.kind().isDialog();
      boolean itsWay =
          agreements.party(message.sender()).equals(trust)
              && agreements.party(message.receiver()).equals(of.municipality)
              && !message.receiver().person();
      if (informs && itsWay && at.index() < by.index()) {
        last = at;
      } else if (informs && itsWay && at.index() > by.index() && last == null) {
        return List.of(at);
      }
    }
    return last == null ? List.of() : List.of(last);
  }

  /** K6: one at a time. */
  private void overgang(List<NaiveObligation> all) {
    boolean stands = false;
    @Nullable Integer free = null; // from when on a cancelled one makes room
    boolean childs = false; // a barnekoordinator was appointed
    for (Said said : of.said) {
      childs &= !said.is(Act.WITHDRAWN);
      if (!said.is(Act.APPOINTED)) {
        continue;
      }
      boolean room = !stands || (free != null && free < said.at().index());
      if (room && binds(said)) {
        At end = duties.end(said, true);
        NaiveClaim claim = claim(said, meets(said, childs), end);
        boolean met = end != null && claim.isMetBefore(end.index(), terms(said), fold.receipts);
        stands = true;
        free = met || end == null ? null : end.index();
        add(said, claim, all);
      }
      childs |= said.need() == Need.BARNEKOORDINATOR;
    }
  }

  private NaiveClaim claim(Said said, List<At> meets, @Nullable At end) {
    return duties
        .claim(K6, said, said.at().acceptedAt())
        .due((terms, from) -> month(said, terms))
        .warning(new Lead.Months(6))
        .metBy(meets)
        .endedBy(end);
  }

  private void add(Said said, NaiveClaim claim, List<NaiveObligation> all) {
    Message message = said.at().message();
    boolean sent = agreements.party(message.sender()).equals(of.municipality);
    duties.owes(claim, said.at(), sent ? message.sender() : message.receiver()).ifPresent(all::add);
  }

  private boolean binds(Said said) {
    Terms terms = terms(said);
    boolean bound =
        said.need() == Need.BARNEKOORDINATOR
            || (terms.transitionForAll() && said.need() == Need.KOORDINATOR);
    Instant month = month(said, terms);
    return bound && (month == null || month.isAfter(said.at().acceptedAt()));
  }

  private Terms terms(Said said) {
    Message message = said.at().message();
    PartyId from = agreements.party(message.sender());
    PartyId to = agreements.party(message.receiver());
    return agreements.inForce(
        from.equals(of.municipality) ? to : from, of.municipality, said.at().acceptedAt());
  }

  private @Nullable Instant month(Said said, Terms terms) {
    YearMonth adultIn = of.adultIn(said.at().index());
    return adultIn == null
        ? null
        : OsloTime.startOf(adultIn.plusYears(terms.transitionAge() - ADULT).atDay(1));
  }

  private List<At> meets(Said start, boolean childBefore) {
    List<At> meets = new ArrayList<>();
    boolean child = childBefore || start.need() == Need.BARNEKOORDINATOR;
    for (Said each : of.after(start.at().index())) {
      boolean meeting = each.is(Act.MEETING) && each.what().about() == About.TRANSITION_TO_ADULT;
      boolean followed = child && each.is(Act.APPOINTED) && each.need() == Need.KOORDINATOR;
      if (meeting || followed) {
        meets.add(each.at());
      }
      child |= each.is(Act.APPOINTED) && each.need() == Need.BARNEKOORDINATOR;
    }
    return meets;
  }
}
