package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static hub.adapters.xml.Decoding.message;
import static hub.adapters.xml.TestMessages.her;
import static hub.adapters.xml.TestMessages.ident;
import static hub.adapters.xml.TestMessages.name;
import static hub.adapters.xml.TestMessages.professional;
import static hub.adapters.xml.TestMessages.service;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Address;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderHeadTest {
  private static TestMessages aMessage() {
    return TestMessages.of(MessageKind.LOG_INNLAGT);
  }

  @Test
  void theHeadIsReadWhole() {
    // given
    var sent =
        aMessage()
            .msgId("{0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11}")
            .genDate("2026-07-01T12:00:00.5")
            .refersTo(
                "1B6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11", "{2c6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11}")
            .sender("1 001", "1.002")
            .receiver("2001", "2002")
            .copyTo("3001", "3002")
            .copyToPatient();
    // when
    Message message = message(sent);
    // then
    assertThat(message.msgId()).isEqualTo(new MsgId("0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11"));
    assertThat(message.generatedAt()).isEqualTo(Instant.parse("2026-07-01T10:00:00.5Z"));
    assertThat(message.refToParent()).isEqualTo(new MsgId("1b6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11"));
    assertThat(message.refToConversation())
        .isEqualTo(new MsgId("2c6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11"));
    assertThat(message.sender())
        .isEqualTo(new Address(1001L, null, "Testvik sykehus HF", 1002L, false));
    assertThat(message.receiver())
        .isEqualTo(new Address(2001L, null, "Prøvdal kommune", 2002L, false));
    assertThat(message.copies())
        .containsExactly(new Address(3001L, null, "Lia legekontor", 3002L, true));
    assertThat(message.training()).isFalse();
  }

  @Test
  void theMsgIdIsAlsoToldAsItWasWritten() {
    // given
    var sent = aMessage().msgId("{0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11}");
    // when
    Decoded decoded = decode(sent);
    // then
    assertThat(decoded.msgId()).isEqualTo("{0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11}");
    assertThat(decoded.type()).isEqualTo("LOG_INNLAGT");
  }

  @ParameterizedTest
  @CsvSource({"P,false", "T,true", "D,true"})
  void trainingAndTestAreMarked(String code, boolean training) {
    // given
    var sent = aMessage().processingStatus(code);
    // when
    Message message = message(sent);
    // then
    assertThat(message.training()).isEqualTo(training);
  }

  @Test
  void aPersonAtLevelTwoIsMarked() {
    // given
    var sent =
        aMessage()
            .receiverOrganisation(name("Lia legekontor") + her("3001") + professional("3002"));
    // when
    Address receiver = message(sent).receiver();
    // then
    assertThat(receiver).isEqualTo(new Address(3001L, null, "Lia legekontor", 3002L, true));
  }

  @Test
  void aPersonBesideAServiceOnlySigns() {
    // given
    var sent =
        aMessage()
            .receiverOrganisation(
                name("Prøvdal kommune")
                    + her("2001")
                    + service("Pleie", "2002")
                    + professional("9"));
    // when
    Address receiver = message(sent).receiver();
    // then
    assertThat(receiver).isEqualTo(new Address(2001L, null, "Prøvdal kommune", 2002L, false));
  }

  @Test
  void anOrganisationNumberIsReadBesideOrInsteadOfAHerId() {
    // given
    var sent =
        aMessage()
            .senderOrganisation(
                name("Testvik") + ident("987 654 321", "ENH") + ident("1.001.002", "HER"))
            .receiverOrganisation(name("Prøvdal") + ident("987.654.322", "ENH"));
    // when
    Message message = message(sent);
    // then
    assertThat(message.sender())
        .isEqualTo(new Address(1001002L, "987654321", "Testvik", null, false));
    assertThat(message.receiver())
        .isEqualTo(new Address(null, "987654322", "Prøvdal", null, false));
  }

  @Test
  void aHerIdThatIsNoNumberIsNone() {
    // given
    var sent = aMessage().receiverOrganisation(name("Prøvdal") + her("X12") + service("Pleie", ""));
    // when
    Address receiver = message(sent).receiver();
    // then
    assertThat(receiver).isEqualTo(new Address(null, null, "Prøvdal", null, false));
  }

  @Test
  void aMessageInLatin1TellsTheSame() {
    // given
    var sent = aMessage().charset(StandardCharsets.ISO_8859_1);
    // when
    Message message = message(sent);
    // then
    assertThat(message).isEqualTo(message(aMessage()));
    assertThat(message.receiver().name()).isEqualTo("Prøvdal kommune");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheMessage() {
    // given
    byte[] marked = ("\ufeff" + aMessage().xml()).getBytes(StandardCharsets.UTF_8);
    // when
    Decoded decoded = decode(marked);
    // then
    assertThat(decoded).isEqualTo(decode(aMessage()));
  }

  @Test
  void anAvvikWithoutPatientIsAboutThatOfTheMessageItNames() {
    // given
    var sent =
        TestMessages.of(MessageKind.DIALOG_AVVIK)
            .refersTo("parent-1", "conversation-1")
            .patientXml("");
    // when
    var decoded = (Decoded.Accepted) Decoding.decode(sent);
    // then
    assertThat(decoded.patient()).isNull();
    assertThat(decoded.message().patient().isNobody()).isTrue();
    assertThat(decoded.message().answers())
        .containsExactly(
            MessageId.of(new Address(2001L, null, null, null, false), new MsgId("parent-1")));
  }

  @Test
  void anAvvikWithoutPatientThatNamesNoMessageIsE36() {
    // given
    var sent = TestMessages.of(MessageKind.DIALOG_AVVIK).patientXml("");
    // when
    var refused = Decoding.refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("E36");
  }

  @Test
  void attachmentsAreNotReadForFacts() {
    // given
    String other = TestMessages.of(MessageKind.LOG_DOD).xml();
    String body = other.substring(other.indexOf("<b:"), other.indexOf("</Content>"));
    var sent = aMessage().attachment(body).attachment(other.substring(other.indexOf("<MsgHead")));
    // when
    Message message = message(sent);
    // then
    assertThat(message).isEqualTo(message(aMessage()));
  }

  @Test
  void aMessageAmongItsOwnAttachmentsInAnotherStandardIsStillValid() {
    // given
    String dialog = TestMessages.of(MessageKind.DIALOG_NOTAT).xml();
    String body = dialog.substring(dialog.indexOf("<dia:"), dialog.indexOf("</Content>"));
    var sent = aMessage().attachment(body);
    // when
    Message message = message(sent);
    // then
    assertThat(message).isEqualTo(message(aMessage()));
  }
}
