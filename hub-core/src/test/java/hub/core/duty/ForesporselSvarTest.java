package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.doctor;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Address;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R12, rules.md §4: the answer to a DIALOG_FORESPORSEL. */
class ForesporselSvarTest {
  private static final Address GP = doctor(4000);

  private static Story story() {
    return Story.about(Rule.FORESPORSEL_SVAR);
  }

  /** From the municipality to the fastlege. */
  private static MessageBuilder request(String acceptedAt) {
    return message("spm", MessageKind.DIALOG_FORESPORSEL, acceptedAt).from(MUNICIPALITY).to(GP);
  }

  private static MessageBuilder answer(String acceptedAt) {
    return message("svar", MessageKind.DIALOG_SVAR, acceptedAt)
        .from(GP)
        .to(MUNICIPALITY)
        .refersTo("spm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02T10:00 | 2026-03-05T23:59:59.999 | MET",
        "2026-03-02T10:00 | 2026-03-06T00:00 | MET_LATE",
        "2026-03-02T10:00 | 2026-03-06T00:00:00.001 | MET_LATE",
        "2026-03-02T23:59:59.999 | 2026-03-05T23:59:59.999 | MET",
        "2026-03-03T00:00 | 2026-03-06T23:59:59.999 | MET",
        "2026-03-27T10:00 | 2026-03-30T23:59:59.999 | MET", // summer time begins
        "2026-03-27T10:00 | 2026-03-31T00:00 | MET_LATE",
        "2026-10-22T10:00 | 2026-10-25T23:59:59.999 | MET", // and ends that day
        "2026-10-22T10:00 | 2026-10-26T00:00 | MET_LATE",
        "2026-04-02T10:00 | 2026-04-06T00:00 | MET_LATE", // Easter, May and Christmas are days too
        "2026-05-14T10:00 | 2026-05-17T23:59:59.999 | MET",
        "2026-12-23T10:00 | 2026-12-27T00:00 | MET_LATE"
      })
  void aFastlegeAnswersBeforeTheEndOfTheThirdDay(String asked, String answered, String state) {
    // given
    var story = story().add(request(asked)).add(answer(answered));
    // when
    var duties = story.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void theBreachComesAtDueWithoutWarningAndNamesTheFastlege() {
    // given
    var story = story().add(request("2026-03-02T10:00")).add(answer("2026-03-06T09:00"));
    // when
    var said = story.saidAt("2026-03-06T09:00");
    var breach = story.alertsAt("2026-03-06T09:00").getFirst();
    var life = story.lifeAt("2026-03-06T09:00");
    // then
    assertThat(said)
        .containsExactly(
            "BREACH foresporsel-svar 2026-03-06T00:00", "LATE foresporsel-svar 2026-03-06T09:00");
    assertThat(breach.obliged().role()).isEqualTo(Role.GP);
    assertThat(breach.obliged().address()).isEqualTo(GP);
    assertThat(breach.counterparty().address()).isEqualTo(MUNICIPALITY);
    assertThat(breach.journey()).isNull();
    assertThat(life)
        .containsExactly(
            "OPENED 2026-03-02T10:00 spm",
            "BREACHED 2026-03-06T00:00",
            "MET_LATE 2026-03-06T09:00 svar");
  }

  @Test
  void theMunicipalityAnswersAFastlegeAsSoon() {
    // given
    var story = story().add(request("2026-03-02T10:00").back());
    // when
    var standing = story.standingAt("2026-03-03T00:00");
    // then
    assertThat(standing).containsExactly("foresporsel-svar OPEN 2026-03-06T00:00");
  }

  @Test
  void betweenHospitalAndMunicipalityItIsMeasured() {
    // given
    var story =
        story()
            .add(
                message("spm", MessageKind.DIALOG_FORESPORSEL, "2026-03-02T10:00")
                    .from(HOSPITAL)
                    .to(MUNICIPALITY))
            .add(message("svar", MessageKind.DIALOG_SVAR, "2026-04-02T10:00").refersTo("spm"));
    // when
    var open = story.standingAt("2026-04-02T09:59:59.999");
    var met = story.standingAt("2026-04-02T10:00");
    // then
    assertThat(open).containsExactly("foresporsel-svar OPEN");
    assertThat(met).containsExactly("foresporsel-svar MET");
    assertThat(story.saidAt("2026-05-02T10:00")).isEmpty();
  }

  @Test
  void aPersonAndAKnownTrustIsMeasuredToo() {
    // given
    var story =
        story()
            .under(Nasjonal.local(Values.NONE))
            .add(
                message("spm", MessageKind.DIALOG_FORESPORSEL, "2026-03-02T10:00")
                    .from(GP)
                    .to(HOSPITAL));
    // when
    var duty = story.obligationsAt("2026-03-03T00:00").getFirst();
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.obliged().role()).isEqualTo(Role.HOSPITAL);
    assertThat(duty.counterparty().role()).isEqualTo(Role.GP);
  }

