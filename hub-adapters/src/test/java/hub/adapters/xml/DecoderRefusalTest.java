package hub.adapters.xml;

import static hub.adapters.xml.Decoding.refused;
import static hub.adapters.xml.TestMessages.FNR;
import static hub.adapters.xml.TestMessages.ident;
import static hub.adapters.xml.TestMessages.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderRefusalTest {
  private static final String CONTENT = "/MsgHead/Document[1]/RefDoc/Content";

  private static TestMessages aMessage() {
    return TestMessages.of(MessageKind.LOG_INNLAGT);
  }

  @Test
  void whatIsNotWellFormedIsT01WithTheHeadAsFarAsItWasRead() {
    // given
    var sent = aMessage().replace("</Sender>", "");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path, Refusal::line)
        .containsExactly(tuple("T01", "/MsgHead/MsgInfo/Sender", 10));
    assertThat(refused.type()).isEqualTo("LOG_INNLAGT");
    assertThat(refused.msgId()).isEqualTo("0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11");
  }

  @Test
  void whatTheSchemaDoesNotAllowIsT02WithItsPlaces() {
    // given
    var sent =
        aMessage()
            .replace("2026-03-01T10:30:00", "2026-02-30T10:30:00")
            .replace("<Anslag>false</Anslag>", "<Anslag>kanskje</Anslag>")
            .replace(
                "<InformasjonOmForsendelsen><Forsendelsesstatus V=\"N\"/>",
                "<InformasjonOmForsendelsen>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(
            tuple("T02", "/MsgHead/MsgInfo/GenDate"),
            tuple("T02", CONTENT + "/Pasientlogistikk/InformasjonOmForsendelsen"),
            tuple(
                "T02",
                CONTENT + "/Pasientlogistikk/MeldingInnlagtPasient/TidsfestetHendelse[1]/Anslag"));
  }

  @Test
  void anElementThatIsNotInTheSchemaIsToldOnceAndNotWhatFollowsFromIt() {
    // given
    var sent =
        aMessage().replace("<Patient>", "<Patient><Hemmelig a=\"1\"><B>x</B></Hemmelig><C/>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T02", "/MsgHead/MsgInfo/Patient/Hemmelig"));
  }

  @Test
  void anAttributeThatIsNotInTheSchemaIsToldByItsName() {
    // given
    var sent = aMessage().replace("<TypeId V=\"FNR\"/>", "<TypeId V=\"FNR\" X=\"1\"/>");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T02", "/MsgHead/MsgInfo/Patient/Ident[1]/TypeId/@X"));
  }

  @Test
  void atMostTenPlacesAreTold() {
    // given
    String wrong = "<Ident><Id x=\"1\">1</Id><TypeId/></Ident>".repeat(50);
    var sent =
        aMessage().replace("<GivenName>Åse</GivenName>", "<GivenName>Åse</GivenName>" + wrong);
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HENVISNING", "HENVISNING_VIDERE", "LOG_INNLAGTE", "PASIENTLOGISTIKK"})
  void aKindThatIsNotTakenIsT10AndSaysWhich(String type) {
    // given
    var sent = aMessage().replace("LOG_INNLAGT", type).replace("<Anslag>", "<Anslag>x");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", "/MsgHead/MsgInfo/Type"));
    assertThat(refused.refusals().getFirst().text()).contains(type);
    assertThat(refused.type()).isEqualTo(type);
  }

  @Test
  void aTypeThatIsNoCodeIsNotQuoted() {
    // given
    var sent = aMessage().replace("LOG_INNLAGT", FNR);
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T10");
    assertThat(refused.refusals().getFirst().text()).doesNotContain(FNR);
  }

  @Test
  void aKindThatIsNotTakenAndNotWellFormedIsT01() {
    // given
    var sent = aMessage().replace("LOG_INNLAGT", "HENVISNING").replace("</MsgHead>", "");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T01");
  }

  @Test
  void aVersionThatIsNotTakenIsT10AndSaysWhich() {
    // given
    var sent =
        aMessage()
            .replace(
                "http://www.kith.no/xmlstds/po/Pasientlogistikk/2012-04-01",
                "http://www.kith.no/xmlstds/epikrise/2006-09-23");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", CONTENT));
    assertThat(refused.refusals().getFirst().text()).contains("epikrise");
  }

  @Test
  void aTypeThatTheBodyDoesNotAgreeWithIsT10() {
    // given
    var sent = aMessage().replace("LOG_INNLAGT", "LOG_DOD");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", CONTENT));
  }

  @Test
  void aPloTypeWithADialogueAsBodyIsT10() {
    // given
    var sent =
        TestMessages.of(MessageKind.DIALOG_NOTAT).replace("DIALOG_NOTAT", "INNLEGGELSESRAPPORT");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T10");
  }

  @Test
  void aRootThatIsNeitherMsgHeadNorAppRecIsT10() {
    // given
    String epikrise = "<Message xmlns=\"http://www.kith.no/xmlstds/epikrise/2012-02-15\"/>";
    // when
    var refused = refused(epikrise.getBytes(StandardCharsets.UTF_8));
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", "/"));
    assertThat(refused.refusals().getFirst().text()).contains("epikrise");
  }

  @Test
  void aDocumentWithoutContentIsT10() {
    // given
    String xml = aMessage().xml();
    String body = xml.substring(xml.indexOf("<Content>"), xml.indexOf("</RefDoc>"));
    var sent = aMessage().replace(body, "");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42",
        "0a6e9d2c5a3b4a519c771f6f2d0c3b11",
        "0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b1",
        "0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b1g",
        "{0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11"
      })
  void aMsgIdThatIsNoUuidIsE10(String msgId) {
    // given
    var sent = aMessage().msgId(msgId);
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path, Refusal::line)
        .containsExactly(tuple("E10", "/MsgHead/MsgInfo/MsgId", 7));
  }

  @Test
  void aSenderWithoutHerIdAndOrganisationNumberIsX99() {
    // given
    var sent =
        aMessage().senderOrganisation(name("Testvik") + ident("12", "LIN") + ident("", "HER"));
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("X99", "/MsgHead/MsgInfo/Sender/Organisation"));
  }

  @Test
  void whatTheHeadLacksIsToldTogether() {
    // given
    var sent = aMessage().senderOrganisation("").msgId("1").patientXml("");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("X99", "E10", "E36");
  }

  @Test
  void aGenDateThatNoCalendarReadsIsT02() {
    // given
    var sent = aMessage().genDate("12026-03-01T10:30:00");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T02", "/MsgHead/MsgInfo/GenDate"));
  }

  @Test
  void noRefusalQuotesTheMessage() {
    // given
    var sent =
        TestMessages.of(MessageKind.INNLEGGELSESRAPPORT, BodyVersion.PLO_1_5)
            .replace("<Id>" + FNR, "<Id q=\"Hemmelig\">" + FNR)
            .replace("<FamilyName>", "Hemmelig<FamilyName>")
            .genDate("Hemmelig")
            .replace("V=\"N\"", "S=\"Hemmelig\"");
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).hasSizeGreaterThan(2);
    assertThat(refused.refusals())
        .allSatisfy(refusal -> assertThat(refusal.text()).doesNotContain("Hemmelig", FNR, "Ærlig"));
  }
}
