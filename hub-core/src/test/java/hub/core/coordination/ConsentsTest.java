package hub.core.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.coordination.Consents.Fault;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Statement;
import hub.core.message.Statement.ChildWelfarePlan;
import hub.core.message.Statement.Who;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may consent to what, the day before, on and after each birthday that counts. */
class ConsentsTest {
  private static final BirthDate BORN = new BirthDate(LocalDate.parse("2010-11-26"));
  private static final LocalDate ANY_DAY = LocalDate.parse("2026-11-26");

  @ParameterizedTest
  @CsvSource({
    "KOORDINATOR, 2026-11-25, PARENT, PARENT or CHILD_WELFARE",
    "KOORDINATOR, 2026-11-26, PERSON, PERSON",
    "KOORDINATOR, 2026-11-27, PERSON, PERSON",
    "INDIVIDUELL_PLAN, 2026-11-25, CHILD_WELFARE, PARENT or CHILD_WELFARE",
    "INDIVIDUELL_PLAN, 2026-11-26, PERSON, PERSON",
    "INDIVIDUELL_PLAN, 2026-11-27, PERSON, PERSON",
    "BARNEKOORDINATOR, 2026-11-26, PARENT, PARENT or CHILD_WELFARE",
    "BARNEKOORDINATOR, 2028-11-25, CHILD_WELFARE, PARENT or CHILD_WELFARE",
    "BARNEKOORDINATOR, 2028-11-26, PERSON, PERSON",
    "BARNEKOORDINATOR, 2028-11-27, PERSON, PERSON"
  })
  void whoMayConsentFollowsFromNeedAndAge(Need need, LocalDate on, Consenter by, String who) {
    // given
    Consenter other = by == Consenter.PERSON ? Consenter.PARENT : Consenter.PERSON;
    // then
    assertThat(fault(notice(need, null, consent(by)), on)).isEqualTo("none");
    assertThat(fault(notice(need, null, consent(other)), on)).isEqualTo(who);
  }

