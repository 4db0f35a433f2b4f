package hub.adapters.compose;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.xml.HeadReader;
import hub.adapters.xml.TestMessages;
import hub.core.head.Head;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The nine unit tests of REFERENCE §11.4, and what goes beyond them. */
class AppRecTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:30:01.9Z");
  private static final AppRecError E36 = new AppRecError("E36", "norsk / English (/MsgHead)");
  private static final AppRecError E10 = new AppRecError("E10", "om id / about the id (/MsgHead)");

  private static TestMessages aMessage() {
    return TestMessages.of(MessageKind.LOG_INNLAGT);
  }

  private static Written accepted(TestMessages message) {
    Head head = HeadReader.read(message.bytes());
    return new Written(
        "AppRec", AppRecs.accepted(head, Recipient.of(head).getFirst(), NOW).orElseThrow());
  }

  private static Written rejected(TestMessages message, AppRecError... faults) {
    return new Written(
        "AppRec",
        AppRecs.rejected(HeadReader.read(message.bytes()), NOW, List.of(faults)).orElseThrow());
  }

  private static Optional<byte[]> maybe(TestMessages message) {
    return AppRecs.rejected(HeadReader.read(message.bytes()), NOW, List.of(E36));
  }

  @ParameterizedTest(name = "U1: {0} is answered by an AppRec that is valid by its schema")
  @CsvSource({
    "LOG_INNLAGT, PLO_1_5, http://www.kith.no/xmlstds/apprec/2004-11-21",
    "DIALOG_NOTAT, DIALOG_1_0, http://www.kith.no/xmlstds/apprec/2004-11-21",
    "LOG_INNLAGT, PLO_1_6, http://www.kith.no/xmlstds/apprec/2012-02-15",
    "LOG_INNLAGT, PLO_2_0, http://www.kith.no/xmlstds/apprec/2012-02-15",
    "DIALOG_HELSEFAGLIG, DIALOG_1_1, http://www.kith.no/xmlstds/apprec/2012-02-15",
    "EPJ_EKSTRAKT, EPJ_EKSTRAKT_1_0, http://www.kith.no/xmlstds/apprec/2012-02-15"
  })
  void itsVersionIsThatOfTheMessagesStandard(
      MessageKind kind, BodyVersion version, String namespace) {
    // when
    Written appRec = accepted(TestMessages.of(kind, version));
    // then
    assertThat(appRec.root().getNamespaceURI()).isEqualTo(namespace);
    assertThat(Schemas.fault(appRec.xml())).isEmpty();
  }

  @Test
  @DisplayName("U2: OriginalMsgId has the MsgId as it was written")
  void theMsgIdIsRepeated() {
    // when
    Written appRec = accepted(aMessage().msgId("{0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11}"));
    // then
    assertThat(appRec.text("OriginalMsgId/Id")).isEqualTo("{0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11}");
  }

  @Test
  @DisplayName("U3: MsgType is the type of the message, with a text")
  void theTypeIsRepeated() {
    // when
    Written appRec = accepted(aMessage());
    // then
    assertThat(appRec.v("OriginalMsgId/MsgType")).isEqualTo("LOG_INNLAGT");
    assertThat(appRec.attribute("OriginalMsgId/MsgType", "DN"))
        .isEqualTo("Melding om innlagt pasient");
  }

  @ParameterizedTest(name = "U4: IssueDate is the GenDate as it was written: {0}")
  @ValueSource(
      strings = {"2026-03-01T10:30:00", "2026-03-01T10:30:00.0Z", "2026-03-01T24:00:00+01:00"})
  void theTimeIsRepeated(String genDate) {
    // when
    Written appRec = accepted(aMessage().genDate(genDate));
    // then
    assertThat(appRec.text("OriginalMsgId/IssueDate")).isEqualTo(genDate);
  }

  @Test
  @DisplayName("U5: without fault the status is 1 and there is no Error")
  void aMessageThatIsTaken() {
    // when
    Written appRec = accepted(aMessage());
    // then
    assertThat(appRec.v("Status")).isEqualTo("1");
    assertThat(appRec.has("Error")).isFalse();
  }

  @Test
  @DisplayName("U6, U8: one fault gives status 2 and one Error of 8221 with its text")
  void aMessageWithAFault() {
    // when
    Written appRec = rejected(aMessage(), E36);
    // then
    assertThat(appRec.v("Status")).isEqualTo("2");
    assertThat(appRec.at("Error")).hasSize(1);
    Element error = appRec.at("Error").getFirst();
    assertThat(error.getAttribute("V")).isEqualTo("E36");
    assertThat(error.getAttribute("S")).isEqualTo("2.16.578.1.12.4.1.1.8221");
    assertThat(error.getAttribute("DN")).isEqualTo("Pasienten er ikke tilstrekkelig identifisert");
    assertThat(error.getAttribute("OT")).isEqualTo("norsk / English (/MsgHead)");
  }

  @Test
  @DisplayName("U7: several faults give one Error each, in their order")
  void aMessageWithFaults() {
    // when
    Written appRec = rejected(aMessage(), E10, E36);
    // then
    assertThat(appRec.at("Error"))
        .extracting(error -> error.getAttribute("V"))
        .containsExactly("E10", "E36");
  }

  @ParameterizedTest(name = "U9: in {0} the receiver is {1} and the sender {2}")
  @CsvSource({"PLO_1_5, SPR, RECEIVER", "PLO_1_6, PRIM, AVS"})
  void theRolesOfTheParties(BodyVersion version, String sender, String receiver) {
    // when
    Written appRec = accepted(TestMessages.of(MessageKind.LOG_INNLAGT, version));
    // then
    assertThat(appRec.v("Sender/Role")).isEqualTo(sender);
    assertThat(appRec.v("Receiver/Role")).isEqualTo(receiver);
  }

  @Test
  void itIsMadeNowByTheHub() {
    // when
    Written appRec = accepted(aMessage());
    // then
    assertThat(appRec.text("GenDate")).isEqualTo("2026-03-01T11:30:01+01:00");
    assertThat(appRec.text("SoftwareName")).isEqualTo("meldingshub");
  }

  @Test
  void theSameAnswerToTheSameMessageHasTheSameIdWheneverItIsGiven() {
    // given
    Head head = HeadReader.read(aMessage().bytes());
    // when
    Written first = new Written("", AppRecs.rejected(head, NOW, List.of(E36)).orElseThrow());
    Written again =
        new Written(
            "", AppRecs.rejected(head, NOW.plus(Duration.ofDays(1)), List.of(E36)).orElseThrow());
    // then
    assertThat(again.text("Id"))
        .isEqualTo(first.text("Id"))
        .isEqualTo("ee071378-57fe-51fc-9fde-073ad46aabf5");
    assertThat(again.text("GenDate")).isNotEqualTo(first.text("GenDate"));
  }

  @Test
  void anotherAnswerOrReceiverOrMessageHasAnotherId() {
    // given
    TestMessages copied = aMessage().copyTo("3001", "3002");
    Head head = HeadReader.read(copied.bytes());
    // when
    List<String> ids =
        List.of(
            accepted(copied).text("Id"),
            rejected(copied, E36).text("Id"),
            rejected(copied, E10).text("Id"),
            accepted(copied.numbered(2)).text("Id"),
            new Written("", AppRecs.accepted(head, Recipient.of(head).getLast(), NOW).orElseThrow())
                .text("Id"));
    // then
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void aCodeThatIsNoneOf8221IsX99WithTheCodeInItsText() {
    // when
    Written appRec = rejected(aMessage(), new AppRecError("Q7", "noe / something"));
    // then
    assertThat(appRec.v("Error")).isEqualTo("X99");
    assertThat(appRec.attribute("Error", "OT")).isEqualTo("Q7: noe / something");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i morgen",
        "2026-03-01",
        "2026-03-01T10:30",
        "2026-02-30T10:30:00",
        "2026-03-01T24:00:01",
        "2026-03-01T10:30:00+14:01",
        "0000-03-01T10:30:00"
      })
  void noReceiptCanRepeatATimeThatIsNone(String genDate) {
    // given
    var message = aMessage().genDate(genDate);
    // when
    // then
    assertThat(maybe(message)).isEmpty();
  }

  @ParameterizedTest(name = "without {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MsgId|<MsgId>0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11</MsgId>|<MsgId/>",
        "Type|<Type V=\"LOG_INNLAGT\"/>|<Type/>",
        "a receipt's own type|LOG_INNLAGT|APPREC"
      })
  void noReceiptIsMadeOfWhatHasNoTypeOrIdOrIsOne(String what, String from, String to) {
    // given
    var message = aMessage().replace(from, to);
    // when
    // then
    assertThat(maybe(message)).isEmpty();
  }

  @Test
  void aReceiptIsNeverAnsweredByOne() {
    // given
    Head head = HeadReader.read(accepted(aMessage()).xml());
    // when
    var appRec = AppRecs.rejected(head, NOW, List.of(E36));
    // then
    assertThat(head.receipt()).isTrue();
    assertThat(appRec).isEmpty();
  }

  @Test
  void whatIsNoXmlHasNoReceipt() {
    // given
    Head head = HeadReader.read("ikke xml".getBytes(StandardCharsets.UTF_8));
    // when
    var appRec = AppRecs.rejected(head, NOW, List.of(E36));
    // then
    assertThat(appRec).isEmpty();
  }
}
