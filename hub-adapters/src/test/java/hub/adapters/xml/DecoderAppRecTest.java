package hub.adapters.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.core.message.Address;
import hub.core.message.AppRec;
import hub.core.message.BodyVersion;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Application receipts, which stand alone and are about a message. */
class DecoderAppRecTest {
  private static final String ORIGINAL = "0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11";

  private static String appRec(String namespace, String migVersion) {
    return """
    <AppRec xmlns="http://www.kith.no/xmlstds/apprec/%s">
      <MsgType V="APPREC" DN="Applikasjonskvittering"/>
      <MIGversion>%s</MIGversion>
      <GenDate>2026-03-01T10:31:00</GenDate>
      <Id>5f1c7c6e-58d3-4b0f-9f2e-1d4c2b7a9e01</Id>
      <Sender>
        <Role V="PRIM" DN="Primærmottaker"/>
        <HCP><Inst>
          <Name>Prøvdal kommune</Name><Id>2.001</Id><TypeId V="HER" DN="HER-id"/>
          <Dept><Name>Pleie</Name><Id>2002</Id><TypeId V="HER" DN="HER-id"/></Dept>
          <AdditionalId><Id>999888777</Id><Type V="ENH" DN="Organisasjonsnummer"/></AdditionalId>
        </Inst></HCP>
      </Sender>
      <Receiver>
        <HCP><Inst>
          <Name>Testvik sykehus HF</Name><Id>1001</Id><TypeId V="HER" DN="HER-id"/>
          <HCPerson><Name>Test Lege</Name><Id>1003</Id><TypeId V="HER" DN="HER-id"/></HCPerson>
        </Inst></HCP>
      </Receiver>
      <Status V="2" DN="Avvist"/>
      <Error V="E35" S="2.16.578.1.12.4.1.1.8221" DN="Pasienten finnes ikke" OT="fritekst"/>
      <Error V="Z01" S="2.16.578.1.12.4.1.1.8221" DN="En kode som ingen kjenner"/>
      <OriginalMsgId>
        <MsgType V="LOG_INNLAGT" DN="Innlagt"/>
        <IssueDate>2026-03-01T10:30:00</IssueDate>
        <Id>%s</Id>
      </OriginalMsgId>
    </AppRec>
    """
        .formatted(namespace, migVersion, ORIGINAL);
  }

  private static String appRec() {
    return appRec("2012-02-15", "v1.1 2012-02-15");
  }

  private static Decoded decode(String xml) {
    return decode(xml, StandardCharsets.UTF_8);
  }

  private static Decoded decode(String xml, Charset charset) {
    return Decoding.decode(xml.getBytes(charset));
  }

  private static Message accepted(Decoded decoded) {
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
    return ((Decoded.Accepted) decoded).message();
  }

  @ParameterizedTest
  @CsvSource({"2004-11-21, 1.0 2004-11-21, APPREC_1_0", "2012-02-15, v1.1 2012-02-15, APPREC_1_1"})
  void itTellsWhatBecameOfWhichMessage(String namespace, String migVersion, BodyVersion version) {
    // when
    Message message = accepted(decode(appRec(namespace, migVersion)));
    // then
    assertThat(message.kind()).isEqualTo(MessageKind.APPREC);
    assertThat(message.version()).isEqualTo(version);
    assertThat(message.msgId().value()).isEqualTo("5f1c7c6e-58d3-4b0f-9f2e-1d4c2b7a9e01");
    assertThat(message.generatedAt()).isEqualTo(Instant.parse("2026-03-01T09:31:00Z"));
    assertThat(message.sender())
        .isEqualTo(new Address(2001L, "999888777", "Prøvdal kommune", 2002L, false));
    assertThat(message.receiver())
        .isEqualTo(new Address(1001L, null, "Testvik sykehus HF", 1003L, true));
    assertThat(message.refToParent()).isEqualTo(MsgId.of(ORIGINAL));
    assertThat(message.told().appRec())
        .isEqualTo(new AppRec("2", List.of("E35", "Z01"), "LOG_INNLAGT"));
  }

