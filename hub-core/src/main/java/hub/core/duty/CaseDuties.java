package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.coordination.Case;
import hub.core.coordination.Case.Died;
import hub.core.coordination.Case.Entry;
import hub.core.coordination.Case.Epikrise;
import hub.core.coordination.Case.Left;
import hub.core.coordination.Case.Said;
import hub.core.duty.Claim.End;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Phrase;
import hub.core.journey.Occurrence;
import hub.core.journey.Pair;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Need;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import hub.core.message.Ground;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.message.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The duties of one case: K1 to K7 and K9 (rules.md §5). */
final class CaseDuties {
  private static final Set<Need> COORDINATOR = EnumSet.of(Need.KOORDINATOR, Need.BARNEKOORDINATOR);
  private static final Set<Need> NEXT_OF_KIN =
      EnumSet.of(Need.BARN_SOM_PAARORENDE, Need.BARNEVERNSANSVARLIG_KONTAKT);

  private final Case of;
  private final Scene scene;
  private final List<Owed> owed = new ArrayList<>(4);
  private boolean hasCoordinator;
  private final ChainsSeen chains = new ChainsSeen();
  private boolean hadChildCoordinator;

  /** A claim of the case, and what it is about. */
  private record Owed(Claim claim, @Nullable Need need, PartyId obliged) {
    boolean isOpenAt(Instant moment) {
      End end = claim.end();
      return end == null || end.knownAt().isAfter(moment);
    }

    boolean isOf(Rule rule) {
      return claim.rule() == rule;
    }

    boolean fits(@Nullable Need told) {
      return told == null || need == null || told == need;
    }
  }

  private CaseDuties(Case of, Scene scene) {
    this.of = of;
    this.scene = scene;
  }

  static List<Claim> claims(Scene scene) {
    List<Claim> claims = new ArrayList<>(0);
    for (Case each : scene.cases().cases()) {
      CaseDuties duties = new CaseDuties(each, scene);
      each.entries().forEach(duties::read);
      duties.owed.stream()
          .map(Owed::claim)
          .filter(claim -> !claim.terms().isOff(claim.rule().id()))
          .forEach(claims::add);
    }
    return claims;
  }

  private void read(Entry entry) {
    switch (entry) {
      case Said said -> said(said);
      case Left left -> ended(left, left.trust(), Occurrence.discharge(left.fact()));
      case Died died -> cancel(died.fact(), each -> !isOfNextOfKin(each));
      case Epikrise epikrise ->
          meet(
              epikrise.fact(),
              each -> each.isOf(Rule.SLUTTRAPPORT) && each.obliged.equals(epikrise.from()));
    }
  }

  private void said(Said said) {
    Received fact = said.fact();
    PartyId from = scene.agreements().party(fact.message().sender());
    boolean isFromMunicipality = from.equals(of.municipality());
    boolean follows = chains.follows(fact.message());
    switch (said.told().act()) {
      case NOTICE -> {
        if (!follows) {
          notice(said, from, isFromMunicipality);
        }
      }
      case ACKNOWLEDGED ->
          meet(
              fact,
              each ->
                  isFromMunicipality && each.isOf(Rule.BARN_PAARORENDE) && each.fits(said.need()));
      case APPOINTED -> appointed(said, from);
      case DECLINED ->
          meet(
              fact,
              each ->
                  each.fits(said.need())
                      && (isOf(each, Rule.KOORDINATOR_OPPNEVNT, from)
                          || isOf(each, Rule.IP_IGANGSATT, from)));
      case PLAN_STARTED -> meet(fact, each -> each.isOf(Rule.IP_IGANGSATT));
      case COORDINATOR_ENDED -> hasCoordinator = false;
      case MEETING -> {
        if (said.told().about() == About.TRANSITION_TO_ADULT) {
          meet(fact, each -> each.isOf(Rule.OVERGANG_VOKSEN));
        }
      }
      case MEASURES_ENDED -> {
        if (!follows) {
          measuresEnded(said);
        }
      }
      case FINAL_REPORT -> finalReport(said, from);
      case WITHDRAWN -> withdrawn(fact);
      case PLAN_ENDED, PLAN_EXISTS, INVITASJON, REFERAT -> {}
    }
  }

