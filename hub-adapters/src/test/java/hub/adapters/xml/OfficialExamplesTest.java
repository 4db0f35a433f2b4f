package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** The published examples and test cases as vectors; see {@link OfficialExamples}. */
class OfficialExamplesTest {
  private static final Pattern TYPE =
      Pattern.compile("MsgInfo>\\s*(?:<!--.*?-->\\s*)*<(?:\\w+:)?Type V=\"([A-Z_]+)\"");

  private static boolean isTaken(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    Matcher type = TYPE.matcher(text);
    return text.contains("<AppRec ") || (type.find() && MessageKind.of(type.group(1)).isPresent());
  }

  private static boolean isValid(Schema schema, byte[] xml) throws IOException {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }

  private static @Nullable String code(Decoded decoded) {
    return decoded instanceof Decoded.Refused refused ? refused.refusals().getFirst().code() : null;
  }

  @Test
  void ourSchemasSayOfEachExampleWhatTheOfficialOnesSay() throws IOException, SAXException {
    // given
    Schema official = OfficialExamples.schema();
    int valid = 0;
    int invalid = 0;
    for (Path file : OfficialExamples.files()) {
      byte[] xml = Files.readAllBytes(file);
      if (!isTaken(xml)) {
        continue;
      }
      // when
      String code = code(decode(xml));
      // then
      if (isValid(official, xml)) {
        assertThat(code).as(file.toString()).isNotIn("T01", "T02", "T10");
        valid++;
      } else {
        assertThat(code).as(file.toString()).isIn("T01", "T02");
        invalid++;
      }
    }
    assertThat(valid).isEqualTo(114);
    assertThat(invalid).isEqualTo(17);
  }

  @Test
  void theExamplesOfOtherKindsAreT10OrT01() throws IOException {
    // given
    for (Path file : OfficialExamples.files()) {
      byte[] xml = Files.readAllBytes(file);
      if (!isTaken(xml)) {
        // when
        String code = code(decode(xml));
        // then
        assertThat(code).as(file.toString()).isIn("T10", "T01");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Case1-11a-Helseopplysninger_ved_soknad-v1_5.xml, E36, /MsgHead/MsgInfo/Patient",
    "Case1-13a-Helseopplysninger_ved_soknad-v1_5.xml, X99, /MsgHead/MsgInfo/Sender/Organisation",
    "Case1-13b-Innleggelsesrapport-v1_5.xml, T02, /MsgHead/MsgInfo/Sender",
    "Case1-14b-Innleggelsesrapport-v1_5.xml, E36, /MsgHead/MsgInfo/Patient",
    "Case1-2-Helseopplysninger_ved_soknad-v1_5.xml, T01, /MsgHead/MsgInfo/Sender/Organisation",
    "Testcase-Dialogmeldingen/Case3.xml, E10, /MsgHead/MsgInfo/MsgId",
    "Case1-11a-Medisinske_opplysninger-v1_5.xml, E36, /MsgHead/MsgInfo/Patient"
  })
  void anExampleWithAFaultIsRefusedWithItsCodeAndPlace(String file, String code, String path)
      throws IOException {
    // given
    byte[] xml = OfficialExamples.named(file);
    // when
    Decoded decoded = decode(xml);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Refused.class);
    if (decoded instanceof Decoded.Refused refused) {
      assertThat(refused.refusals().getFirst().code()).isEqualTo(code);
      assertThat(refused.refusals().getFirst().path()).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Case1-11b-Innleggelsesrapport-v1_5.xml",
    "Case1-11c-Helseopplysninger_ved_soknad-v1_5.xml",
    "Case1-16a-Helseopplysninger_ved_soknad-v1_5.xml",
    "Case1-16b-Innleggelsesrapport-v1_5.xml",
    "case1-16c-helseopplysninger_ved_soknad-v1_5.xml",
    "case1-16d-innleggelsesrapport-v1_5.xml"
  })
  void theAcceptanceTestsOfPatientIdentityAreAccepted(String file) throws IOException {
    // given
    byte[] xml = OfficialExamples.named(file);
    // when
    Decoded decoded = decode(xml);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
  }

  @Test
  void aReencodedExampleTellsTheSame() throws IOException {
    // given
    byte[] utf8 = OfficialExamples.named("Innleggelsesrapport_v1-5_Ny.xml");
    byte[] latin1 =
        new String(utf8, StandardCharsets.UTF_8)
            .replaceFirst("UTF-8", "ISO-8859-1")
            .getBytes(StandardCharsets.ISO_8859_1);
    // when
    Decoded decoded = decode(latin1);
    // then
    assertThat(decoded).isEqualTo(decode(utf8)).isInstanceOf(Decoded.Accepted.class);
  }
}
