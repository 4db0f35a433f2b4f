package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Says;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** K5, rules.md §5: the municipality says that it has the notice about a child. */
class BarnPaarorendeTest {

  private static Story told() {
    return Story.about(Rule.BARN_PAARORENDE)
        .add(child(Need.BARN_SOM_PAARORENDE).in("varsel", "2026-05-11T10:00"));
  }

  private static Says child(Need need) {
    return notice(need).child("barn-1");
  }

  private static MessageBuilder received(String acceptedAt) {
    return says(Need.BARN_SOM_PAARORENDE, Act.ACKNOWLEDGED)
        .child("barn-1")
        .in("mottatt", acceptedAt)
        .back()
        .refersTo("varsel");
  }

  @Test
  void itRunsFromTheAcceptedNoticeToTheAcknowledgement() {
    // given
    var story = told().add(received("2026-05-12T10:00"));
    // when
    var duty = story.obligationsAt("2026-05-12T10:00").getFirst();
    var life = story.lifeAt("2026-05-12T10:00");
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T08:00:00Z");
    assertThat(duty.metAt()).isEqualTo("2026-05-12T08:00:00Z");
    assertThat(duty.obliged()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(duty.counterparty().address()).isEqualTo(HOSPITAL);
    assertThat(life)
        .containsExactly("OPENED 2026-05-11T10:00 varsel", "MET 2026-05-12T10:00 mottatt");
    assertThat(story.saidAt("2026-06-12T10:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "BARN_SOM_PAARORENDE, 1",
    "BARNEVERNSANSVARLIG_KONTAKT, 1",
    "KOORDINATOR, 0",
    "BARNEKOORDINATOR, 0",
    "INDIVIDUELL_PLAN, 0"
  })
  void whichNeedsStartIt(Need need, int owed) {
    // given
    var story = Story.about(Rule.BARN_PAARORENDE).add(child(need).in("varsel", "2026-05-11T10:00"));
    // when
    var standing = story.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).hasSize(owed);
  }

  @Test
  void aNoticeOfTheMunicipalityItselfStartsNone() {
    // given
    var story =
        Story.about(Rule.BARN_PAARORENDE)
            .under(Nasjonal.local(Values.NONE))
            .add(child(Need.BARN_SOM_PAARORENDE).in("varsel", "2026-05-11T10:00").back());
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
        "3D | 2026-05-15T10:00 | 2026-05-18T23:59:59.999 | MET",
        "3D | 2026-05-15T10:00 | 2026-05-19T00:00 | MET_LATE",
        "5WD | 2028-05-16T10:00 | 2028-05-24T14:59:59.999 | MET", // over 17 May
        "5WD | 2028-05-16T10:00 | 2028-05-24T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(
      String limit, String told, String answered, String state) {
    // given
    var story =
        Story.about(Rule.BARN_PAARORENDE)
            .under(Nasjonal.limit(Rule.BARN_PAARORENDE, limit))
            .add(child(Need.BARN_SOM_PAARORENDE).in("varsel", told))
            .add(received(answered));
    // when
    var duties = story.obligationsAt("2029-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"APPOINTED", "DECLINED", "PLAN_STARTED", "MEETING"})
  void anotherAnswerLeavesItOpen(Act act) {
    // given
    var story =
        told()
            .add(
                says(null, act)
                    .child("barn-1")
                    .in("svar", "2026-05-12T10:00")
                    .back()
                    .refersTo("varsel"));
    // when
    var standing = story.standingAt("2026-05-13T00:00");
    // then
    assertThat(standing).containsExactly("barn-paarorende OPEN");
  }

  @Test
  void theHospitalsOwnAcknowledgementMeetsNothing() {
    // given
    var story = told().add(received("2026-05-12T10:00").back());
    // when
    var standing = story.standingAt("2026-05-13T00:00");
    // then
    assertThat(standing).containsExactly("barn-paarorende OPEN");
  }

  @Test
  void anAcknowledgementOfAnotherChildMeetsNothing() {
    // given
    var story =
        told()
            .add(notice(Need.BARN_SOM_PAARORENDE).child("barn-2").in("varsel2", "2026-05-11T11:00"))
            .add(received("2026-05-12T10:00"));
    // when
    var duties = story.obligationsAt("2026-05-13T00:00");
    // then
    assertThat(duties)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactlyInAnyOrder("varsel MET", "varsel2 OPEN");
    assertThat(duties).extracting(Obligation::journey).doesNotHaveDuplicates();
  }

  @Test
  void theDeathOfThePatientEndsItNot() {
    // given
    var ofChild =
        told()
            .innlagt("2026-05-11T11:00", "2026-05-11T11:00")
            .add(message("dod", MessageKind.LOG_DOD, "2026-05-12T10:00"));
    var ofPatient =
        Story.about(Rule.BARN_PAARORENDE)
            .innlagt("2026-05-11T09:00", "2026-05-11T09:00")
            .add(notice(Need.BARN_SOM_PAARORENDE).in("varsel", "2026-05-11T10:00"))
            .add(message("ut", MessageKind.LOG_UTSKREVET, "2026-05-12T10:00").uttilstand("2"));
    // when
    var childsLife = ofChild.lifeAt("2026-05-13T00:00");
    var patientsLife = ofPatient.lifeAt("2026-05-13T00:00");
    // then
    assertThat(childsLife).containsExactly("OPENED 2026-05-11T10:00 varsel");
    assertThat(patientsLife).containsExactly("OPENED 2026-05-11T10:00 varsel");
  }

  @Test
  void aRefusedNoticeIsTakenBack() {
    // given
    var story =
        told()
            .under(Nasjonal.limit(Rule.BARN_PAARORENDE, "1D"))
            .add(appRec("nei", "2026-05-14T10:00", "2", "varsel"));
    // when
    var said = story.saidAt("2026-05-15T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "BREACH barn-paarorende 2026-05-13T00:00",
            "RETRACTED barn-paarorende 2026-05-14T10:00");
  }
}
