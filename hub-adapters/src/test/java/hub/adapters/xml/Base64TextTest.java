package hub.adapters.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import java.util.Random;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** What the validator says of an attachment's text is said without it. */
class Base64TextTest {
  private static final String PATH = "/MsgHead/Document[2]/RefDoc/Content/Base64Container";

  private static boolean isValid(String text) {
    Base64Text base64 = new Base64Text();
    char[] characters = text.toCharArray();
    int half = characters.length / 2;
    base64.add(characters, 0, half);
    base64.add(characters, half, characters.length - half);
    return base64.isValid();
  }

  private static boolean isValid(Schema schema, String xml) throws IOException {
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }

  private static String container(String text) {
    return "<b:Base64Container xmlns:b=\"http://www.kith.no/xmlstds/base64container\">"
        + text
        + "</b:Base64Container>";
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "QQ==, true",
    "QR==, false",
    "QUI=, true",
    "QUJ=, false",
    "QUJD, true",
    "QUJDR, false",
    "QUJD====, false",
    "A===, false",
    "QQ=A, false",
    "Q=Q=, false",
    "' QU\nJD ', true",
    "+/+/, true",
    "QU-_, false",
    "QÆJD, false"
  })
  void itIsWholeGroupsOfFourWithNoBitsLeftOver(String text, boolean valid) {
    assertThat(isValid(text)).isEqualTo(valid);
  }

  @Test
  void theVerdictIsThatOfTheOfficialValidator() throws IOException {
    // given
    var schema = Schemas.inUse();
    Random random = new Random(42);
    String alphabet = "AQgw59+/==== \n-";
    int valid = 0;
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(10); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      // when
      boolean ours = isValid(text.toString());
      // then
      assertThat(ours).as("'%s'", text).isEqualTo(isValid(schema, container(text.toString())));
      valid += ours ? 1 : 0;
    }
    assertThat(valid).isBetween(200, 3_800);
  }

  @Test
  void anAttachmentThatIsNoBase64IsT02AtItsPlace() {
    // given
    var sent = TestMessages.of(MessageKind.DIALOG_HELSEFAGLIG).attachment(container("QUJD*UJD"));
    // when
    var refused = Decoding.refused(sent);
    // then
    assertThat(refused.refusals())
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo("T02");
          assertThat(refusal.path()).isEqualTo(PATH);
        });
  }

  /** Some senders encode an attachment twice; what is in it is not the hub's to look at. */
  @Test
  void base64InBase64IsTaken() {
    // given
    String once = Base64.getEncoder().encodeToString("vedlegg".getBytes(UTF_8));
    String twice = Base64.getMimeEncoder().encodeToString(once.getBytes(UTF_8));
    var sent = TestMessages.of(MessageKind.DIALOG_HELSEFAGLIG).attachment(container(twice));
    // when
    var decoded = Decoding.decode(sent);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
  }
}
