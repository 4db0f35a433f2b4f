package hub.adapters.compose;

import static hub.adapters.compose.Produced.draft;
import static hub.adapters.compose.Produced.innlagt;
import static hub.adapters.compose.Produced.klar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import hub.adapters.xml.TestMessages;
import hub.core.duty.Rule;
import hub.core.message.Address;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft says, as the hub itself would read it when it is sent. */
class DraftsTest {
  private static final Decoder DECODER = new Decoder();
  private static final String NOTE = "Document/RefDoc/Content/Dialogmelding/Notat/";
  private static final String QUESTION = "Document/RefDoc/Content/Dialogmelding/Foresporsel/";
  private static final MsgId ORIGINAL = new MsgId("0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11");
  private static final Draft.Svar CAN_RECEIVE =
      new Draft.Svar(Draft.Answer.CAN_RECEIVE, null, null);

  private static Message read(Drafted drafted) {
    return switch (DECODER.decode(drafted.xml())) {
      case Decoded.Accepted accepted -> accepted.message();
      case Decoded.Objected objected -> throw new AssertionError("refused: " + objected.refusals());
      case Decoded.Refused refused -> throw new AssertionError("refused: " + refused.refusals());
    };
  }

  private static Written written(Drafted drafted) {
    return new Written("draft", drafted.xml(), drafted.warnings());
  }

  private static Draft.Avvik avvik(Rule rule) {
    return new Draft.Avvik(rule, null, null, null);
  }

  @Test
  void anAnswerGoesFromTheServiceThatGotTheMessageToTheOneThatSentIt() {
    // when
    Message answer = read(draft(klar(), CAN_RECEIVE));
    // then
    assertThat(answer.kind()).isEqualTo(MessageKind.DIALOG_HELSEFAGLIG);
    assertThat(answer.told().theme()).isEqualTo("7322/7");
    assertThat(answer.msgId()).isEqualTo(new MsgId("6b7f0f0e-8a35-4f0b-9a51-3d3a2f6f1c01"));
    assertThat(answer.generatedAt()).isEqualTo(Instant.parse("2026-03-05T12:00:00Z"));
    assertThat(answer.sender())
        .isEqualTo(new Address(2001L, null, "Prøvdal kommune", 2002L, false));
    assertThat(answer.receiver())
        .isEqualTo(new Address(1001L, null, "Testvik sykehus HF", 1002L, false));
    assertThat(answer.refToParent()).isEqualTo(ORIGINAL);
    assertThat(answer.refToConversation()).isEqualTo(ORIGINAL);
  }

  @Test
  void itIsAboutTheSamePatient() {
    // given
    Decoded original = DECODER.decode(klar().bytes());
    // when
    Decoded answer = DECODER.decode(draft(klar(), CAN_RECEIVE).xml());
    // then
    assertThat(((Decoded.Accepted) answer).patient())
        .isEqualTo(((Decoded.Accepted) original).patient());
  }

