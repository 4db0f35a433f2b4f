package hub.adapters.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.compose.Asker;
import hub.adapters.compose.Draft;
import hub.adapters.compose.SendingChecks;
import hub.adapters.compose.Written;
import hub.adapters.intake.Answer;
import hub.adapters.xml.OfficialExamples;
import hub.adapters.xml.TestMessages;
import hub.core.duty.Rule;
import hub.core.message.BodyVersion;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** REFERENCE §11.3: dialogmelding 1.0, received and sent. */
final class Dialog {
  private static final String FAULTY = "3c2b1a09-8f7e-4d6c-9b5a-4f3e2d1c0b9a";
  static final String AREA = "11.3";
  private static final List<String> ROLES = List.of("SPR");
  private static final String BORN = "<DateOfBirth>1960-11-13</DateOfBirth><Sex V=\"2\"/>";

  private Dialog() {}

  static List<Row<Row.Once>> rows() {
    List<Row<Row.Once>> rows = new ArrayList<>();
    rows.add(row("1", "a request is read", () -> assertThat(outcome("Case1")).isEqualTo(taken())));
    rows.add(row("2", "a broken tag is told", Dialog::brokenTag));
    rows.add(
        row(
            "3",
            "a body in another namespace is not taken",
            () ->
                assertThat(
                        Outcome.of(
                            file("Case1").replaceAll("dialog/2006-10-11", "dialog/2031-10-11")))
                    .isEqualTo("T10: 2 T10 by PRIM")));
    rows.add(row("4", "UTF-8 and ISO-8859-1 tell the same", Dialog::inLatin1));
    rows.add(
        row(
            "5",
            "each field that the hub uses is read",
            () ->
                assertThat(Facts.told(file("Case1")))
                    .isEqualTo(
                        "DIALOG_FORESPORSEL - DIALOG_1_0 2005-11-21T09:30:47Z enh974793539/258521p -> enh971318864/369767p {} []")));
    rows.add(row("6", "the reception is on record, the original kept", Dialog::kept));
    rows.add(row("7", "an answer is linked to its request", Dialog::linked));
    rows.add(row("8-9", "one AppRec for each message", Dialog::oneAppRec));
    rows.add(row("10", "a request, by its type", () -> told("Case1", "DIALOG_FORESPORSEL")));
    rows.add(
        row(
            "11",
            "an answer, by its type",
            () -> assertThat(Facts.message(answer()).kind()).isEqualTo(MessageKind.DIALOG_SVAR)));
    rows.add(row("12", "a note, by its type", () -> told("Case3", "DIALOG_NOTAT")));
    rows.add(row("13", "an avvik, by its type", Dialog::avvik));
    rows.add(
        row(
            "14a",
            "no patient",
            () -> assertThat(outcome("Case1-14a")).isEqualTo(Outcome.refused("E36", ROLES))));
    rows.add(
        row(
            "14b",
            "HNR, birth date and sex",
            () ->
                assertThat(Outcome.of(patient(BORN + ident("13416900250", "HNR"))))
                    .isEqualTo(taken())));
    rows.add(
        row(
            "14c",
            "name, birth date and sex alone",
            () -> assertThat(outcome("Case1-14c")).isEqualTo(taken())));
    rows.add(
        row(
            "15",
            "a patient nobody knows is a new one",
            () ->
                assertThat(Outcome.of(patient(ident(Person.UNKNOWN, "FNR")))).isEqualTo(taken())));
    rows.add(
        row(
            "16a",
            "the sender is empty",
            () -> assertThat(outcome("Case1-16a")).isEqualTo(Outcome.unanswered("X99"))));
    rows.add(
        row(
            "16b",
            "the sender's organisation is gone",
            () ->
                assertThat(
                        Outcome.of(
                            file("Case1").replaceAll("(?s)<Sender>.*</Sender>", "<Sender/>")))
                    .isEqualTo(Outcome.unanswered("T02"))));
    rows.add(
        row(
            "16c",
            "the sender is gone",
            () -> assertThat(outcome("Case1-16c")).isEqualTo(Outcome.unanswered("T02"))));
    rows.add(
        row(
            "17a",
            "the FNR is empty",
            () ->
                assertThat(Outcome.of(patient(ident("", "FNR"))))
                    .isEqualTo(Outcome.refused("E36", ROLES))));
    rows.add(
        row(
            "17b",
            "the FNR is gone",
            () -> assertThat(outcome("Case1-17b")).isEqualTo(Outcome.refused("T02", ROLES))));
    rows.add(
        row(
            "send 1",
            "a request is written",
            () -> fit(new Draft.Foresporsel(Asker.FASTLEGE, 99, "Når?"), "DIALOG_FORESPORSEL")));
    rows.add(
        Row.absent(
            AREA,
            "send 2",
            "an answer to a request is written",
            "the hub answers no DIALOG_FORESPORSEL: its svar is DIALOG_HELSEFAGLIG, to a klar"));
    rows.add(
        row(
            "send 3",
            "a note is written",
            () -> fit(new Draft.Avvik(Rule.TIDLIGMELDING, null, null, null), "DIALOG_NOTAT")));
    rows.add(
        Row.absent(
            AREA,
            "send question",
            "the answer repeats the question",
            "the hub writes no DIALOG_SVAR"));
    rows.add(
        row(
            "send text",
            "a note has its text",
            () -> holds(SendingChecks.DIALOG_A_NOTE_HAS_A_TEXT)));
    rows.add(
        row(
            "send role",
            "a person in a note has a role",
            () -> holds(SendingChecks.DIALOG_A_PERSON_HAS_A_ROLE)));
    rows.add(
        Row.absent(
            AREA,
            "send attachments",
            "attachments are further documents",
            "a draft has no attachments: the system that sends it adds them"));
    return rows;
  }