  @Test
  void itIsAboutNoPatientOfItsOwn() {
    // when
    Decoded decoded = decode(appRec());
    // then
    assertThat(accepted(decoded).patient().isNobody()).isTrue();
    assertThat(((Decoded.Accepted) decoded).patient()).isNull();
  }

  @Test
  void itAnswersTheMessageThatItsReceiverSent() {
    // given
    Message original = Decoding.message(TestMessages.of(MessageKind.LOG_INNLAGT));
    // when
    List<MessageId> answers = accepted(decode(appRec())).answers();
    // then
    assertThat(answers).containsExactly(original.id());
  }

  @Test
  void aReceiverWithTwoNumbersMayHaveSentByEither() {
    // given
    String xml =
        appRec()
            .replace(
                "<HCPerson>",
                "<AdditionalId><Id>987654321</Id><Type V=\"ENH\"/></AdditionalId><HCPerson>");
    // when
    List<MessageId> answers = accepted(decode(xml)).answers();
    // then
    MsgId id = MsgId.of(ORIGINAL);
    assertThat(answers)
        .containsExactly(
            MessageId.of(new Address(1001L, null, null, null, false), id),
            MessageId.of(new Address(null, "987654321", null, null, false), id));
  }

  @Test
  void itsOwnIdMayBeAnything() {
    // given
    String xml = appRec().replace("5f1c7c6e-58d3-4b0f-9f2e-1d4c2b7a9e01", "FE62-25205");
    // when
    Message message = accepted(decode(xml));
    // then
    assertThat(message.msgId().value()).isEqualTo("fe62-25205");
  }

  @Test
  void whiteSpaceInFrontAndIso8859AreTaken() {
    // given
    String iso = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + appRec();
    // when
    Message inFront = accepted(decode("  \n" + appRec()));
    Message latin = accepted(decode(iso, StandardCharsets.ISO_8859_1));
    // then
    assertThat(latin).isEqualTo(inFront);
    assertThat(latin.sender().name()).isEqualTo("Prøvdal kommune");
  }

  @Test
  void whatItMustSayAndDoesNotIsToldTogether() {
    // given
    String xml =
        appRec()
            .replace("V=\"2\" ", "")
            .replace("<Id>" + ORIGINAL + "</Id>", "<Id/>")
            .replace("<Id>2.001</Id><TypeId V=\"HER\" DN=\"HER-id\"/>", "")
            .replaceAll("(?s)<AdditionalId>.*?</AdditionalId>", "");
    // when
    Decoded.Refused refused = Decoding.refused(xml.getBytes(StandardCharsets.UTF_8));
    // then
    assertThat(refused.type()).isEqualTo("APPREC");
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(
            tuple("X99", "/AppRec/Sender/HCP/Inst"),
            tuple("X99", "/AppRec/Status"),
            tuple("X99", "/AppRec/OriginalMsgId/Id"));
  }

  @Test
  void whatTheSchemaDoesNotAllowIsT02WithItsPlace() {
    // given
    String xml = appRec().replace("<Status V=\"2\" DN=\"Avvist\"/>", "");
    // when
    Decoded.Refused refused = Decoding.refused(xml.getBytes(StandardCharsets.UTF_8));
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T02", "/AppRec/Error"));
  }

  @Test
  void aGenDateThatNoCalendarReadsIsT02() {
    // given
    String xml = appRec().replace("2026-03-01T10:31:00", "12026-03-01T10:31:00");
    // when
    Decoded.Refused refused = Decoding.refused(xml.getBytes(StandardCharsets.UTF_8));
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T02", "/AppRec/GenDate"));
  }

  @Test
  void aHeadOfThatTypeIsNone() {
    // given
    var sent = TestMessages.of(MessageKind.LOG_INNLAGT).replace("LOG_INNLAGT", "APPREC");
    // when
    Decoded.Refused refused = Decoding.refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T10");
  }
}