  @ParameterizedTest
  @CsvSource({
    "FOR_THE_CHILD, 2025-11-25, PERSON, PARENT or CHILD_WELFARE",
    "FOR_THE_CHILD, 2025-11-25, CHILD_WELFARE, none",
    "FOR_THE_CHILD, 2025-11-26, PERSON, none",
    "FOR_THE_CHILD, 2025-11-27, PARENT, PERSON",
    "ALSO_FOR_PARENTS, 2025-11-25, PARENT, none",
    "ALSO_FOR_PARENTS, 2025-11-25, CHILD_WELFARE, PARENT",
    "ALSO_FOR_PARENTS, 2025-11-26, PERSON, PARENT and PERSON",
    "ALSO_FOR_PARENTS, 2025-11-26, PARENT, PARENT and PERSON",
    "ALSO_FOR_PARENTS, 2025-11-26, PERSON PARENT, none",
    "ALSO_FOR_PARENTS, 2025-11-27, PATIENT PARENT, none"
  })
  void aPlanByTheChildWelfareActNeedsTheChildFrom15AndTheParentsItIsFor(
      ChildWelfarePlan plan, LocalDate on, String by, String expected) {
    assertThat(fault(notice(Need.INDIVIDUELL_PLAN, plan, consent(by)), on)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-27, PARENT or CHILD_WELFARE", "2026-02-28, none", "2026-03-01, none"})
  void whoIsBornOn29FebruaryBecomesOlderOnThe28th(LocalDate on, String expected) {
    // given
    BirthDate born = new BirthDate(LocalDate.parse("2008-02-29"));
    Coordination told = notice(Need.BARNEKOORDINATOR, null, consent(Consenter.PERSON));
    // then
    assertThat(shown(Consents.fault(told, born, on))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"BARN_SOM_PAARORENDE", "BARNEVERNSANSVARLIG_KONTAKT"})
  void aboutAChildAsNextOfKinThePatientConsentsWhateverTheAgeOfTheChild(Need need) {
    // given
    Coordination byPatient = told(Act.NOTICE, need, Who.CHILD, null, consent(Consenter.PATIENT));
    Coordination byParent = told(Act.NOTICE, need, Who.CHILD, null, consent(Consenter.PARENT));
    // then
    assertThat(fault(byPatient, ANY_DAY)).isEqualTo("none");
    assertThat(fault(byParent, ANY_DAY)).isEqualTo("PATIENT");
    assertThat(shown(Consents.fault(byParent, null, ANY_DAY))).isEqualTo("PATIENT");
  }

  @Test
  void whereThatChildIsThePatientWhoMayConsentByAgeMayDoSo() {
    // given
    Need need = Need.BARNEVERNSANSVARLIG_KONTAKT;
    LocalDate at15 = LocalDate.parse("2026-11-25");
    // then
    assertThat(fault(notice(need, null, consent(Consenter.CHILD_WELFARE)), at15)).isEqualTo("none");
    assertThat(fault(notice(need, null, consent(Consenter.PERSON)), at15))
        .isEqualTo("PARENT or CHILD_WELFARE or PATIENT");
  }

  @ParameterizedTest
  @CsvSource({
    "KOORDINATOR, PERSON",
    "KOORDINATOR, PARENT",
    "BARNEKOORDINATOR, PERSON",
    "INDIVIDUELL_PLAN, CHILD_WELFARE"
  })
  void anUnknownAgeRefusesNothing(Need need, Consenter by) {
    assertThat(Consents.fault(notice(need, null, consent(by)), null, ANY_DAY)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSON", "PATIENT", "PARENT"})
  void aChildNotYetBornHasNoAge(Consenter by) {
    // given
    Coordination told =
        told(Act.NOTICE, Need.BARNEKOORDINATOR, Who.EXPECTED_CHILD, null, consent(by));
    // then
    assertThat(Consents.fault(told, null, ANY_DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2020-01-01", "2026-11-25", "2026-11-26", "2030-01-01"})
  void aRepresentativeNeedsAStatedGroundAtAnyAge(LocalDate on) {
    // given
    Set<Consenter> by = Set.of(Consenter.REPRESENTATIVE);
    Ground stated = new Ground(Ground.Kind.CONSENT, by, on, true);
    Ground unstated = new Ground(Ground.Kind.CONSENT, by, on, false);
    // then
    assertThat(fault(notice(Need.BARNEKOORDINATOR, null, stated), on)).isEqualTo("none");
    assertThat(fault(notice(Need.BARNEKOORDINATOR, null, unstated), on))
        .isEqualTo("no ground of the representative");
    assertThat(shown(Consents.fault(notice(Need.KOORDINATOR, null, unstated), null, on)))
        .isEqualTo("no ground of the representative");
  }

  @ParameterizedTest
  @CsvSource({"PERSON PARENT", "PARENT REPRESENTATIVE", "PATIENT PARENT CHILD_WELFARE"})
  void whoeverElseConsentedDoesNoHarm(String by) {
    // given
    LocalDate at15 = LocalDate.parse("2026-11-25");
    // then
    assertThat(fault(notice(Need.KOORDINATOR, null, consent(by)), at15)).isEqualTo("none");
  }

  @Test
  void aRepresentativeWithoutStatedGroundBesideOneWhoMayNotDoesNotHelp() {
    // given
    Coordination told = notice(Need.KOORDINATOR, null, consent("PARENT REPRESENTATIVE"));
    // then
    assertThat(fault(told, LocalDate.parse("2026-11-26"))).isEqualTo("PERSON");
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, 2025-11-25, PARENT or CHILD_WELFARE or PATIENT",
    "PERSON, 2025-11-26, none",
    "PARENT, 2028-11-25, none",
    "PARENT, 2028-11-26, PERSON or PATIENT"
  })
  void anAnswerWithoutNeedMayBeAboutAny(Consenter by, LocalDate on, String expected) {
    // given
    Coordination told = told(Act.FINAL_REPORT, null, Who.PATIENT, null, consent(by));
    // then
    assertThat(fault(told, on)).isEqualTo(expected);
  }

  @Test
  void anAnswerAboutAPlanMayBeAboutOneByTheChildWelfareAct() {
    // given
    LocalDate at15 = LocalDate.parse("2025-11-26");
    Ground byChild = consent(Consenter.PERSON);
    Need need = Need.INDIVIDUELL_PLAN;
    // then
    assertThat(fault(told(Act.PLAN_STARTED, need, Who.PATIENT, null, byChild), at15))
        .isEqualTo("none");
    assertThat(fault(notice(need, null, byChild), at15)).isEqualTo("PARENT or CHILD_WELFARE");
  }

  @ParameterizedTest
  @CsvSource({
    "NOTICE, CONSENT_DECLINED, declined",
    "FINAL_REPORT, CONSENT_DECLINED, declined",
    "MEASURES_ENDED, CONSENT_DECLINED, none",
    "WITHDRAWN, CONSENT_WITHDRAWN, none",
    "NOTICE, LAW, none"
  })
  void consentThatWasDeclinedIsNone(Act act, Ground.Kind kind, String expected) {
    // given
    Ground ground = new Ground(kind, Set.of(), ANY_DAY, false);
    // then
    assertThat(fault(told(act, Need.KOORDINATOR, Who.PATIENT, null, ground), ANY_DAY))
        .isEqualTo(expected);
  }

  @Test
  void aGroundThatIsNotStatedIsNoFault() {
    assertThat(fault(notice(Need.KOORDINATOR, null, null), ANY_DAY)).isEqualTo("none");
  }

  private static String fault(Coordination told, LocalDate on) {
    return shown(Consents.fault(told, BORN, on));
  }

  private static String shown(Optional<Fault> found) {
    if (found.isEmpty()) {
      return "none";
    }
    return switch (found.get()) {
      case Fault.Declined declined -> "declined";
      case Fault.NoRepresentativeGround none -> "no ground of the representative";
      case Fault.NotByWhoMay(var ways) ->
          String.join(
              " or ",
              ways.stream()
                  .map(way -> String.join(" and ", way.stream().map(Enum::name).sorted().toList()))
                  .toList());
    };
  }

  private static Coordination notice(
      Need need, @Nullable ChildWelfarePlan plan, @Nullable Ground ground) {
    return told(Act.NOTICE, need, Who.PATIENT, plan, ground);
  }

  private static Coordination told(
      Act act,
      @Nullable Need need,
      Who who,
      @Nullable ChildWelfarePlan plan,
      @Nullable Ground ground) {
    Statement statement = new Statement(who, null, plan, ground);
    return new Coordination(
        need, act, Source.KOORDINATORMELDING, Certainty.STATED, null, null, statement);
  }

  private static Ground consent(Consenter by) {
    return new Ground(Ground.Kind.CONSENT, Set.of(by), ANY_DAY, false);
  }

  private static Ground consent(String by) {
    Set<Consenter> all = EnumSet.noneOf(Consenter.class);
    Arrays.stream(by.split(" ", -1)).map(Consenter::valueOf).forEach(all::add);
    return new Ground(Ground.Kind.CONSENT, all, ANY_DAY, false);
  }
}