  /** One that needs no subject. */
  private interface Story {
    void tell() throws IOException;
  }

  private static Row<Row.Once> row(String number, String sentence, Story story) {
    return Row.once(AREA, number, sentence, any -> story.tell());
  }

  private static String taken() {
    return Outcome.taken(ROLES);
  }

  private static String file(String name) throws IOException {
    String xml =
        new String(OfficialExamples.named("Testcase-Dialogmeldingen/" + name + ".xml"), UTF_8);
    return new FreshIds(AREA + name).in(xml);
  }

  private static String outcome(String name) throws IOException {
    return Outcome.of(file(name));
  }

  private static String patient(String inside) throws IOException {
    return file("Case1")
        .replaceAll(
            "(?s)<Patient>.*</Patient>",
            "<Patient><FamilyName>Prøve</FamilyName>" + inside + "</Patient>");
  }

  private static String ident(String id, String type) {
    return TestMessages.ident(id, type);
  }

  private static void brokenTag() throws IOException {
    String sender = file("Case1").replaceFirst("</Organisation>\\s*</Sender>", "</Sender>");
    String body = file("Case1").replaceFirst("</Dialogmelding>", "");
    assertThat(Outcome.of(sender)).isEqualTo(Outcome.unanswered("T01"));
    assertThat(Outcome.of(body)).isEqualTo(Outcome.refused("T01", ROLES));
  }

  private static void inLatin1() throws IOException {
    // given
    String utf8 = file("Case1");
    // when
    var told = Facts.read(utf8.replaceFirst("UTF-8", "ISO-8859-1").getBytes(ISO_8859_1));
    // then
    assertThat(told).isEqualTo(Facts.read(utf8));
  }

  private static void kept() throws IOException {
    // given
    WholeHub hub = new WholeHub();
    String document = file("Case1");
    // when
    MessageId id = hub.take(document);
    // then
    assertThat(hub.receipt(id)).isPresent();
    assertThat(hub.document(id)).isEqualTo(document.getBytes(UTF_8));
  }