  /** What comes later begins anew: nobody may tell any more who was appointed before. */
  private void withdrawn(Received fact) {
    cancel(fact, each -> true);
    hasCoordinator = false;
    hadChildCoordinator = false;
  }

  private void notice(Said said, PartyId from, boolean isFromMunicipality) {
    Need need = said.need();
    if (need == null) {
      return;
    }
    Received fact = said.fact();
    PartyId told = isFromMunicipality ? said.other() : of.municipality();
    boolean isOfKin = NEXT_OF_KIN.contains(need);
    Occurrence seen = Occurrence.seen(said.told().at(), fact);
    Start start =
        said.told().at() == null
            ? Starts.untold(fact)
            : Starts.at(seen, fact, Phrase.STARTED_BY_NEED_SEEN);
    Rule notified = isOfKin ? Rule.BARN_PAARORENDE_VARSEL : Rule.KOORDINATOR_VARSEL;
    Claim claim = claim(notified, said, start, notified.due(), isFromMunicipality);
    owe(new Owed(claim.endedBy(scene.met(claim, fact)), need, from));
    if (COORDINATOR.contains(need)) {
      owe(Rule.KOORDINATOR_OPPNEVNT, said, told, !isFromMunicipality);
    } else if (need == Need.INDIVIDUELL_PLAN) {
      owe(Rule.IP_IGANGSATT, said, of.municipality(), true);
    } else if (isOfKin && !isFromMunicipality) {
      owe(Rule.BARN_PAARORENDE, said, of.municipality(), true);
    }
  }

  private void owe(Rule rule, Said said, PartyId obliged, boolean isMunicipality) {
    Claim claim = claim(rule, said, Starts.accepted(said.fact()), rule.due(), isMunicipality);
    owe(new Owed(claim, said.need(), obliged));
  }

  /** A message that says two things starts one duty of a rule. */
  private void owe(Owed duty) {
    if (owed.stream().noneMatch(each -> each.claim.key().equals(duty.claim.key()))) {
      owed.add(duty);
    }
  }

  private void appointed(Said said, PartyId from) {
    Received fact = said.fact();
    meet(fact, each -> isOf(each, Rule.KOORDINATOR_OPPNEVNT, from) && each.fits(said.need()));
    if (said.need() == Need.KOORDINATOR && hadChildCoordinator) {
      meet(fact, each -> each.isOf(Rule.OVERGANG_VOKSEN));
    }
    hasCoordinator = true;
    hadChildCoordinator |= said.need() == Need.BARNEKOORDINATOR;
    transition(said);
  }

  /** K6: one at a time, and none once the month has begun. */
  private void transition(Said said) {
    Terms terms = terms(said.other(), said.fact().acceptedAt());
    boolean binds =
        said.need() == Need.BARNEKOORDINATOR
            || (said.need() == Need.KOORDINATOR && terms.transitionForAll());
    if (!binds || owed.stream().anyMatch(CaseDuties::isStandingTransition)) {
      return;
    }
    YearMonth adultIn = of.adultIn(said);
    Due.MonthOfBirthday by =
        new Due.MonthOfBirthday(
            adultIn == null ? null : Deadline.reaching(terms.transitionAge(), adultIn));
    if (!Deadline.hasBegun(by, said.fact().acceptedAt())) {
      Claim claim = claim(Rule.OVERGANG_VOKSEN, said, Starts.accepted(said.fact()), by, true);
      owe(new Owed(claim, said.need(), of.municipality()));
    }
  }

  private static boolean isStandingTransition(Owed each) {
    End end = each.claim.end();
    return each.isOf(Rule.OVERGANG_VOKSEN) && (end == null || end.meets());
  }

  private void measuresEnded(Said said) {
    EventTime day = said.told().at();
    Start start =
        day == null
            ? Starts.untold(said.fact())
            : Starts.told(day, said.fact(), Phrase.STARTED_BY_MEASURES_ENDED);
    owe(hospital(Rule.SLUTTRAPPORT, said.fact(), said.other(), start));
    informed(said.fact(), said.other(), start);
  }

