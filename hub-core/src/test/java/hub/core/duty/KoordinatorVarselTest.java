package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.Says.notice;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Values;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Need;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** K1 and K5a, rules.md §5: how soon a need that was seen was told to the other party. */
class KoordinatorVarselTest {
  private static Story story() {
    return Story.about(Rule.KOORDINATOR_VARSEL, Rule.BARN_PAARORENDE_VARSEL);
  }

  @ParameterizedTest
  @CsvSource({
    "KOORDINATOR, koordinator-varsel MET",
    "BARNEKOORDINATOR, koordinator-varsel MET",
    "INDIVIDUELL_PLAN, koordinator-varsel MET",
    "BARN_SOM_PAARORENDE, barn-paarorende-varsel MET",
    "BARNEVERNSANSVARLIG_KONTAKT, barn-paarorende-varsel MET"
  })
  void eachNeedIsMeasuredFromWhenItWasSeenAndMetByTheNoticeItself(Need need, String standing) {
    // given
    var story = story().add(notice(need).at("2026-05-04T09:00").in("varsel", "2026-05-11T10:00"));
    // when
    var duty = story.obligationsAt("2026-05-12T00:00").getFirst();
    var life = story.lifeAt("2026-05-12T00:00");
    // then
    assertThat(story.standingAt("2026-05-12T00:00")).containsExactly(standing);
    assertThat(duty.startedAt()).isEqualTo("2026-05-04T07:00:00Z");
    assertThat(duty.metAt()).isEqualTo("2026-05-11T08:00:00Z");
    assertThat(duty.dueAt()).isNull();
    assertThat(life)
        .containsExactly("OPENED 2026-05-11T10:00 varsel", "MET 2026-05-11T10:00 varsel");
    assertThat(story.saidAt("2026-06-12T00:00")).isEmpty();
  }

