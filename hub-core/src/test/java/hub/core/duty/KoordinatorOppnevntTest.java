package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import hub.core.message.ThemeDigest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** K2, rules.md §5: a coordinator is appointed, or refused with a reason. */
class KoordinatorOppnevntTest {

  /** The hospital tells the municipality on Monday 11 May at 10:00. */
  private static Story told(Need need) {
    return Story.about(Rule.KOORDINATOR_OPPNEVNT)
        .add(notice(need).in("varsel", "2026-05-11T10:00"));
  }

  private static MessageBuilder answer(Act act, String acceptedAt) {
    return says(null, act).complaintTold(true).in("svar", acceptedAt).back().refersTo("varsel");
  }

  @ParameterizedTest
  @EnumSource(
      value = Need.class,
      names = {"KOORDINATOR", "BARNEKOORDINATOR"})
  void itIsMeasuredFromTheAcceptedNoticeToTheAppointment(Need need) {
    // given
    var story = told(need).add(answer(Act.APPOINTED, "2026-05-20T10:00"));
    // when
    var duty = story.obligationsAt("2026-05-20T10:00").getFirst();
    var life = story.lifeAt("2026-05-20T10:00");
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T08:00:00Z");
    assertThat(duty.metAt()).isEqualTo("2026-05-20T08:00:00Z");
    assertThat(duty.obliged()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(duty.counterparty().address()).isEqualTo(HOSPITAL);
    assertThat(life).containsExactly("OPENED 2026-05-11T10:00 varsel", "MET 2026-05-20T10:00 svar");
    assertThat(story.saidAt("2026-06-20T10:00")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Need.class,
      names = {"INDIVIDUELL_PLAN", "BARN_SOM_PAARORENDE", "BARNEVERNSANSVARLIG_KONTAKT"})
  void otherNeedsStartNone(Need need) {
    // given
    var story = told(need);
    // when
    var standing = story.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT4H | 2026-05-11T10:00 | 2026-05-11T13:59:59.999 | MET",
        "PT4H | 2026-05-11T10:00 | 2026-05-11T14:00 | MET_LATE",
        "PT24H | 2026-03-28T10:00 | 2026-03-29T11:00 | MET_LATE", // summer time begins
        "PT24H | 2026-10-24T10:00 | 2026-10-25T08:59:59.999 | MET", // and ends
        "3D | 2026-05-11T10:00 | 2026-05-14T23:59:59.999 | MET",
        "3D | 2026-05-11T10:00 | 2026-05-15T00:00 | MET_LATE",
        "5WD | 2026-05-20T10:00 | 2026-05-28T14:59:59.999 | MET", // over Whit Monday
        "5WD | 2026-05-20T10:00 | 2026-05-28T15:00 | MET_LATE",
        "5WD | 2026-12-23T10:00 | 2026-12-31T14:59:59.999 | MET" // over Christmas
      })
  void aLimitOfTheAgreementMakesItADeadline(
      String limit, String told, String answered, String state) {
    // given
    var story =
        Story.about(Rule.KOORDINATOR_OPPNEVNT)
            .under(Nasjonal.limit(Rule.KOORDINATOR_OPPNEVNT, limit))
            .add(notice(Need.KOORDINATOR).in("varsel", told))
            .add(answer(Act.APPOINTED, answered));
    // when
    var duties = story.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void withALimitTheBreachComesAtDueAndALateAppointmentSaysSo() {
    // given
    var story =
        told(Need.KOORDINATOR)
            .under(Nasjonal.limit(Rule.KOORDINATOR_OPPNEVNT, "3D"))
            .add(answer(Act.APPOINTED, "2026-05-20T10:00"));
    // when
    var alerts = story.alertsAt("2026-05-20T10:00");
    // then
    assertThat(story.saidAt("2026-05-14T23:59:59.999")).isEmpty();
    assertThat(alerts)
        .extracting(a -> a.kind() + " " + a.at() + " " + a.lateBy())
        .containsExactly("BREACH 2026-05-14T22:00:00Z null", "LATE 2026-05-20T08:00:00Z PT130H");
    assertThat(alerts)
        .extracting(Alert::journey)
        .containsOnly(story.facts().getFirst().message().id().value());
  }

  @Test
  void aRefusalMeetsItToo() {
    // given
    var story = told(Need.KOORDINATOR).add(answer(Act.DECLINED, "2026-05-20T10:00"));
    // when
    var life = story.lifeAt("2026-05-21T00:00");
    // then
    assertThat(life).endsWith("MET 2026-05-20T10:00 svar");
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"ACKNOWLEDGED", "PLAN_STARTED", "MEETING"})
  void anotherAnswerLeavesItOpen(Act act) {
    // given
    var story = told(Need.KOORDINATOR).add(answer(act, "2026-05-20T10:00"));
    // when
    var standing = story.standingAt("2026-05-21T00:00");
    // then
    assertThat(standing).containsExactly("koordinator-oppnevnt OPEN");
  }

  @Test
  void onlyThePartyToldCanAnswer() {
    // given
    var own =
        told(Need.KOORDINATOR)
            .add(says(Need.KOORDINATOR, Act.APPOINTED).in("egen", "2026-05-12T10:00"));
    var stranger =
        told(Need.KOORDINATOR)
            .add(answer(Act.APPOINTED, "2026-05-12T10:00").from(party(12345, "Nabokommunen")));
    // when
    var ofOwn = own.standingAt("2026-05-13T00:00");
    var ofStranger = stranger.standingAt("2026-05-13T00:00");
    // then
    assertThat(ofOwn).containsExactly("koordinator-oppnevnt OPEN");
    assertThat(ofStranger).containsExactly("koordinator-oppnevnt OPEN");
  }

  @Test
  void theHospitalIsBoundByANoticeOfTheMunicipality() {
    // given
    var story =
        Story.about(Rule.KOORDINATOR_OPPNEVNT)
            .under(Nasjonal.local(Values.NONE))
            .add(notice(Need.KOORDINATOR).in("varsel", "2026-05-11T10:00").back())
            .add(
                says(Need.KOORDINATOR, Act.APPOINTED)
                    .in("svar", "2026-05-12T10:00")
                    .refersTo("varsel"));
    // when
    var duty = story.obligationsAt("2026-05-13T00:00").getFirst();
    // then
    assertThat(duty.obliged()).isEqualTo(new Party(Role.HOSPITAL, HOSPITAL));
    assertThat(duty.state()).isEqualTo(State.MET);
  }

  @Test
  void anAnswerAboutAnotherNeedMeetsNothingAndOneAboutNoneMeetsEach() {
    // given
    var both =
        told(Need.KOORDINATOR).add(notice(Need.BARNEKOORDINATOR).in("barn", "2026-05-11T11:00"));
    var one =
        told(Need.KOORDINATOR)
            .add(notice(Need.BARNEKOORDINATOR).in("barn", "2026-05-11T11:00"))
            .add(says(Need.BARNEKOORDINATOR, Act.APPOINTED).in("ja", "2026-05-12T10:00").back());
    both.add(says(null, Act.APPOINTED).in("ja", "2026-05-12T10:00").back());
    // when
    var ofOne = one.obligationsAt("2026-05-13T00:00");
    var ofBoth = both.obligationsAt("2026-05-13T00:00");
    // then
    assertThat(ofOne)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactly("varsel OPEN", "barn MET");
    assertThat(ofBoth)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactly("varsel MET", "barn MET");
  }

  @Test
  void aDialogmeldingMeetsItWhereTheAgreementListsTheTheme() {
    // given
    var mapped =
        Nasjonal.with(
            Values.ofThemes(
                Map.of(
                    Theme.APPOINTED,
                    Set.of(new ThemeMark.Text(ThemeDigest.of("Koordinator oppnevnt"))))));
    var dialog =
        message("dialog", MessageKind.DIALOG_HELSEFAGLIG, "2026-05-12T10:00")
            .tema("koordinator oppnevnt");
    // when
    var met = told(Need.KOORDINATOR).under(mapped).add(dialog).standingAt("2026-05-13T00:00");
    var open = told(Need.KOORDINATOR).add(dialog).standingAt("2026-05-13T00:00");
    // then
    assertThat(met).containsExactly("koordinator-oppnevnt MET");
    assertThat(open).containsExactly("koordinator-oppnevnt OPEN");
  }

  @Test
  void aCancelledAppointmentLeavesItOpenAndABreachThatWasMissedIsSaid() {
    // given
    var story =
        told(Need.KOORDINATOR)
            .under(Nasjonal.limit(Rule.KOORDINATOR_OPPNEVNT, "3D"))
            .add(answer(Act.APPOINTED, "2026-05-12T10:00"))
            .add(appRec("nei", "2026-05-16T10:00", "2", "svar").from(HOSPITAL).to(MUNICIPALITY));
    // when
    var said = story.saidAt("2026-05-20T00:00");
    var life = story.lifeAt("2026-05-20T00:00");
    // then
    assertThat(said)
        .containsExactly("BREACH koordinator-oppnevnt 2026-05-16T10:00 found afterwards");
    assertThat(life)
        .containsExactly(
            "OPENED 2026-05-11T10:00 varsel",
            "MET 2026-05-12T10:00 svar",
            "REOPENED 2026-05-16T10:00 nei",
            "BREACHED 2026-05-16T10:00");
  }

  @Test
  void aTakenBackNoticeTakesTheBreachBack() {
    // given
    var story =
        told(Need.KOORDINATOR)
            .under(Nasjonal.limit(Rule.KOORDINATOR_OPPNEVNT, "3D"))
            .cancelled("varsel", MessageKind.KOORDINATORMELDING, "2026-05-16T10:00");
    // when
    var said = story.saidAt("2026-05-20T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "BREACH koordinator-oppnevnt 2026-05-15T00:00",
            "RETRACTED koordinator-oppnevnt 2026-05-16T10:00");
  }

  @Test
  void whatWasSaidOfAChangeThatOvertookItsNoticeStaysSaid() {
    // given
    var story =
        Story.about(Rule.KOORDINATOR_OPPNEVNT)
            .under(Nasjonal.limit(Rule.KOORDINATOR_OPPNEVNT, "1D"))
            .add(
                notice(Need.KOORDINATOR)
                    .in("m", "2026-05-11T10:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("varsel"))
            .add(notice(Need.KOORDINATOR).in("varsel", "2026-05-14T10:00"));
    // when
    var before = story.alertsAt("2026-05-14T09:59");
    var after = story.alertsAt("2026-05-14T11:00");
    // then
    assertThat(before).extracting(a -> a.kind() + " " + a.startedBy()).containsExactly("BREACH m");
    assertThat(after).extracting(Alert::id).containsExactly(before.getFirst().id());
  }
}
