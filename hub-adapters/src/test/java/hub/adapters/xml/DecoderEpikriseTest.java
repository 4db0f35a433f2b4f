package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static hub.adapters.xml.Decoding.message;
import static hub.adapters.xml.Decoding.objected;
import static hub.adapters.xml.Decoding.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.core.message.BodyVersion;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An EPIKRISE is taken by its head alone. */
class DecoderEpikriseTest {
  private static final String BODY =
      "<Message xmlns=\"http://www.kith.no/xmlstds/epikrise/2012-02-15\">"
          + "<Oppdiktet kode=\"1\">Bare prøve.<Mer/></Oppdiktet></Message>";
  private static final String CONTENT = "/MsgHead/Document[1]/RefDoc/Content";
  private static final String HENDELSE =
      "<TidsfestetHendelse xmlns=\"http://www.kith.no/xmlstds/po/poKomponent/2012-04-01\">"
          + "<Hendelsekode V=\"1\"/></TidsfestetHendelse>";

  private static TestMessages epikrise() {
    return TestMessages.of(MessageKind.EPIKRISE);
  }

  private static TestMessages withBody(String body) {
    return epikrise().replace(BODY, body);
  }

  @Test
  void itsHeadIsReadAsThatOfAnyMessage() {
    // given
    String klar = "7b1e2f3a-0c4d-4e5f-8a9b-0c1d2e3f4a5b";
    // when
    Message message = message(epikrise().refersTo(klar, klar).copyTo("3001", "3002"));
    // then
    assertThat(message.kind()).isEqualTo(MessageKind.EPIKRISE);
    assertThat(message.version()).isEqualTo(BodyVersion.EPIKRISE);
    assertThat(message.status()).isNull();
    assertThat(message.generatedAt()).hasToString("2026-03-01T09:30:00Z");
    assertThat(message.sender().herId()).isEqualTo(1001L);
    assertThat(message.receiver().herId()).isEqualTo(2001L);
    assertThat(message.copies())
        .singleElement()
        .satisfies(copy -> assertThat(copy.person()).isTrue());
    assertThat(message.refToParent()).isEqualTo(MsgId.of(klar));
    assertThat(message.told()).isEqualTo(Told.NOTHING);
    assertThat(Decoding.patient(epikrise()).keys()).containsExactly("official|01815012345");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Message xmlns='http://www.kith.no/xmlstds/epikrise/2006-09-23'/>",
        "<e:Epikrise xmlns:e='urn:another'><e:X y='1'/>text</e:Epikrise>",
        "<utenNavnerom><MsgHead xmlns='http://www.kith.no/xmlstds/msghead/2006-05-24'/></utenNavnerom>",
        "<a xmlns='urn:a'/><b xmlns='urn:b'/>",
        "<a xmlns='urn:a'>" + HENDELSE + "</a>"
      })
  void theBodyIsNeitherValidatedNorRead(String body) {
    // when
    Message message = message(withBody(body));
    // then
    assertThat(message).isEqualTo(message(epikrise()));
  }

  @Test
  void aFileInTheBodyMayBeLongerThanAnyOtherText() {
    // given
    String file =
        "<a xmlns='urn:a'><Base64Container xmlns='http://www.kith.no/xmlstds/base64container'>"
            + "QUJD".repeat(2_000_000)
            + "</Base64Container></a>";
    // then
    assertThat(decode(withBody(file))).isInstanceOf(Decoded.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a xmlns='urn:a'>",
        "<a xmlns='urn:a'>&unknown;</a>",
        "<a xmlns='urn:a' b='1' b='2'/>",
        "<p:a/>"
      })
  void theBodyMustBeWellFormed(String body) {
    assertThat(refused(withBody(body)).refusals()).extracting(Refusal::code).containsExactly("T01");
  }

  @Test
  void theBodyIsHeldToTheBoundsOfAnyDocument() {
    // given
    String deep = "<a>".repeat(300) + "</a>".repeat(300);
    // then
    assertThat(refused(withBody(deep)).refusals()).extracting(Refusal::code).containsExactly("T01");
  }

  @Test
  void aDtdIsRefused() {
    assertThat(
            refused(epikrise().replace("?>", "?><!DOCTYPE MsgHead [<!ENTITY a 'b'>]>")).refusals())
        .extracting(Refusal::code)
        .containsExactly("T01");
  }

  @ParameterizedTest
  @CsvSource({
    "<MIGversion>v1.2 2006-05-24</MIGversion>, <X/>, T02, /MsgHead/MsgInfo/X",
    "</Content>, </Content><X/>, T02, /MsgHead/Document[1]/RefDoc/X",
    "0a6e9d2c, x, E10, /MsgHead/MsgInfo/MsgId"
  })
  void theHeadIsValidatedAsThatOfAnyMessage(String from, String to, String code, String path) {
    assertThat(refused(epikrise().replace(from, to)).refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple(code, path));
  }

  @Test
  void whatFollowsTheBodyIsValidated() {
    // given
    var sent = epikrise().attachment("<x xmlns='urn:x'/>");
    // then
    assertThat(refused(sent).refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T02", "/MsgHead/Document[2]/RefDoc/Content/x"));
  }

  @Test
  void aBodyOfAnotherKindIsT10() {
    // given
    var sent = TestMessages.of(MessageKind.LOG_INNLAGT).replace("\"LOG_INNLAGT\"", "\"EPIKRISE\"");
    // then
    assertThat(refused(sent).refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", CONTENT));
  }

  @Test
  void withoutABodyItIsT10() {
    assertThat(refused(withBody("")).refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", CONTENT));
  }

  @Test
  void consentRefusedInItsHeadRefusesIt() {
    // given
    String document = "<RefDoc><MsgType V=\"XML\"/><Content>\n<Message";
    // then
    assertThat(objected(epikrise().replace(document, "<Consent V=\"4\"/>" + document)).refusals())
        .extracting(Refusal::code)
        .containsExactly("X99");
  }

  /** Validators are used again. */
  @Test
  void whatWasPassedOverIsNotSeenByTheNext() {
    // given
    Decoded before = decode(TestMessages.of(MessageKind.LOG_INNLAGT));
    // when
    decode(epikrise());
    decode(withBody("<a xmlns='urn:a'>"));
    // then
    assertThat(decode(TestMessages.of(MessageKind.LOG_INNLAGT))).isEqualTo(before);
  }
}
