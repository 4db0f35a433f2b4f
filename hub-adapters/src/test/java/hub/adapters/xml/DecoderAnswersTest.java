package hub.adapters.xml;

import static hub.adapters.xml.Decoding.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Answer;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import hub.core.message.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message answers: about an utskrivningsklar patient, and a request (rules.md 4.2, R12). */
class DecoderAnswersTest {
  private static final String EVENT =
      "<TidsfestetHendelse><Hendelsekode V=\"3\" S=\"2.16.578.1.12.4.1.1.9121\"/>";

  private static TestMessages dialog(MessageKind kind, String tema) {
    return TestMessages.of(kind).theme("7322", "7", tema);
  }

  private static TestMessages coded() {
    return TestMessages.of(MessageKind.LOG_TILBAKEMELDING, BodyVersion.PLO_2_0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kan ta imot|CAN_RECEIVE",
        "kan ta imot fra 2026-03-09|CAN_RECEIVE_LATER",
        "&#10; Kan ikke  ta imot, dato ukjent |CANNOT_YET",
        "<![CDATA[KAN TA ]]>IMOT|CAN_RECEIVE"
      })
  void theTextOfAThemeAnswersAKlar(String tema, Answer answer) {
    assertThat(message(dialog(MessageKind.DIALOG_HELSEFAGLIG, tema)).told().answer())
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @EnumSource(names = {"DIALOG_NOTAT", "DIALOG_HELSEFAGLIG", "DIALOG_SVAR"})
  void whateverDialogmeldingItStandsIn(MessageKind kind) {
    for (BodyVersion version : new BodyVersion[] {BodyVersion.DIALOG_1_0, BodyVersion.DIALOG_1_1}) {
      // given
      var sent = TestMessages.of(kind, version).theme("7321", "1", "Kan ta imot");
      // then
      assertThat(message(sent).told().answer()).as("%s", version).isEqualTo(Answer.CAN_RECEIVE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kan ta imot fra 2026-02-30", "Kan nok ta imot", "Tema"})
  void anotherThemeIsNoAnswer(String tema) {
    assertThat(message(dialog(MessageKind.DIALOG_HELSEFAGLIG, tema)).told().answer()).isNull();
  }

  /** D21. */
  @Test
  void theTextBelowTheThemeIsNeverRead() {
    // given
    var sent = dialog(MessageKind.DIALOG_HELSEFAGLIG, "Svar").replace("Prøve.", "Kan ikke ta imot");
    // then
    assertThat(message(sent).told().answer()).isNull();
  }

  @Test
  void ofTwoNotesTheThemeOfTheFirstCounts() {
    // given
    String second =
        "<dia:Notat><dia:TemaKodet V=\"7\"/><dia:Tema>Kan ta imot</dia:Tema></dia:Notat>";
    var sent =
        dialog(MessageKind.DIALOG_NOTAT, "Svar").replace("</dia:Notat>", "</dia:Notat>" + second);
    // then
    assertThat(message(sent).told().answer()).isNull();
  }

  @Test
  void anAnswerIsToldBesideAllElseThatTheMessageTells() {
    // when
    Told told = message(dialog(MessageKind.DIALOG_HELSEFAGLIG, "Kan ta imot")).told();
    // then
    assertThat(told.theme()).isEqualTo("7322/7");
    assertThat(told.themeText()).isNotNull();
    assertThat(told.adultIn()).isNotNull();
    assertThat(told.answersRequest()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"PLO_1_5", "PLO_1_6", "PLO_2_0"})
  void aFagmeldingMayBeTheAnswerToARequest(BodyVersion version) {
    // given
    var sent = TestMessages.of(MessageKind.HELSEOPPL_SOKNAD, version);
    // when
    Told without = message(sent).told();
    // then
    assertThat(without.answersRequest()).isFalse();
    assertThat(answersRequest(version, "true")).isTrue();
    assertThat(answersRequest(version, "1")).isTrue();
    assertThat(answersRequest(version, "false")).isFalse();
  }

  private static boolean answersRequest(BodyVersion version, String value) {
    var sent =
        TestMessages.of(MessageKind.HELSEOPPL_SOKNAD, version)
            .replace(
                "</InformasjonOmForsendelsen>",
                "<SvarPaaForesporsel>"
                    + value
                    + "</SvarPaaForesporsel></InformasjonOmForsendelsen>");
    return message(sent).told().answersRequest();
  }

  @Test
  void aTimeOfCode3InPlo20TellsFromWhen() {
    assertThat(message(coded().time("3", "2026-03-05T12:00:00")).told().answer())
        .isEqualTo(Answer.CAN_RECEIVE_LATER);
    assertThat(message(coded().time("3", "2026-03-05T12:00:00", true)).told().answer())
        .isEqualTo(Answer.CAN_RECEIVE_LATER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "4", "99"})
  void anotherCodeTellsNoAnswer(String code) {
    assertThat(message(coded().time(code, "2026-03-05T12:00:00")).told().answer()).isNull();
  }

  @Test
  void aCode3WhoseTimeNoCalendarReadsTellsNoAnswer() {
    assertThat(message(coded().time("3", "12026-03-05T12:00:00")).told().answer()).isNull();
  }

  @Test
  void whatIsWrittenInsteadOfACodeTellsNoAnswer() {
    // given
    var sent =
        coded()
            .replace(
                EVENT,
                "<TidsfestetHendelse><BeskrivelseAvHendelse>Kan ta imot</BeskrivelseAvHendelse>");
    // then
    assertThat(message(sent).told().answer()).isNull();
  }

  /** It is the hospital's own word. */
  @Test
  void aCode3InAKlarIsNoAnswer() {
    for (BodyVersion version : new BodyVersion[] {BodyVersion.PLO_1_6, BodyVersion.PLO_2_0}) {
      assertThat(
              message(TestMessages.of(MessageKind.LOG_UTSKRIVNINGSKLAR, version)).told().answer())
          .isNull();
    }
  }
}
