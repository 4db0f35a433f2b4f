package hub.adapters.xml;

import static hub.adapters.xml.TestMessages.her;
import static hub.adapters.xml.TestMessages.ident;
import static hub.adapters.xml.TestMessages.name;
import static hub.adapters.xml.TestMessages.professional;
import static hub.adapters.xml.TestMessages.service;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.head.Code;
import hub.core.head.Head;
import hub.core.head.Ident;
import hub.core.head.Party;
import hub.core.head.Person;
import hub.core.head.Unit;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadReaderTest {
  private static final Party SENDER =
      new Party(
          new Unit("Testvik sykehus HF", List.of(id("1001", "HER"))),
          new Unit("Medisinsk", List.of(id("1002", "HER"))),
          null);
  private static final Party RECEIVER =
      new Party(
          new Unit("Prøvdal kommune", List.of(id("2001", "HER"))),
          new Unit("Pleie", List.of(id("2002", "HER"))),
          null);

  private static Ident id(String id, String type) {
    return new Ident(id, new Code(type, null, null));
  }

  private static TestMessages aMessage() {
    return TestMessages.of(MessageKind.LOG_INNLAGT);
  }

  private static Head read(TestMessages message) {
    return HeadReader.read(message.bytes());
  }

  @Test
  void everythingIsAsItIsWritten() {
    // given
    var message =
        aMessage()
            .msgId("{0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11}")
            .genDate("2026-03-01T10:30:00.0Z")
            .refersTo("{P}", "{C}")
            .processingStatus("T")
            .copyTo("3001", "3002")
            .replace("<Type V=\"LOG_INNLAGT\"/>", "<Type V=\"LOG_INNLAGT\" DN=\"Innlagt\"/>");
    // when
    Head head = read(message);
    // then
    assertThat(head)
        .isEqualTo(
            new Head(
                new Code("LOG_INNLAGT", null, "Innlagt"),
                "2026-03-01T10:30:00.0Z",
                "{0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11}",
                new Code("T", null, null),
                "{C}",
                SENDER,
                RECEIVER,
                List.of(
                    new Party(
                        new Unit("Lia legekontor", List.of(id("3001", "HER"))),
                        null,
                        new Person("Prøve", null, null, null, null, List.of(id("3002", "HER"))))),
                new Person("Ærlig", null, "Åse", null, null, List.of(id(TestMessages.FNR, "FNR"))),
                BodyVersion.PLO_1_6,
                false));
  }

  @Test
  void aCodeHasItsListAndItsText() {
    // given
    var message =
        aMessage()
            .patientXml(
                "<Patient><FamilyName>Å</FamilyName><MiddleName>B</MiddleName>"
                    + "<DateOfBirth>1950-02-03</DateOfBirth><Sex V=\"2\" DN=\"Kvinne\"/>"
                    + "<Ident><Id> 1 </Id><TypeId V=\"HNR\" S=\"2.16\" DN=\"H\"/></Ident></Patient>");
    // when
    Person patient = read(message).patient();
    // then
    assertThat(patient)
        .isEqualTo(
            new Person(
                "Å",
                "B",
                null,
                "1950-02-03",
                new Code("2", null, "Kvinne"),
                List.of(new Ident("1", new Code("HNR", "2.16", "H")))));
  }

  @Test
  void aPersonBesideOrBelowAServiceOnlySigns() {
    // given
    String below =
        service("Medisinsk", "1002")
            .replace("</Organisation>", professional("1003") + "</Organisation>");
    String names = name("Testvik sykehus HF") + her("1001");
    // when
    Head beside =
        read(
            aMessage()
                .senderOrganisation(names + service("Medisinsk", "1002") + professional("1003")));
    Head inside = read(aMessage().senderOrganisation(names + below));
    // then
    assertThat(beside.sender()).isEqualTo(SENDER);
    assertThat(inside.sender()).isEqualTo(SENDER);
  }

  @Test
  void anIdWithoutNumberOrTypeIsNone() {
    // given
    var message =
        aMessage()
            .senderOrganisation(
                name("Testvik") + ident("", "HER") + ident("7", "") + ident("8", "LOK"));
    // when
    Head head = read(message);
    // then
    assertThat(head.sender())
        .isEqualTo(new Party(new Unit("Testvik", List.of(id("8", "LOK"))), null, null));
  }

  @Test
  void aCopyToAPatientIsNoParty() {
    assertThat(read(aMessage().copyToPatient()).copies()).isEmpty();
  }

  /** What is there of a document that breaks off is what was read to its end; nothing is thrown. */
  @Test
  void whereverADocumentBreaksOffOnlyWholePartsAreRead() {
    // given
    byte[] xml = aMessage().bytes();
    String text = new String(xml, StandardCharsets.UTF_8);
    int afterSender = text.indexOf("</Sender>") + "</Sender>".length();
    for (int end = 0; end < xml.length; end++) {
      // when
      Head head = HeadReader.read(Arrays.copyOf(xml, end));
      // then
      String before = new String(xml, 0, end, StandardCharsets.UTF_8);
      assertThat(head.sender())
          .as("cut at %d", end)
          .isEqualTo(before.length() < afterSender ? null : SENDER);
      assertThat(head.receiver())
          .as("cut at %d", end)
          .isEqualTo(before.contains("</Receiver>") ? RECEIVER : null);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ikke xml",
        "<a/>",
        "<MsgHead/>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><MsgHead>&e;</MsgHead>",
        "<MsgHead xmlns='http://www.kith.no/xmlstds/msghead/2006-05-24'/>"
      })
  void whatTellsNothingGivesNothing(String xml) {
    // when
    Head head = HeadReader.read(xml.getBytes(StandardCharsets.UTF_8));
    // then
    assertThat(head)
        .isEqualTo(
            new Head(null, null, null, null, null, null, null, List.of(), null, null, false));
  }

  @Test
  void anElementOfAnotherNamespaceIsPassedOver() {
    // given
    var message = aMessage().replace("<MsgId>", "<x:MsgId xmlns:x=\"urn:x\">2</x:MsgId><MsgId>");
    // when
    Head head = read(message);
    // then
    assertThat(head.msgId()).isEqualTo("0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11");
  }

  @Test
  void aNameOfMoreThanAThousandSignsIsNone() {
    // given
    var message = aMessage().msgId("x".repeat(1001));
    // when
    Head head = read(message);
    // then
    assertThat(head.msgId()).isNull();
    assertThat(head.sender()).isEqualTo(SENDER);
  }

  @Test
  void onlyTheFirstDocumentIsTheBody() {
    // given
    var attached = aMessage().attachment("<x xmlns=\"urn:x\"/>");
    var unknown =
        aMessage()
            .replace("Pasientlogistikk/2012-04-01", "Pasientlogistikk/2031-04-01")
            .attachment("<x xmlns=\"http://www.kith.no/xmlstds/dialog/2013-01-23\"/>");
    // when
    // then
    assertThat(read(attached).body()).isEqualTo(BodyVersion.PLO_1_6);
    assertThat(read(unknown).body()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<AppRec xmlns='http://www.kith.no/xmlstds/apprec/2004-11-21'/>",
        "<AppRec xmlns='http://www.kith.no/xmlstds/apprec/2012-02-15'>",
        "<MsgHead xmlns='http://www.kith.no/xmlstds/msghead/2006-05-24'><MsgInfo><Type V='APPREC'/>"
      })
  void aReceiptIsTold(String xml) {
    assertThat(HeadReader.read(xml.getBytes(StandardCharsets.UTF_8)).receipt()).isTrue();
  }
}