  private void ended(Left left, PartyId trust, Occurrence discharge) {
    Start start = Starts.at(discharge, left.fact(), Phrase.STARTED_BY_DISCHARGE);
    YearMonth adultIn = of.adultIn(left);
    boolean isChild =
        adultIn != null && left.fact().acceptedAt().isBefore(Deadline.startOf(adultIn));
    if (hasCoordinator && isChild) {
      owe(hospital(Rule.SLUTTRAPPORT, left.fact(), trust, start));
    }
    informed(left.fact(), trust, start);
  }

  /** K9: the last information before the end; where there was none, the first after it. */
  private void informed(Received end, PartyId trust, Start start) {
    Owed informs = hospital(Rule.INFORMASJON_FOR_AVSLUTNING, end, trust, start);
    Received before = null;
    Received after = null;
    boolean hasEnded = false;
    for (Received fact : scene.epoch().counted()) {
      if (fact.message().id().equals(end.message().id())) {
        hasEnded = true;
      } else if (isInformation(fact.message(), trust)) {
        before = hasEnded ? before : fact;
        after = hasEnded && after == null ? fact : after;
      }
    }
    Received by = before != null ? before : after;
    End met = by == null ? null : scene.met(informs.claim, by);
    owe(new Owed(informs.claim.endedBy(met), null, trust));
  }

  private boolean isInformation(Message message, PartyId trust) {
    return (message.kind() == MessageKind.HELSEOPPL_SOKNAD || message.kind().isDialog())
        && scene.isFrom(trust, message)
        && scene.agreements().party(message.receiver()).equals(of.municipality());
  }

  private Owed hospital(Rule rule, Received fact, PartyId trust, Start start) {
    Terms terms = terms(trust, start.at());
    Claim claim =
        scene.claim(
            ObligationKey.of(rule, fact.message().id()),
            of.id(),
            fact,
            scene.roles().of(rule, fact.message(), new Pair(trust, of.municipality())),
            start,
            rule.due(),
            terms);
    return new Owed(claim, null, trust);
  }

  /** K7: with consent, and never as a dialogmelding [SØ 6.1]. */
  private void finalReport(Said said, PartyId from) {
    Predicate<Owed> isMeant = each -> isOf(each, Rule.SLUTTRAPPORT, from);
    Statement statement = said.told().statement();
    Ground ground = statement == null ? null : statement.ground();
    boolean isDeclined =
        ground != null
            && (ground.kind() == Ground.Kind.CONSENT_DECLINED
                || ground.kind() == Ground.Kind.CONSENT_WITHDRAWN);
    if (isDeclined) {
      cancel(said.fact(), isMeant);
    } else if (said.fact().message().kind() == MessageKind.KOORDINATORMELDING) {
      meet(said.fact(), isMeant);
    }
  }

  private static boolean isOf(Owed each, Rule rule, PartyId obliged) {
    return each.isOf(rule) && each.obliged.equals(obliged);
  }

  private static boolean isOfNextOfKin(Owed each) {
    return each.isOf(Rule.BARN_PAARORENDE) || each.isOf(Rule.BARN_PAARORENDE_VARSEL);
  }

  private void meet(Received by, Predicate<Owed> which) {
    end(by, which, false);
  }

  private void cancel(Received by, Predicate<Owed> which) {
    end(by, which, true);
  }

  private void end(Received by, Predicate<Owed> which, boolean cancels) {
    for (int i = 0; i < owed.size(); i++) {
      Owed each = owed.get(i);
      if (each.isOpenAt(by.acceptedAt()) && which.test(each)) {
        End end = cancels ? End.cancelled(by) : scene.met(each.claim, by);
        Claim claim = each.claim.endedBy(Ends.earlier(each.claim.end(), end));
        owed.set(i, new Owed(claim, each.need, each.obliged));
      }
    }
  }

  private Claim claim(Rule rule, Said said, Start start, Due by, boolean isMunicipalityObliged) {
    return scene.claim(
        ObligationKey.of(rule, said.fact().message().id()),
        of.id(),
        said.fact(),
        CaseParties.of(said, of, scene, isMunicipalityObliged),
        start,
        by,
        terms(said.other(), start.at()));
  }

  private Terms terms(PartyId other, Instant when) {
    return scene.terms(new Pair(other, of.municipality()), when);
  }
}
