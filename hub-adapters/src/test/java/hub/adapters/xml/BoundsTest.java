package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static hub.adapters.xml.Decoding.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bound with documents just below it, at it and just above it. */
class BoundsTest {
  private static final int MB = 1024 * 1024;

  private static String message() {
    return TestMessages.of(MessageKind.LOG_INNLAGT).xml();
  }

  private static String inPatient(String xml) {
    return message().replace("<Patient>", "<Patient>" + xml);
  }

  private static String beforeRoot(String xml) {
    return message().replace("<MsgHead", xml + "<MsgHead");
  }

  /** Patient is the third level. */
  private static String deep(int levels) {
    return inPatient("<x>".repeat(levels - 3) + "</x>".repeat(levels - 3));
  }

  private static String attributes(int count, String attribute) {
    StringBuilder all = new StringBuilder("<x");
    for (int i = 0; i < count; i++) {
      all.append(attribute.replace("N", Integer.toString(i)));
    }
    return inPatient(all.append("/>").toString());
  }

  private static String oid(int length) {
    return message()
        .replace("<TypeId V=\"FNR\"", "<TypeId V=\"FNR\" S=\"" + "1".repeat(length) + "\"");
  }

  private static String oidAsText(int length) {
    String oid = "<OidRef>" + "1".repeat(length) + "</OidRef><RefDoc>";
    return message().replace("<RefDoc>", oid);
  }

  private static String long20(int length, String before, String after) {
    return message()
        .replace("<FamilyName>Ærlig", "<FamilyName>" + before + "x".repeat(length) + after);
  }

  /** One may fill the whole document. */
  private static String attachment(int length) {
    return TestMessages.of(MessageKind.DIALOG_HELSEFAGLIG)
        .attachment(
            "<Base64Container xmlns=\"http://www.kith.no/xmlstds/base64container\">"
                + "QUJD".repeat(length / 4)
                + "</Base64Container>")
        .xml();
  }

  private static String document(int bytes) {
    String xml = message();
    return xml + " ".repeat(bytes - xml.getBytes(StandardCharsets.UTF_8).length);
  }

  static Stream<Arguments> withinTheBounds() {
    return Stream.of(99, 100)
        .flatMap(at ->
            Stream.of(
                Arguments.of("depth", deep(at)),
                Arguments.of("attributes", attributes(at + 100, " aN='1'")),
                Arguments.of("namespaces", attributes(at + 100, " xmlns:aN='urn:1'")),
                Arguments.of("attribute", inPatient("<x a='" + "x".repeat(at + 99_900) + "'/>")),
                Arguments.of("element", inPatient("<" + "x".repeat(at + 900) + "/>")),
                Arguments.of("attribute name", inPatient("<x " + "x".repeat(at + 900) + "='1'/>")),
                Arguments.of(
                    "prefix",
                    inPatient(
                        "<x xmlns:P='urn:1' P:a='1'><P:y/></x>"
                            .replace("P", "p".repeat(at + 900)))),
                Arguments.of("instruction", beforeRoot("<?" + "x".repeat(at + 900) + " y?>")),
                Arguments.of("OID", oid(at + 100)),
                Arguments.of("OID as text", oidAsText(at + 100)),
                Arguments.of("text", long20(at + 20 * MB - 100, "", "")),
                Arguments.of(
                    "comment", beforeRoot("<!--" + "x".repeat(at + 20 * MB - 100) + "-->")),
                Arguments.of("attachment", attachment(at + 34 * MB)),
                Arguments.of("document", document(at + 35 * MB - 100))));
  }

  static Stream<Arguments> beyondTheBounds() {
    return Stream.of(
        Arguments.of("100 levels", deep(101)),
        Arguments.of("200 attributes", attributes(201, " aN='1'")),
        Arguments.of("200 attributes", attributes(201, " xmlns:aN='urn:1'")),
        Arguments.of("200 attributes", attributes(101, " xmlns:aN='urn:1' bN='1'")),
        Arguments.of("100 000 characters", inPatient("<x a='" + "x".repeat(100_001) + "'/>")),
        Arguments.of("1 000 characters", inPatient("<" + "x".repeat(1001) + "/>")),
        Arguments.of("1 000 characters", inPatient("<x " + "x".repeat(1001) + "='1'/>")),
        Arguments.of(
            "1 000 characters", inPatient("<x xmlns:P='urn:1'/>".replace("P", "p".repeat(1001)))),
        Arguments.of("1 000 characters", beforeRoot("<?" + "x".repeat(1001) + " y?>")),
        Arguments.of("200 characters", oid(201)),
        Arguments.of("200 characters", oidAsText(201)),
        Arguments.of("20 MB", long20(20 * MB + 1, "", "")),
        Arguments.of("20 MB", long20(20 * MB, "<![CDATA[y]]>", "")),
        Arguments.of("20 MB", long20(20 * MB, "", "<![CDATA[y]]>")),
        Arguments.of("20 MB", beforeRoot("<!--" + "x".repeat(20 * MB + 1) + "-->")),
        Arguments.of("20 MB", beforeRoot("<?x " + "x".repeat(20 * MB + 1) + "?>")),
        Arguments.of("35 MB", document(35 * MB + 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("withinTheBounds")
  void aDocumentWithinItsBoundsIsRead(String bound, String xml) {
    // given
    byte[] document = xml.getBytes(StandardCharsets.UTF_8);
    // when
    Decoded decoded = decode(document);
    // then
    if (decoded instanceof Decoded.Refused refused) {
      assertThat(refused.refusals())
          .as(bound)
          .extracting(Refusal::code)
          .isNotEmpty()
          .containsOnly("T02");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("beyondTheBounds")
  void aDocumentBeyondABoundIsT01AndNamesIt(String bound, String xml) {
    // given
    byte[] document = xml.getBytes(StandardCharsets.UTF_8);
    // when
    var refused = refused(document);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T01");
    assertThat(refused.refusals().getFirst().text()).contains(bound);
  }
}