  /** The official answer refers to itself by the MsgId that it shares with the request. */
  private static void linked() throws IOException {
    // given
    FreshIds ids = new FreshIds(AREA + "7");
    String shared = new String(OfficialExamples.named("Testcase-Dialogmeldingen/Case1.xml"), UTF_8);
    String id = FreshIds.ofMessage(shared);
    String answer =
        TestMessages.of(MessageKind.DIALOG_SVAR, BodyVersion.DIALOG_1_0)
            .msgId(id)
            .refersTo(id, id)
            .xml();
    // when
    Message request = Facts.message(ids.in(shared));
    Message svar = Facts.message(ids.in(answer));
    // then
    assertThat(svar.refersTo(request.msgId())).isTrue();
    assertThat(svar.refersTo(svar.msgId())).isFalse();
    assertThat(Outcome.of(answer)).isEqualTo(taken());
  }

  private static void oneAppRec() throws IOException {
    // given
    byte[] document = file("Case1").getBytes(UTF_8);
    WholeHub hub = new WholeHub();
    // when
    Answer first = hub.post(document);
    Answer again = hub.post(document);
    // then
    assertThat(again).isEqualTo(first);
    assertThat(hub.messages()).isEqualTo(1);
    assertThat(Outcome.appRecs(document, List.of())).hasSize(1);
  }

  private static void told(String name, String type) throws IOException {
    // given
    WholeHub hub = new WholeHub();
    // when
    hub.take(file(name));
    // then
    assertThat(hub.events()).extracting(event -> event.get("type").asText()).containsExactly(type);
  }

  /**
   * The official one has no patient: it is about that of the message that it names. Where that is
   * not known nobody can say whose it is; with a patient it is taken in any case.
   */
  private static void avvik() throws IOException {
    String named =
        file("Case4")
            .replaceFirst(
                "</MsgInfo>",
                "<Patient><FamilyName>Prøve</FamilyName>"
                    + ident(Person.ROLAND.fnr(), "FNR")
                    + "</Patient></MsgInfo>");
    assertThat(outcome("Case4")).isEqualTo(Outcome.refused("E36", ROLES));
    assertThat(Outcome.of(named)).isEqualTo(taken());
    assertThat(Facts.message(named).kind()).isEqualTo(MessageKind.DIALOG_AVVIK);
    WholeHub hub = new WholeHub();
    hub.take(TestMessages.of(MessageKind.LOG_INNLAGT).msgId(FAULTY).xml());
    hub.take(
        TestMessages.of(MessageKind.DIALOG_AVVIK, BodyVersion.DIALOG_1_0)
            .msgId("7b1e2f3a-0c4d-4e5f-8a9b-0c1d2e3f4a5b")
            .sender("2001", "2002")
            .receiver("1001", "1002")
            .refersTo(FAULTY, FAULTY)
            .patientXml("")
            .xml());
    assertThat(hub.events())
        .extracting(event -> event.get("type").asText())
        .containsExactly("LOG_INNLAGT", "DIALOG_AVVIK");
    assertThat(hub.events())
        .extracting(event -> event.get("patient").asText())
        .containsOnly(hub.events().getFirst().get("patient").asText());
  }

  private static String answer() {
    return TestMessages.of(MessageKind.DIALOG_SVAR, BodyVersion.DIALOG_1_0).xml();
  }

  private static Written written(Draft draft) {
    return new Written("", Sending.draft(TestMessages.of(MessageKind.LOG_INNLAGT), draft).xml());
  }

  private static void fit(Draft draft, String type) {
    // when
    Written written = written(draft);
    // then
    assertThat(written.v("MsgInfo/Type")).isEqualTo(type);
    for (SendingChecks check : SendingChecks.values()) {
      assertThat(check.complaints(written)).as(check.name()).isEmpty();
    }
  }

  private static void holds(SendingChecks check) {
    // given
    Draft draft = new Draft.Avvik(Rule.TIDLIGMELDING, null, "Ringte kl. 12.", null);
    // when
    Written written = written(draft);
    // then
    assertThat(written.has("Document/RefDoc/Content/Dialogmelding/Notat/TekstNotatInnhold"))
        .isTrue();
    assertThat(written.has("Document/RefDoc/Content/Dialogmelding/Notat/RollerRelatertNotat"))
        .isTrue();
    assertThat(check.complaints(written)).isEmpty();
  }
}
