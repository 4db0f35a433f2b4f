package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.Values;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R5, rules.md 4.2. */
class SvarTest {
  /** Answers must name the notice: matchUnreferencedAnswer is false. */
  private static final Agreements ONLY_BY_NAME =
      Nasjonal.with(new Values(null, null, null, null, null, null, false, null, Map.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-05-11T09:00 | 2026-05-11T14:59:59.999 | MET",
        "2026-05-11T09:00 | 2026-05-11T15:00 | MET_LATE",
        "2026-05-11T09:00 | 2026-05-11T15:00:00.001 | MET_LATE",
        "2026-05-11T14:00 | 2026-05-12T14:59:59.999 | MET",
        "2026-05-13T14:30 | 2026-05-15T14:59:59.999 | MET", // over Ascension Day
        "2026-05-13T14:30 | 2026-05-15T15:00 | MET_LATE",
        "2026-04-01T14:00 | 2026-04-07T14:59:59.999 | MET", // over Easter
        "2026-04-01T14:00 | 2026-04-07T15:00 | MET_LATE",
        "2026-03-27T14:00 | 2026-03-30T14:59:59.999 | MET", // summer time begins
        "2026-03-27T14:00 | 2026-03-30T15:00 | MET_LATE",
        "2026-10-23T14:00 | 2026-10-26T15:00 | MET_LATE", // and ends
        "2026-12-24T14:00 | 2026-12-28T14:59:59.999 | MET",
        "2032-05-14T14:00 | 2032-05-18T15:00 | MET_LATE" // 17 May and Whit Monday
      })
  void theAnswerMustBeAcceptedBeforeTheEndOfTheWindow(String klar, String svar, String state) {
    // given
    var stay = aStay().klar("klar", klar).svar("svar", svar, "klar");
    // when
    var obligations = stay.verdictAt("2033-01-01T00:00").obligations();
    // then
    assertThat(obligations).extracting(o -> o.state().name()).containsExactly(state);
  }

  @Test
  void theWarningComesOneHourBefore() {
    // given
    var open = aStay().klar("klar", "2026-05-11T09:00");
    var prevented =
        aStay().klar("klar", "2026-05-11T09:00").svar("svar", "2026-05-11T14:00", "klar");
    // when
    var said = open.saidAt("2026-05-11T15:00");
    var none = prevented.saidAt("2026-05-11T15:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING utskrivningsklar-svar 2026-05-11T14:00",
            "BREACH utskrivningsklar-svar 2026-05-11T15:00");
    assertThat(none).isEmpty();
  }

  @Test
  void anAnswerThatOvertakesItsNoticeMeetsItAtOnce() {
    // given
    var stay = aStay().svar("svar", "2026-05-11T08:59", "klar").klar("klar", "2026-05-11T09:00");
    // when
    var standing = stay.standingAt("2026-05-11T16:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar MET 2026-05-11T15:00");
  }

  @ParameterizedTest
  @CsvSource({
    "DIALOG_NOTAT, , , MET",
    "DIALOG_SVAR, , , MET",
    "DIALOG_HELSEFAGLIG, 7322/6, , MET",
    "DIALOG_HELSEFAGLIG, 7322/7, other, MET", // the theme says it
    "DIALOG_HELSEFAGLIG, 7322/6, other, OPEN", // belongs to another conversation
    "DIALOG_HELSEFAGLIG, 7322/8, , OPEN", // questions
    "DIALOG_HELSEFAGLIG, 7322/9, , OPEN",
    "DIALOG_HELSEFAGLIG, 7322/8, klar, OPEN",
    "LOG_TILBAKEMELDING, , klar, MET", // PLO 2.0
    "LOG_TILBAKEMELDING, , , MET",
    "LOG_TILBAKEMELDING, , other, MET",
    "DIALOG_FORESPORSEL, , klar, OPEN",
    "DIALOG_STATUS_HENVISNING, , klar, OPEN"
  })
  void whichDialogmeldingIsAnAnswer(MessageKind kind, String theme, String refersTo, String state) {
    // given
    var answer = message("answer", kind, "2026-05-11T10:00");
    if (theme != null) {
      answer.theme(theme);
    }
    if (refersTo != null) {
      answer.refersTo(refersTo);
    }
    var stay = aStay().klar("klar", "2026-05-11T09:00").add(answer);
    // when
    var obligations = stay.verdictAt("2026-05-11T11:00").obligations();
    // then
    assertThat(obligations).extracting(o -> o.state().name()).containsExactly(state);
  }

