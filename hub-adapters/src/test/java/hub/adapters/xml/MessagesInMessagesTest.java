package hub.adapters.xml;

import static hub.adapters.xml.Decoding.decode;
import static hub.adapters.xml.Decoding.message;
import static hub.adapters.xml.Decoding.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A message that carries another message, and text that carries markup. */
class MessagesInMessagesTest {
  private static final String XHTML =
      "<p xmlns=\"http://www.w3.org/1999/xhtml\">Kan <b>ikke</b> ta imot<br/>&amp; takk</p>";

  private static String inner() {
    return TestMessages.of(MessageKind.LOG_UTSKREVET)
        .msgId("7b1e2f3a-0c4d-4e5f-8a9b-0c1d2e3f4a5b")
        .xml()
        .replaceFirst("<\\?xml[^>]*>\\s*", "");
  }

  @Test
  void aWholeMessageAsAttachmentIsNotReadAsTheMessage() {
    // given
    var sent = TestMessages.of(MessageKind.DIALOG_HELSEFAGLIG);
    var plain = message(sent);
    // when
    var message = message(sent.attachment(inner()));
    // then
    assertThat(message).isEqualTo(plain);
    assertThat(message.kind()).isEqualTo(MessageKind.DIALOG_HELSEFAGLIG);
    assertThat(message.told().times()).isEmpty();
  }

  /** The envelope of another says nothing of what is in it; sent by itself it is taken. */
  @Test
  void aWholeMessageAsTheBodyIsT10() {
    // given
    String outer = TestMessages.of(MessageKind.LOG_INNLAGT).xml();
    int from = outer.indexOf("<Content>") + "<Content>".length();
    String xml = outer.substring(0, from) + inner() + outer.substring(outer.indexOf("</Content>"));
    // when
    var refused = refused(xml.getBytes(UTF_8));
    // then
    assertThat(refused.refusals())
        .extracting(Refusal::code, Refusal::path)
        .containsExactly(tuple("T10", "/MsgHead/Document[1]/RefDoc/Content"));
  }

  @ParameterizedTest
  @EnumSource(
      value = BodyVersion.class,
      names = {"DIALOG_1_0", "DIALOG_1_1"})
  void xhtmlInTheTextOfADialogIsTaken(BodyVersion version) {
    // given
    var sent =
        TestMessages.of(MessageKind.DIALOG_NOTAT, version)
            .replace("</dia:TekstNotatInnhold>", XHTML + "</dia:TekstNotatInnhold>");
    // when
    var decoded = decode(sent);
    // then
    assertThat(decoded).isInstanceOf(Decoded.Accepted.class);
  }
}