  @ParameterizedTest
  @CsvSource({
    "PT4H, 2026-03-02T13:59:59.999, MET",
    "PT4H, 2026-03-02T14:00, MET_LATE",
    "5WD, 2026-03-09T14:59:59.999, MET",
    "5WD, 2026-03-09T15:00, MET_LATE",
    "1D, 2026-03-03T23:59:59.999, MET",
    "1D, 2026-03-04T00:00, MET_LATE"
  })
  void aLimitOfTheAgreementHoldsForEveryRequest(String limit, String answered, String state) {
    // given
    var story =
        story()
            .under(Nasjonal.limit(Rule.FORESPORSEL_SVAR, limit))
            .add(
                message("spm", MessageKind.DIALOG_FORESPORSEL, "2026-03-02T10:00")
                    .from(HOSPITAL)
                    .to(MUNICIPALITY))
            .add(message("svar", MessageKind.DIALOG_SVAR, answered).refersTo("spm"));
    // when
    var duties = story.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void aFagmeldingThatSaysItAnswersMeetsItAndAnotherDoesNot() {
    // given
    var answering =
        story()
            .add(request("2026-03-02T10:00"))
            .add(
                message("lege", MessageKind.HELSEOPPLYSNINGER_LEGE, "2026-03-03T10:00")
                    .from(GP)
                    .to(MUNICIPALITY)
                    .refersTo("spm")
                    .answersRequest());
    var other =
        story()
            .add(request("2026-03-02T10:00"))
            .add(
                message("lege", MessageKind.HELSEOPPLYSNINGER_LEGE, "2026-03-03T10:00")
                    .from(GP)
                    .to(MUNICIPALITY)
                    .refersTo("spm"));
    // when
    var met = answering.standingAt("2026-03-04T00:00");
    var open = other.standingAt("2026-03-04T00:00");
    // then
    assertThat(met).containsExactly("foresporsel-svar MET 2026-03-06T00:00");
    assertThat(open).containsExactly("foresporsel-svar OPEN 2026-03-06T00:00");
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageKind.class,
      names = {"DIALOG_NOTAT", "DIALOG_HELSEFAGLIG", "DIALOG_FORESPORSEL"})
  void anotherDialogIsNoAnswer(MessageKind kind) {
    // given
    var story =
        story()
            .add(request("2026-03-02T10:00"))
            .add(
                message("dialog", kind, "2026-03-03T10:00")
                    .from(GP)
                    .to(MUNICIPALITY)
                    .refersTo("spm"));
    // when
    var first = story.obligationsAt("2026-03-04T00:00").getFirst();
    // then
    assertThat(first.startedBy()).hasToString("spm");
    assertThat(first.state()).isEqualTo(State.OPEN);
  }

  @Test
  void theAnswerComesFromTheOneAskedAndNamesTheRequest() {
    // given
    var stranger =
        story()
            .add(request("2026-03-02T10:00"))
            .add(answer("2026-03-03T10:00").from(party(12345, "Nabokommunen")));
    var elsewhere =
        story().add(request("2026-03-02T10:00")).add(answer("2026-03-03T10:00").to(HOSPITAL));
    var nameless =
        story()
            .add(request("2026-03-02T10:00"))
            .add(
                message("svar", MessageKind.DIALOG_SVAR, "2026-03-03T10:00")
                    .from(GP)
                    .to(MUNICIPALITY));
    // when
    var open = stranger.standingAt("2026-03-04T00:00");
    var openElsewhere = elsewhere.standingAt("2026-03-04T00:00");
    var openNameless = nameless.standingAt("2026-03-04T00:00");
    // then
    assertThat(open).containsExactly("foresporsel-svar OPEN 2026-03-06T00:00");
    assertThat(openElsewhere).containsExactly("foresporsel-svar OPEN 2026-03-06T00:00");
    assertThat(openNameless).containsExactly("foresporsel-svar OPEN 2026-03-06T00:00");
  }

  @Test
  void anAnswerByItsConversationAndOneThatCameFirstCount() {
    // given
    var conversation =
        story()
            .add(request("2026-03-02T10:00"))
            .add(answer("2026-03-03T10:00").refersTo("purring", "spm"));
    var first = story().add(answer("2026-03-02T09:59")).add(request("2026-03-02T10:00"));
    // when
    var met = conversation.standingAt("2026-03-04T00:00");
    var life = first.lifeAt("2026-03-10T00:00");
    // then
    assertThat(met).containsExactly("foresporsel-svar MET 2026-03-06T00:00");
    assertThat(life).containsExactly("OPENED 2026-03-02T10:00 spm", "MET 2026-03-02T10:00 svar");
  }

  @Test
  void neitherDischargeNorDeathNorAvmeldingEndsIt() {
    // given
    var story =
        story()
            .innlagt("2026-03-02T08:00", "2026-03-02T08:00")
            .add(
                message("spm", MessageKind.DIALOG_FORESPORSEL, "2026-03-02T10:00")
                    .from(HOSPITAL)
                    .to(MUNICIPALITY))
            .klar("klar", "2026-03-02T11:00")
            .avmeldt("2026-03-02T12:00")
            .utskrevet("2026-03-03T10:00", "2026-03-03T10:00")
            .add(message("dod", MessageKind.LOG_DOD, "2026-03-04T10:00"));
    // when
    var life = story.lifeAt("2026-03-10T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-03-02T10:00 spm");
  }

  @Test
  void aRefusedRequestIsTakenBackAndARefusedAnswerLeavesItOpen() {
    // given
    var request =
        story()
            .add(request("2026-03-02T10:00"))
            .add(appRec("nei", "2026-03-07T10:00", "2", "spm").from(GP).to(MUNICIPALITY));
    var answer =
        story()
            .add(request("2026-03-02T10:00"))
            .add(answer("2026-03-03T10:00"))
            .add(appRec("nei", "2026-03-04T10:00", "2", "svar").from(MUNICIPALITY).to(GP));
    // when
    var said = request.saidAt("2026-03-10T00:00");
    var life = answer.lifeAt("2026-03-05T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "BREACH foresporsel-svar 2026-03-06T00:00",
            "RETRACTED foresporsel-svar 2026-03-07T10:00");
    assertThat(life)
        .containsExactly(
            "OPENED 2026-03-02T10:00 spm",
            "MET 2026-03-03T10:00 svar",
            "REOPENED 2026-03-04T10:00 nei");
  }
}
