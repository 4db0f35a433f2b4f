package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static hub.adapters.xml.Decoding.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  private static String declaring(String encoding) {
    return TestMessages.of(MessageKind.LOG_INNLAGT).xml().replace("\"UTF-8\"", encoding);
  }

  static Stream<Arguments> taken() {
    String ascii = declaring("'us-ascii'").replaceAll("[^\\x00-\\x7f]", "o");
    return Stream.of(
        Arguments.of("UTF-8", declaring("'utf-8'").getBytes(UTF_8)),
        Arguments.of("a mark and UTF-8", ("\ufeff" + declaring("\"UTF-8\"")).getBytes(UTF_8)),
        Arguments.of("ISO-8859-1", declaring("\"iso-8859-1\"").getBytes(ISO_8859_1)),
        Arguments.of("US-ASCII", ascii.getBytes(US_ASCII)),
        Arguments.of(
            "no declaration",
            declaring("''").replaceFirst("<\\?xml[^>]*>\\s*", "").getBytes(UTF_8)));
  }

  static Stream<Arguments> notTaken() {
    return Stream.of(
        Arguments.of("UTF-16 with mark", bytes("\"UTF-16\"", UTF_16)),
        Arguments.of("UTF-16BE", bytes("\"UTF-16\"", UTF_16BE)),
        Arguments.of("UTF-16LE", bytes("\"UTF-16\"", UTF_16LE)),
        Arguments.of("UTF-32", bytes("\"UTF-32\"", Charset.forName("UTF-32"))),
        Arguments.of("EBCDIC", bytes("\"cp037\"", Charset.forName("IBM037"))),
        Arguments.of("the label of UTF-16 only", bytes("\"UTF-16\"", UTF_8)),
        Arguments.of("UTF-7", bytes("\"UTF-7\"", UTF_8)),
        Arguments.of("Windows-1252", bytes("\"windows-1252\"", ISO_8859_1)),
        Arguments.of("an unknown one", bytes("\"x-none\"", UTF_8)),
        Arguments.of(
            "a mark and Latin-1", ("\ufeff" + declaring("\"ISO-8859-1\"")).getBytes(UTF_8)));
  }

  private static byte[] bytes(String declared, Charset used) {
    return declaring(declared).getBytes(used);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("taken")
  void anEncodingThatIsTakenIsRead(String name, byte[] xml) {
    // given
    String encoding = name;
    // when
    Decoded decoded = decode(xml);
    // then
    assertThat(decoded).as(encoding).isInstanceOf(Decoded.Accepted.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notTaken")
  void anyOtherEncodingIsT01AndSaysSo(String name, byte[] xml) {
    // given
    String encoding = name;
    // when
    var refused = refused(xml);
    // then
    assertThat(refused.refusals()).as(encoding).extracting(Refusal::code).containsExactly("T01");
    assertThat(refused.refusals().getFirst().text()).contains("encoding");
  }

  static Stream<Arguments> wrongBytes() {
    String before = declaring("\"UTF-8\"").replace("Ærlig", "@");
    return Stream.of(
            Arguments.of("Latin-1 in UTF-8", "\u00e6"),
            Arguments.of("an overlong slash", "\u00c0\u00af"),
            Arguments.of("half a surrogate", "\u00ed\u00a0\u0080"),
            Arguments.of("beyond Unicode", "\u00f4\u0090\u0080\u0080"),
            Arguments.of("cut off", "\u00c3"),
            Arguments.of("NUL", "\u0000"),
            Arguments.of("a control character", "\u0008"))
        .map(a ->
            Arguments.of(
                a.get()[0], before.replace("@", (String) a.get()[1]).getBytes(ISO_8859_1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongBytes")
  void bytesThatAreNotInTheEncodingAreT01(String name, byte[] xml) {
    // given
    String fault = name;
    // when
    var refused = refused(xml);
    // then
    assertThat(refused.refusals()).as(fault).extracting(Refusal::code).containsExactly("T01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "2.0", "1.00"})
  void anotherVersionOfXmlIsT01(String version) {
    // given
    String xml =
        declaring("\"UTF-8\"").replaceFirst("version=\"1.0\"", "version=\"" + version + "\"");
    // when
    var refused = refused(xml.getBytes(UTF_8));
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\ufeff", "hei", "<", "<?xml", "<a", "{}", "<a/><b/>", "<a/>x"})
  void whatIsNoXmlIsT01(String text) {
    // given
    byte[] document = text.getBytes(UTF_8);
    // when
    var refused = refused(document);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T01");
  }
}
