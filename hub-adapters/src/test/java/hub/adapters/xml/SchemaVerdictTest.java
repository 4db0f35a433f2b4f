package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static hub.adapters.xml.Decoding.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema takes and what it does not, where validators are known to differ. */
class SchemaVerdictTest {
  private static final String XSI = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:";

  private static final String BASE64 = "http://www.kith.no/xmlstds/base64container";

  private static TestMessages aMessage() {
    return TestMessages.of(MessageKind.LOG_INNLAGT);
  }

  private static TestMessages withBase64(String text) {
    return aMessage()
        .attachment("<Base64Container xmlns='" + BASE64 + "'>" + text + "</Base64Container>");
  }

  private static void isT02(TestMessages sent, String path) {
    assertThat(refused(sent).refusals())
        .extracting(refusal -> refusal.code() + " " + refusal.path())
        .containsExactly("T02 " + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T10:30:00",
        "2025-02-29T10:30:00",
        "2026-13-01T10:30:00",
        "2026-03-01T25:00:00",
        "2026-03-01T24:00:01",
        "2026-03-01T10:30:60",
        "2026-03-01T10:30:00+14:01",
        "0000-03-01T10:30:00",
        "2026-03-01",
        ""
      })
  void aTimeThatDoesNotExistIsRefused(String time) {
    // given
    var sent = aMessage().genDate(time);
    // when
    // then
    isT02(sent, "/MsgHead/MsgInfo/GenDate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2028-02-29T10:30:00",
        "2026-03-01T24:00:00",
        "2026-03-01T10:30:00.123+14:00",
        " 2026-03-01T10:30:00Z "
      })
  void aTimeThatExistsIsTaken(String time) {
    // given
    var sent = aMessage().genDate(time);
    // when
    Decoded decoded = decode(sent);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "AAA", "AA=A", "AAAA=", "AAA*", "AB==CD=="})
  void anAttachmentThatIsNoBase64IsRefused(String text) {
    // given
    var sent = withBase64(text);
    // when
    // then
    isT02(sent, "/MsgHead/Document[2]/RefDoc/Content/Base64Container");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "AAA=", "AA==", "AA\n AA", "<![CDATA[AAAA]]>", "AA<!-- -->AA"})
  void anAttachmentInBase64IsTaken(String text) {
    // given
    var sent = withBase64(text);
    // when
    Decoded decoded = decode(sent);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "x", "<![CDATA[x]]>", "<![CDATA[ ]]>"})
  void whatMustBeEmptyMayNotEvenHoldWhiteSpace(String text) {
    // given
    var sent = aMessage().replace("<Type V=\"LOG_INNLAGT\"/>", "<Type V=\"LOG_INNLAGT\">T</Type>");
    // when
    // then
    isT02(sent.replace(">T<", ">" + text + "<"), "/MsgHead/MsgInfo/Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "<![CDATA[x]]>", "&#120;"})
  void textBetweenElementsIsRefusedHoweverItIsWritten(String text) {
    // given
    var sent = aMessage().replace("<FamilyName>", text + "<FamilyName>");
    // when
    // then
    isT02(sent, "/MsgHead/MsgInfo/Patient");
  }

  @ParameterizedTest
  @CsvSource({"type, x", "type, MsgHead", "nil, true", "foo, x"})
  void whatAnElementSaysOfItselfIsChecked(String attribute, String value) {
    // given
    var sent =
        aMessage().replace("<GivenName>", "<GivenName" + XSI + attribute + "='" + value + "'>");
    // when
    // then
    isT02(sent, "/MsgHead/MsgInfo/Patient/GivenName/@" + attribute);
  }

  @Test
  void anElementMaySayWhichTypeItHas() {
    // given
    String type = " xmlns:xs='http://www.w3.org/2001/XMLSchema'" + XSI + "type='xs:string'";
    // when
    Decoded decoded = decode(aMessage().replace("<GivenName>", "<GivenName" + type + ">"));
    // then
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<MIGversion/>", "<MIGversion></MIGversion>"})
  void anEmptyElementStandsForItsFixedValue(String empty) {
    // given
    var sent = aMessage().replace("<MIGversion>v1.2 2006-05-24</MIGversion>", empty);
    // when
    Decoded decoded = decode(sent);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
  }

  @Test
  void anotherValueThanTheFixedOneIsRefused() {
    // given
    var sent = aMessage().replace("v1.2 2006-05-24", "v1.3");
    // when
    // then
    isT02(sent, "/MsgHead/MsgInfo/MIGversion");
  }

  @Test
  void anAttachmentOfAnotherStandardIsHeldToItsOwnSchema() {
    // given
    String dialogue =
        "<Dialogmelding xmlns='"
            + BodyRoot.DIALOGMELDING_1_1.namespace()
            + "'><X/></Dialogmelding>";
    // when
    var sent = aMessage().attachment(dialogue);
    // then
    isT02(sent, "/MsgHead/Document[2]/RefDoc/Content/Dialogmelding/X");
  }

  @Test
  void aSchemaThatTheMessageNamesIsNotRead(@TempDir Path folder) throws IOException {
    // given
    String xsd =
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:x'>"
            + "<xs:element name='x'/></xs:schema>";
    Path file = Files.writeString(folder.resolve("x.xsd"), xsd);
    // when
    var sent =
        aMessage()
            .attachment("<x xmlns='urn:x'" + XSI + "schemaLocation='urn:x " + file.toUri() + "'/>");
    // then
    isT02(sent, "/MsgHead/Document[2]/RefDoc/Content/x");
  }

  /** Validators are used again: what one was in the midst of must not be seen by the next. */
  @Test
  void aDocumentIsJudgedTheSameWhateverWasReadBefore() {
    // given
    byte[] sound = aMessage().bytes();
    byte[] wrong = aMessage().genDate("i morgen").bytes();
    byte[] foreign = aMessage().replace("LOG_INNLAGT", "HENVISNING").bytes();
    Decoded accepted = decode(sound);
    Decoded refused = decode(wrong);
    for (int end = 40; end < sound.length; end += 7) {
      // when
      Decoded cut = decode(Arrays.copyOf(sound, end));
      decode(foreign);
      // then
      assertThat(cut).as("cut at %d", end).isInstanceOf(Decoded.Refused.class);
      assertThat(decode(sound)).as("after a cut at %d", end).isEqualTo(accepted);
      assertThat(decode(wrong)).as("after a cut at %d", end).isEqualTo(refused);
    }
    assertThat(accepted).isInstanceOf(Decoded.Accepted.class);
  }
}
