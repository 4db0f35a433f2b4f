package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K3 and K4, rules.md §5: an individuell plan is started, and only one. */
class IndividuellPlanTest {

  private static Story told() {
    return Story.about(Rule.IP_IGANGSATT)
        .add(notice(Need.INDIVIDUELL_PLAN).in("varsel", "2026-05-11T10:00"));
  }

  private static MessageBuilder plan(String msgId, Act act, String acceptedAt) {
    return says(Need.INDIVIDUELL_PLAN, act).in(msgId, acceptedAt).back();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPlanStartedByEitherPartyMeetsIt(boolean fromHospital) {
    // given
    var started = plan("plan", Act.PLAN_STARTED, "2026-05-20T10:00");
    var story = told().add(fromHospital ? started.back() : started);
    // when
    var duty = story.obligationsAt("2026-05-20T10:00").getFirst();
    var life = story.lifeAt("2026-05-20T10:00");
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T08:00:00Z");
    assertThat(duty.obliged()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(life).containsExactly("OPENED 2026-05-11T10:00 varsel", "MET 2026-05-20T10:00 plan");
    assertThat(story.saidAt("2026-06-20T10:00")).isEmpty();
  }

  @Test
  void theMunicipalityOwesItAlsoWhenItWasTheOneToTell() {
    // given
    var story =
        Story.about(Rule.IP_IGANGSATT)
            .under(Nasjonal.local(Values.NONE))
            .add(notice(Need.INDIVIDUELL_PLAN).in("varsel", "2026-05-11T10:00").back());
    // when
    var duty = story.obligationsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(duty.obliged()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(duty.counterparty()).isEqualTo(new Party(Role.HOSPITAL, HOSPITAL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT4H | 2026-05-11T10:00 | 2026-05-11T13:59:59.999 | MET",
        "PT4H | 2026-05-11T10:00 | 2026-05-11T14:00 | MET_LATE",
        "PT24H | 2026-03-28T10:00 | 2026-03-29T10:59:59.999 | MET", // summer time begins
        "PT24H | 2026-10-24T10:00 | 2026-10-25T09:00 | MET_LATE", // and ends
        "3D | 2026-04-30T10:00 | 2026-05-03T23:59:59.999 | MET",
        "3D | 2026-04-30T10:00 | 2026-05-04T00:00 | MET_LATE",
        "5WD | 2026-04-30T10:00 | 2026-05-08T14:59:59.999 | MET", // over 1 May
        "5WD | 2026-04-30T10:00 | 2026-05-08T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(
      String limit, String told, String started, String state) {
    // given
    var story =
        Story.about(Rule.IP_IGANGSATT)
            .under(Nasjonal.limit(Rule.IP_IGANGSATT, limit))
            .add(notice(Need.INDIVIDUELL_PLAN).in("varsel", told))
            .add(plan("plan", Act.PLAN_STARTED, started));
    // when
    var duties = story.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void aRefusalOfTheMunicipalityMeetsItAndOneOfTheHospitalDoesNot() {
    // given
    var municipality = told().add(plan("nei", Act.DECLINED, "2026-05-20T10:00"));
    var hospital = told().add(plan("nei", Act.DECLINED, "2026-05-20T10:00").back());
    // when
    var met = municipality.standingAt("2026-05-21T00:00");
    var open = hospital.standingAt("2026-05-21T00:00");
    // then
    assertThat(met).containsExactly("ip-igangsatt MET");
    assertThat(open).containsExactly("ip-igangsatt OPEN");
  }

  @Test
  void aPlanThatIsOnlyIndicatedMeetsNothing() {
    // given
    var story =
        told()
            .add(
                MessageBuilder.message("helse", MessageKind.HELSEOPPL_SOKNAD, "2026-05-12T10:00")
                    .coordination(
                        Coordination.indicated(
                            Need.INDIVIDUELL_PLAN, Act.PLAN_STARTED, Source.PLO_2_0)));
    // when
    var standing = story.standingAt("2026-05-13T00:00");
    // then
    assertThat(standing).containsExactly("ip-igangsatt OPEN");
  }

  @Test
  void anotherNeedStartsNoneAndARefusedStartIsOpenAgain() {
    // given
    var other =
        Story.about(Rule.IP_IGANGSATT)
            .add(notice(Need.KOORDINATOR).in("varsel", "2026-05-11T10:00"));
    var refused =
        told()
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-12T10:00"))
            .add(appRec("nei", "2026-05-13T10:00", "2", "plan").from(HOSPITAL).to(MUNICIPALITY));
    // when
    var none = other.standingAt("2026-05-14T00:00");
    var life = refused.lifeAt("2026-05-14T00:00");
    // then
    assertThat(none).isEmpty();
    assertThat(life)
        .containsExactly(
            "OPENED 2026-05-11T10:00 varsel",
            "MET 2026-05-12T10:00 plan",
            "REOPENED 2026-05-13T10:00 nei");
  }

  /** K4: Rule.EN_PLAN. */
  @Test
  void aSecondPlanWhileOneIsOpenIsSaidOfItsSender() {
    // given
    var story =
        told()
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-12T10:00"))
            .add(plan("plan2", Act.PLAN_STARTED, "2026-05-13T10:00").back());
    // when
    var lacks = story.lacksAt("2026-05-14T00:00");
    var alert = story.alertsAt("2026-05-14T00:00").getFirst();
    // then
    assertThat(lacks).containsExactly("en-plan 2026-05-13T10:00");
    assertThat(alert.startedBy()).hasToString("plan2");
    assertThat(alert.obliged().address()).isEqualTo(HOSPITAL);
    assertThat(alert.journey()).isEqualTo(story.facts().getFirst().message().id().value());
  }

  @Test
  void oncePlanIsEndedAnotherMayBegin() {
    // given
    var story =
        told()
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-12T10:00"))
            .add(plan("slutt", Act.PLAN_ENDED, "2026-05-13T10:00"))
            .add(plan("plan2", Act.PLAN_STARTED, "2026-05-14T10:00"));
    // when
    var lacks = story.lacksAt("2026-05-15T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void aPlanIsOpenNoMoreWhenConsentIsWithdrawn() {
    // given
    var story =
        told()
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-12T10:00"))
            .add(plan("trukket", Act.WITHDRAWN, "2026-05-13T10:00"))
            .add(plan("plan2", Act.PLAN_STARTED, "2026-05-14T10:00"));
    // when
    var lacks = story.lacksAt("2026-05-15T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void aPlanBegunWithoutANoticeIsOpenToo() {
    // given
    var story =
        Story.about(Rule.IP_IGANGSATT)
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-12T10:00").back())
            .add(plan("plan2", Act.PLAN_STARTED, "2026-05-13T10:00").back());
    // when
    var lacks = story.lacksAt("2026-05-14T00:00");
    // then
    assertThat(lacks).containsExactly("en-plan 2026-05-13T10:00");
  }

  @Test
  void aCancelledEndMakesTheSecondOneTooManyWhenItIsCancelled() {
    // given
    var story =
        told()
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-12T10:00"))
            .add(plan("slutt", Act.PLAN_ENDED, "2026-05-13T10:00"))
            .add(plan("plan2", Act.PLAN_STARTED, "2026-05-14T10:00"))
            .add(appRec("nei", "2026-05-15T10:00", "2", "slutt").from(HOSPITAL).to(MUNICIPALITY));
    // when
    var lacks = story.lacksAt("2026-05-16T00:00");
    // then
    assertThat(lacks).containsExactly("en-plan 2026-05-15T10:00");
  }

  @Test
  void aChangeOfTheOpenPlanIsNoSecondOne() {
    // given
    var story =
        told()
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-12T10:00"))
            .add(
                plan("m", Act.PLAN_STARTED, "2026-05-13T10:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("plan"));
    // when
    var lacks = story.lacksAt("2026-05-14T00:00");
    // then
    assertThat(lacks).isEmpty();
  }

  @Test
  void aChangeThatOvertookItsPlanIsTheSamePlanAndReopensNone() {
    // given
    var overtaken =
        told()
            .add(
                plan("m", Act.PLAN_STARTED, "2026-05-12T10:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("plan"))
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-13T10:00"));
    var ended =
        told()
            .add(plan("plan", Act.PLAN_STARTED, "2026-05-12T10:00"))
            .add(plan("slutt", Act.PLAN_ENDED, "2026-05-13T10:00"))
            .add(
                plan("m", Act.PLAN_STARTED, "2026-05-14T10:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("plan"))
            .add(plan("plan2", Act.PLAN_STARTED, "2026-05-15T10:00"));
    // when
    var ofOvertaken = overtaken.lacksAt("2026-05-16T00:00");
    var ofEnded = ended.lacksAt("2026-05-16T00:00");
    // then
    assertThat(ofOvertaken).isEmpty();
    assertThat(ofEnded).isEmpty();
  }
}