  @Test
  void theOneWhoSeesTheNeedIsBoundEitherWay() {
    // given
    var agreed = Nasjonal.local(Values.NONE);
    var fromHospital =
        story().under(agreed).add(notice(Need.KOORDINATOR).in("varsel", "2026-05-11T10:00"));
    var fromMunicipality =
        story().under(agreed).add(notice(Need.KOORDINATOR).in("varsel", "2026-05-11T10:00").back());
    // when
    var hospital = fromHospital.obligationsAt("2026-05-12T00:00").getFirst();
    var municipality = fromMunicipality.obligationsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(hospital.obliged()).isEqualTo(new Party(Role.HOSPITAL, HOSPITAL));
    assertThat(hospital.counterparty()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(municipality.obliged()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(municipality.counterparty()).isEqualTo(new Party(Role.HOSPITAL, HOSPITAL));
    assertThat(hospital.journey())
        .isEqualTo(fromHospital.facts().getFirst().message().id().value());
  }

  @Test
  void withoutATimeItStartsWhenTheNoticeWasAcceptedAndIsEstimated() {
    // given
    var story = story().add(notice(Need.KOORDINATOR).in("varsel", "2026-05-11T10:00"));
    // when
    var duty = story.obligationsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(duty.startedAt()).isEqualTo(instant("2026-05-11T10:00"));
    assertThat(duty.estimatedStart()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-11, 2026-05-11T09:00", // GenDate that day
    "2026-05-10, 2026-05-11T00:00", // else its end
    "2026-05-11T10:05:00.001, 2026-05-11T10:00" // D5: ahead of acceptance
  })
  void aDateAndATimeAheadAreReadAsThoseOfAnAdmission(String seen, String start) {
    // given
    var story =
        story()
            .add(
                notice(Need.KOORDINATOR)
                    .at(seen)
                    .in("varsel", "2026-05-11T10:00")
                    .generated("2026-05-11T09:00"));
    // when
    var duty = story.obligationsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(duty.startedAt()).isEqualTo(instant(start));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT4H | 2026-05-11T10:00 | 2026-05-11T13:59:59.999 | MET",
        "PT4H | 2026-05-11T10:00 | 2026-05-11T14:00 | MET_LATE",
        "PT24H | 2026-03-28T10:00 | 2026-03-29T10:59:59.999 | MET", // summer time begins
        "PT24H | 2026-10-24T10:00 | 2026-10-25T09:00 | MET_LATE", // and ends
        "3D | 2026-05-11T10:00 | 2026-05-14T23:59:59.999 | MET",
        "3D | 2026-05-11T10:00 | 2026-05-15T00:00 | MET_LATE",
        "5WD | 2026-04-01T10:00 | 2026-04-13T14:59:59.999 | MET", // over Easter
        "5WD | 2026-04-01T10:00 | 2026-04-13T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(String limit, String seen, String told, String state) {
    // given
    var k1 =
        Story.about(Rule.KOORDINATOR_VARSEL)
            .under(Nasjonal.limit(Rule.KOORDINATOR_VARSEL, limit))
            .add(notice(Need.INDIVIDUELL_PLAN).at(seen).in("varsel", told));
    var k5a =
        Story.about(Rule.BARN_PAARORENDE_VARSEL)
            .under(Nasjonal.limit(Rule.BARN_PAARORENDE_VARSEL, limit))
            .add(notice(Need.BARN_SOM_PAARORENDE).at(seen).in("varsel", told));
    // when
    var ofK1 = k1.obligationsAt("2027-01-01T00:00").getFirst();
    var ofK5a = k5a.obligationsAt("2027-01-01T00:00").getFirst();
    // then
    assertThat(ofK1.state()).hasToString(state);
    assertThat(ofK5a.state()).hasToString(state);
  }

  @Test
  void oneThatIsTooLateIsFoundAfterwards() {
    // given
    var story =
        story()
            .under(Nasjonal.limit(Rule.KOORDINATOR_VARSEL, "3D"))
            .add(notice(Need.KOORDINATOR).at("2026-05-04T09:00").in("varsel", "2026-05-11T10:00"));
    // when
    var said = story.saidAt("2026-05-11T10:00");
    // then
    assertThat(said)
        .containsExactly(
            "BREACH koordinator-varsel 2026-05-11T10:00 found afterwards",
            "LATE koordinator-varsel 2026-05-11T10:00");
  }

  @Test
  void aChangeOfAKnownNoticeStartsNoMoreAndOneThatStandsAloneIsANotice() {
    // given
    var known =
        story()
            .add(notice(Need.KOORDINATOR).in("varsel", "2026-05-11T10:00"))
            .add(
                notice(Need.KOORDINATOR)
                    .in("m", "2026-05-12T10:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("varsel"));
    var alone =
        story()
            .add(
                notice(Need.KOORDINATOR)
                    .in("m", "2026-05-12T10:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("ukjent"));
    // when
    var ofKnown = known.obligationsAt("2026-05-13T00:00");
    var ofAlone = alone.obligationsAt("2026-05-13T00:00");
    // then
    assertThat(ofKnown).extracting(duty -> duty.startedBy().value()).containsExactly("varsel");
    assertThat(ofAlone).extracting(duty -> duty.startedBy().value()).containsExactly("m");
  }

  @ParameterizedTest
  @EnumSource(
      value = Need.class,
      names = {"KOORDINATOR", "BARN_SOM_PAARORENDE"})
  void aNoticeThatIsTakenBackOrRefusedShouldNeverHaveBeen(Need need) {
    // given
    var taken =
        story()
            .add(notice(need).in("varsel", "2026-05-11T10:00"))
            .cancelled("varsel", MessageKind.KOORDINATORMELDING, "2026-05-11T11:00");
    var refused =
        story()
            .add(notice(need).in("varsel", "2026-05-11T10:00"))
            .add(appRec("nei", "2026-05-11T11:00", "2", "varsel"));
    // when
    var ofTaken = taken.lifeAt("2026-05-12T00:00");
    var ofRefused = refused.lifeAt("2026-05-12T00:00");
    // then
    assertThat(ofTaken).endsWith("RETRACTED 2026-05-11T11:00 c-varsel");
    assertThat(ofRefused).endsWith("RETRACTED 2026-05-11T11:00 nei");
  }

  @Test
  void aCancellationThatCameFirstAndAChangeAfterItLeaveNone() {
    // given
    var story =
        story()
            .cancelled("varsel", MessageKind.KOORDINATORMELDING, "2026-05-11T09:00")
            .add(notice(Need.KOORDINATOR).in("varsel", "2026-05-11T10:00"))
            .add(
                notice(Need.KOORDINATOR)
                    .in("m", "2026-05-11T11:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("varsel"));
    // when
    var standing = story.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).isEmpty();
  }
}