  @Test
  void anAnswerComesFromTheMunicipality() {
    // given
    var stay =
        aStay()
            .klar("klar", "2026-05-11T09:00")
            .add(
                message("own", MessageKind.DIALOG_NOTAT, "2026-05-11T10:00")
                    .from(HOSPITAL)
                    .to(MUNICIPALITY)
                    .refersTo("klar"));
    // when
    var standing = stay.standingAt("2026-05-11T11:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar OPEN 2026-05-11T15:00");
  }

  @Test
  void theAgreementMayAskForAnswersThatNameTheNotice() {
    // given
    var stay =
        aStay()
            .under(ONLY_BY_NAME)
            .klar("klar", "2026-05-11T09:00")
            .add(message("loose", MessageKind.DIALOG_NOTAT, "2026-05-11T10:00"));
    // when
    var standing = stay.standingAt("2026-05-11T11:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar OPEN 2026-05-11T15:00");
  }

  @Test
  void theCodedAnswerNeedsNoReferenceUnderAnyAgreement() {
    // given
    var stay =
        aStay()
            .under(ONLY_BY_NAME)
            .klar("klar", "2026-05-11T09:00")
            .add(message("coded", MessageKind.LOG_TILBAKEMELDING, "2026-05-11T15:00"));
    // when
    var standing = stay.standingAt("2026-05-11T16:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar MET_LATE 2026-05-11T15:00");
  }

  @Test
  void theCodedAnswerMayOvertakeItsNotice() {
    // given
    var stay =
        aStay()
            .add(
                message("coded", MessageKind.LOG_TILBAKEMELDING, "2026-05-11T08:59")
                    .refersTo("klar"))
            .klar("klar", "2026-05-11T09:00");
    // when
    var standing = stay.standingAt("2026-05-11T16:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar MET 2026-05-11T15:00");
  }

  @Test
  void aFurtherNoticeStartsNothingWhileOneIsOpenAndAnAnswerToEitherCounts() {
    // given
    var stay =
        aStay()
            .klar("first", "2026-05-11T09:00")
            .klar("second", "2026-05-12T09:00")
            .svar("svar", "2026-05-12T10:00", "second");
    // when
    var obligations = stay.verdictAt("2026-05-13T00:00").obligations();
    // then
    assertThat(obligations)
        .extracting(o -> o.startedBy() + " " + o.state() + " " + o.metBy())
        .containsExactly("first MET_LATE svar");
  }

  @Test
  void onceAnsweredOnlyAnotherReadyDateStartsANewOne() {
    // given
    var answered =
        aStay().klar("first", "2026-05-11T09:00").svar("svar", "2026-05-11T10:00", "first");
    // when
    var sameDate =
        answered
            .add(
                message("again", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-12T09:00")
                    .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-11"))
            .standingAt("2026-05-12T10:00");
    var otherDate = answered.klar("moved", "2026-05-13T09:00").standingAt("2026-05-13T10:00");
    // then
    assertThat(sameDate).containsExactly("utskrivningsklar-svar MET 2026-05-11T15:00");
    assertThat(otherDate)
        .containsExactly(
            "utskrivningsklar-svar MET 2026-05-11T15:00",
            "utskrivningsklar-svar OPEN 2026-05-13T15:00");
  }

  @Test
  void anAvmeldingAfterTheBreachLeavesItAndNoAnswerMakesItLate() {
    // given
    var stay =
        aStay()
            .klar("klar", "2026-05-11T09:00")
            .avmeldt("2026-05-11T16:00")
            .svar("svar", "2026-05-11T17:00", "klar");
    // when
    var standing = stay.standingAt("2026-05-12T00:00");
    var said = stay.saidAt("2026-05-12T00:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar BREACHED 2026-05-11T15:00");
    assertThat(said)
        .containsExactly(
            "WARNING utskrivningsklar-svar 2026-05-11T14:00",
            "BREACH utskrivningsklar-svar 2026-05-11T15:00");
  }

  @Test
  void aNoticeThatWasWrittenBeforeAnAcceptedAvmeldingStartsNothing() {
    // given
    var stay =
        aStay()
            .innlagt("2026-05-10T09:00", "2026-05-10T09:00")
            .avmeldt("2026-05-11T10:00")
            .add(
                message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T10:05")
                    .generated("2026-05-11T09:00")
                    .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-11"));
    // when
    var obligations = stay.verdictAt("2026-05-11T11:00").obligations();
    // then
    assertThat(obligations).extracting(o -> o.rule().id()).doesNotContain(Rule.SVAR.id());
  }
}