  @Test
  void aConversationIsGoneOnWith() {
    // given
    var inTheMiddle = klar().refersTo("p-1", "{C-1}");
    // when
    Message answer = read(draft(inTheMiddle, CAN_RECEIVE));
    // then
    assertThat(answer.refToParent()).isEqualTo(ORIGINAL);
    assertThat(answer.refToConversation()).isEqualTo(new MsgId("c-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CAN_RECEIVE||Kan ta imot|Kommunen kan ta imot pasienten fra datoen i meldingen om"
            + " utskrivningsklar pasient.",
        "CAN_RECEIVE_LATER|2026-03-09|Kan ta imot fra 2026-03-09|Kommunen kan ta imot pasienten"
            + " fra og med 09.03.2026.",
        "CANNOT_YET||Kan ikke ta imot, dato ukjent|Kommunen kan ikke ta imot pasienten ennå, og"
            + " datoen er ikke kjent. Kommunen sender ny melding når datoen er kjent."
      })
  void anAnswerHasTheSubjectThatTheHubReadsAndATextForPeople(
      Draft.Answer answer, java.time.LocalDate from, String subject, String text) {
    // when
    Written draft = written(draft(klar(), new Draft.Svar(answer, from, null)));
    // then
    assertThat(draft.text(NOTE + "Tema")).isEqualTo(subject);
    assertThat(draft.text(NOTE + "TekstNotatInnhold")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "CAN_RECEIVE, , CAN_RECEIVE",
    "CAN_RECEIVE_LATER, 2026-03-09, CAN_RECEIVE_LATER",
    "CANNOT_YET, , CANNOT_YET"
  })
  void theHubReadsTheAnswerThatItWrote(
      Draft.Answer written, java.time.LocalDate from, hub.core.message.Answer read) {
    // given
    var svar = new Draft.Svar(written, from, "Kan ikke ta imot, dato ukjent");
    // when
    Message answer = read(draft(klar(), svar));
    // then
    assertThat(answer.told().answer()).isEqualTo(read);
  }

  @Test
  void aTextOfItsOwnStandsBelowThatOfTheTemplate() {
    // when
    Written draft =
        written(draft(klar(), new Draft.Svar(Draft.Answer.CAN_RECEIVE, null, "<Ring> & avtal.")));
    // then
    assertThat(draft.text(NOTE + "TekstNotatInnhold"))
        .endsWith("utskrivningsklar pasient.\n<Ring> & avtal.");
  }

  @Test
  void whoAnswersForItIsNamedWithTheTelephone() {
    // when
    Written draft = written(draft(klar(), CAN_RECEIVE));
    // then
    String person = NOTE + "RollerRelatertNotat/HealthcareProfessional/";
    assertThat(draft.text(person + "FamilyName")).isEqualTo("Omsorg");
    assertThat(draft.text(person + "GivenName")).isEqualTo("Gunn");
    assertThat(draft.v(person + "TeleCom/TeleAddress")).isEqualTo("tel:+4755512345");
  }

  @Test
  void whatAnswersATrainingMessageIsTraining() {
    // when
    Message answer = read(draft(klar().processingStatus("T"), CAN_RECEIVE));
    // then
    assertThat(answer.training()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "LOG_INNLAGT, , 1, 9152",
    "INNLEGGELSESRAPPORT, , 8, 9154",
    "MEDISINSKE_OPPLYSNINGER, FASTLEGE, 3, 9153",
    "LOG_INNLAGT, SYKEHUS, 4, 9154"
  })
  void aQuestionIsTakenFromTheListOfWhoAsks(MessageKind about, Asker asker, int type, String list) {
    // when
    Drafted drafted = draft(TestMessages.of(about), new Draft.Foresporsel(asker, type, null), null);
    // then
    assertThat(read(drafted).kind()).isEqualTo(MessageKind.DIALOG_FORESPORSEL);
    assertThat(written(drafted).attribute(QUESTION + "TypeForesp", "S"))
        .isEqualTo("2.16.578.1.12.4.1.1." + list);
    assertThat(written(drafted).v(QUESTION + "TypeForesp")).isEqualTo(Integer.toString(type));
  }

  @Test
  void aDoctorWhoGotTheMessageAsksAsADoctor() {
    // given
    var toDoctor =
        innlagt()
            .receiverOrganisation(
                TestMessages.name("Lia legekontor")
                    + TestMessages.her("3001")
                    + TestMessages.professional("3002"));
    // when
    Written draft = written(draft(toDoctor, new Draft.Foresporsel(null, 99, "Hvem følger opp?")));
    // then
    assertThat(draft.attribute(QUESTION + "TypeForesp", "S")).endsWith(".9153");
    assertThat(draft.text(QUESTION + "Sporsmal")).isEqualTo("Hvem følger opp?");
    assertThat(draft.text("MsgInfo/Sender/Organisation/HealthcareProfessional/Ident/Id"))
        .isEqualTo("3002");
  }

  @ParameterizedTest
  @CsvSource({"FEIL_ADRESSAT, 8117/1", "MANGELFULLE_OPPLYSNINGER, 8117/2", "ANNET, 8117/9"})
  void aFaultInAMessageIsToldToItsSender(Draft.Feil.Fault fault, String theme) {
    // when
    Message draft = read(draft(innlagt(), new Draft.Feil(fault, "Feil enhet.")));
    // then
    assertThat(draft.kind()).isEqualTo(MessageKind.DIALOG_AVVIK);
    assertThat(draft.told().theme()).isEqualTo(theme);
    assertThat(draft.refToParent()).isEqualTo(ORIGINAL);
  }

  @Test
  void aDeviationNamesTheRuleItsSourceAndTheObligation() {
    // given
    UUID obligation = UUID.fromString("2f4f87a5-1a28-5a86-9b0d-c247177769ff");
    // when
    Drafted drafted =
        draft(innlagt(), new Draft.Avvik(Rule.TIDLIGMELDING, obligation, "Ringte.", null));
    // then
    assertThat(read(drafted).kind()).isEqualTo(MessageKind.DIALOG_NOTAT);
    assertThat(read(drafted).told().theme()).isEqualTo("7321/2");
    assertThat(written(drafted).text(NOTE + "TekstNotatInnhold"))
        .isEqualTo(
            "Avvik fra det som er avtalt om samhandlingen: tidligmelding-24t (UNN 2.2; SØ 6.2; FOR"
                + " § 8).\nPlikt i meldingshuben: 2f4f87a5-1a28-5a86-9b0d-c247177769ff.\nRingte.");
  }

  @ParameterizedTest(name = "{0} about a {1} is written by {2}")
  @CsvSource({
    "TIDLIGMELDING, LOG_INNLAGT, 2001",
    "INNLEGGELSESRAPPORT, LOG_INNLAGT, 1001",
    "SVAR, LOG_UTSKRIVNINGSKLAR, 1001",
    "UTSKRIVNINGSRAPPORT, LOG_UTSKREVET, 2001",
    "TIDLIGMELDING, INNLEGGELSESRAPPORT, 1001",
    "TIDLIGMELDING, DIALOG_NOTAT, 2001"
  })
  void aDeviationIsToldByThePartyThatDoesNotOweIt(Rule rule, MessageKind about, long writer) {
    // when
    Message draft = read(draft(TestMessages.of(about), avvik(rule)));
    // then
    assertThat(draft.sender().herId()).isEqualTo(writer);
  }

  @Test
  void whoWritesMayBeSaid() {
    // when
    Message draft = read(draft(innlagt(), new Draft.Avvik(Rule.TIDLIGMELDING, null, null, true)));
    // then
    assertThat(draft.sender().herId()).isEqualTo(1001);
  }

  /** By rules.md 4.2 it would meet the duty to answer. */
  @Test
  void noNoteOfTheMunicipalityThatIsNoAnswerNamesAKlar() {
    assertThatThrownBy(() -> draft(klar(), avvik(Rule.GRUNNLAG)))
        .isInstanceOf(DraftFault.class)
        .hasMessageContaining("name another message of the stay");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOG_INNLAGT", "LOG_AVMELDING", "HELSEOPPL_SOKNAD"})
  void anAnswerAnswersAKlarAndNothingElse(MessageKind about) {
    // given
    var message = TestMessages.of(about);
    // when
    // then
    assertThatThrownBy(() -> draft(message, CAN_RECEIVE))
        .isInstanceOfSatisfying(DraftFault.class, fault -> assertThat(fault.isOfMessage()).isTrue())
        .hasMessageStartingWith("The message is no LOG_UTSKRIVNINGSKLAR");
  }

  @Test
  void anAnswerNeedsSomebodyToCall() {
    assertThatThrownBy(() -> draft(klar(), CAN_RECEIVE, null))
        .isInstanceOf(DraftFault.class)
        .hasMessageContaining("the name and the telephone");
  }

  @ParameterizedTest
  @CsvSource({"CAN_RECEIVE, 2026-03-09", "CAN_RECEIVE_LATER, ", "CANNOT_YET, 2026-03-09"})
  void aDayBelongsToOneAnswerOnly(Draft.Answer answer, java.time.LocalDate from) {
    assertThatThrownBy(() -> draft(klar(), new Draft.Svar(answer, from, null)))
        .isInstanceOf(DraftFault.class)
        .hasMessageStartingWith("A day belongs to");
  }

  @Test
  void aQuestionThatWhoAsksDoesNotAskIsRefusedWithTheChoices() {
    assertThatThrownBy(() -> draft(innlagt(), new Draft.Foresporsel(Asker.FASTLEGE, 8, null)))
        .isInstanceOf(DraftFault.class)
        .hasMessage(
            "The question 8 is none that FASTLEGE asks; choose one of 3 (Forespørsel om"
                + " tjenestetilbud), 5 (Forespørsel om tilstandsvurdering), 99 (Annen"
                + " henvendelse).");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aQuestionOfType99NeedsItsText(String question) {
    assertThatThrownBy(() -> draft(innlagt(), new Draft.Foresporsel(null, 99, question)))
        .isInstanceOf(DraftFault.class)
        .hasMessage("A question of type 99 needs a text; write the question.");
  }

  @Test
  void whoAsksMustBeSaidWhereTheMessageDoesNot() {
    // given
    var either = TestMessages.of(MessageKind.MEDISINSKE_OPPLYSNINGER);
    // when
    // then
    assertThatThrownBy(() -> draft(either, new Draft.Foresporsel(null, 99, "Hva nå?")))
        .isInstanceOf(DraftFault.class)
        .hasMessageStartingWith("The message does not tell who asks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ring meg", "1", "12345678901234567"})
  void aTelephoneIsANumber(String telephone) {
    assertThatThrownBy(() -> new Contact("Gunn", "Omsorg", telephone))
        .isInstanceOf(DraftFault.class)
        .hasMessageStartingWith("The telephone number");
  }

  @Test
  void aReceiverWithoutIdCannotAnswer() {
    // given
    var sent =
        klar()
            .receiverOrganisation(
                TestMessages.name("Prøvdal kommune") + TestMessages.ident("7", "LOK"));
    // when
    // then
    assertThatThrownBy(() -> draft(sent, CAN_RECEIVE))
        .isInstanceOf(DraftFault.class)
        .hasMessageContaining("/MsgHead/MsgInfo/Receiver");
  }

  @Test
  void aPatientWithoutOfficialNumberIsWarnedOf() {
    // given
    var sent = klar().patientIds(TestMessages.ident("01415012345", "HNR"));
    // when
    Drafted drafted = draft(sent, CAN_RECEIVE);
    // then
    assertThat(drafted.warnings())
        .containsExactly(
            "The patient has neither FNR nor DNR; make sure that the receiver can tell who it is.");
  }

  @Test
  void aPartyWithoutHerIdOnBothLevelsIsWarnedOf() {
    // given
    var sent =
        klar()
            .receiverOrganisation(TestMessages.name("Prøvdal kommune") + TestMessages.her("2001"));
    // when
    Drafted drafted = draft(sent, CAN_RECEIVE);
    // then
    assertThat(drafted.warnings())
        .containsExactly(
            "The organisation in /MsgHead/MsgInfo/Receiver does not have a HER-id on both levels;"
                + " add it before the draft is sent.");
  }

  @Test
  void nothingOfAPersonStandsInWhatIsPrintedOfADraft() {
    // when
    String printed =
        Produced.head(klar())
            + " "
            + Produced.CONTACT
            + " "
            + draft(klar(), CAN_RECEIVE)
            + new Draft.Svar(Draft.Answer.CAN_RECEIVE, null, "Fallt i går")
            + new Draft.Foresporsel(null, 99, "Fallt i går");
    // then
    assertThat(printed).doesNotContain("Ærlig", "Åse", "01815012345", "Omsorg", "Fallt");
  }
}
