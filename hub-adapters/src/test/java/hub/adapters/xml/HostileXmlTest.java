package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static hub.adapters.xml.Decoding.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to harm: whatever they hold, they are refused soon and nothing is fetched. */
class HostileXmlTest {
  private static byte[] withDtd(String dtd, String name) {
    return TestMessages.of(MessageKind.LOG_INNLAGT)
        .replace("<MsgHead", dtd + "<MsgHead")
        .replace("Ærlig", name)
        .bytes();
  }

  static Stream<Arguments> dtds() {
    String laughs =
        "<!DOCTYPE MsgHead [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>";
    return Stream.of(
        Arguments.of("an empty DTD", withDtd("<!DOCTYPE MsgHead>", "x")),
        Arguments.of("a billion laughs", withDtd(laughs, "&d;")),
        Arguments.of(
            "quadratic growth",
            withDtd(
                "<!DOCTYPE MsgHead [<!ENTITY a '" + "x".repeat(50_000) + "'>]>",
                "&a;".repeat(10_000))),
        Arguments.of(
            "an attribute by default",
            withDtd("<!DOCTYPE MsgHead [<!ATTLIST Type V CDATA 'LOG_DOD'>]>", "x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dtds")
  void aDtdIsRefusedWhateverItHolds(String name, byte[] xml) {
    // given
    String attack = name;
    // when
    var refused = refused(xml);
    // then
    assertThat(refused.refusals()).as(attack).hasSize(1);
    assertThat(refused.refusals().getFirst().code()).isEqualTo("T01");
    assertThat(refused.refusals().getFirst().text()).contains("DTD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE MsgHead [<!ENTITY x SYSTEM 'URI'>]>",
        "<!DOCTYPE MsgHead [<!ENTITY % x SYSTEM 'URI'> %x;]>",
        "<!DOCTYPE MsgHead SYSTEM 'URI'>",
        "<!DOCTYPE MsgHead PUBLIC '-//x' 'URI'>",
        "<?xml-stylesheet href='URI'?>",
        "<?xml-model href='URI'?>"
      })
  void nothingOutsideTheDocumentIsFetched(String dtd) throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      // given
      listener.setSoTimeout(50);
      String uri = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      String hint =
          " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x "
              + uri
              + "' xsi:noNamespaceSchemaLocation='"
              + uri
              + "'";
      byte[] xml =
          TestMessages.of(MessageKind.LOG_INNLAGT)
              .replace("<MsgHead", dtd.replace("URI", uri) + "<MsgHead" + hint)
              .replace("Ærlig", dtd.contains("ENTITY x") ? "&x;" : "x")
              .bytes();
      // when
      decode(xml);
      // then
      Assertions.assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aFileNamedByAnEntityIsNeverRead(@TempDir Path folder) throws IOException {
    // given
    Path canary = Files.writeString(folder.resolve("canary.txt"), "Kanarifugl");
    byte[] xml = withDtd("<!DOCTYPE MsgHead [<!ENTITY x SYSTEM '" + canary.toUri() + "'>]>", "&x;");
    // when
    var refused = refused(xml);
    // then
    assertThat(refused.toString()).doesNotContain("Kanarifugl").contains("DTD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&x;", "&#0;", "&#xD800;", "&", "]]>", "<a:b/>", "<a:b:c/>"})
  void whatXmlDoesNotAllowInATextIsT01(String text) {
    // given
    var sent = TestMessages.of(MessageKind.LOG_INNLAGT).replace("Ærlig", text);
    // when
    var refused = refused(sent);
    // then
    assertThat(refused.refusals()).extracting(Refusal::code).containsExactly("T01");
    assertThat(refused.refusals().getFirst().line()).isPositive();
  }

  static Stream<Arguments> costly() {
    TestMessages plain = TestMessages.of(MessageKind.LOG_INNLAGT);
    String xml = plain.xml();
    String oid = "2.16.578.1.12.4.1.1.9121";
    return Stream.of(
        Arguments.of("a long OID", xml.replace(oid, "1.".repeat(40_000) + "1")),
        Arguments.of("a long wrong OID", xml.replace(oid, "1".repeat(90_000) + "x")),
        Arguments.of(
            "a long OID as text",
            xml.replace("<RefDoc>", "<OidRef>" + "1".repeat(1_000_000) + "</OidRef><RefDoc>")),
        Arguments.of(
            "a long text that says it is an OID", xml.replace("<FamilyName>", ofType("kith:oid"))),
        Arguments.of(
            "a long text that says it is a language",
            xml.replace("<FamilyName>", ofType(" xs:language "))),
        Arguments.of(
            "a long address",
            TestMessages.of(MessageKind.LOG_INNLAGT)
                .contact()
                .xml()
                .replace("tel:55512345", "http://x/" + "a/".repeat(40_000) + "%")),
        Arguments.of("a long number", xml.replace("2026-03-01T10:30:00", "9".repeat(1_000_000))),
        Arguments.of(
            "many strangers", xml.replace("<Patient>", "<Patient>" + "<x/>".repeat(1_000_000))),
        Arguments.of(
            "many strangers in many places",
            xml.replace("<Patient>", "<Patient>" + "<Ident><x/></Ident>".repeat(500_000))),
        Arguments.of("many names", xml.replace("<Patient>", "<Patient>" + names(200_000))));
  }

  private static String ofType(String type) {
    return "<FamilyName xmlns:kith='http://www.kith.no/xmlstds'"
        + " xmlns:xs='http://www.w3.org/2001/XMLSchema'"
        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='"
        + type
        + "'>"
        + "1-".repeat(1_000_000);
  }

  private static String names(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append("<n").append(i).append("/>");
    }
    return all.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("costly")
  void whatWouldBeCostlyIsRefusedSoon(String name, String xml) {
    // given
    byte[] document = xml.getBytes(StandardCharsets.UTF_8);
    // when
    Decoded decoded =
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> decode(document), name);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Refused.class);
  }
}
