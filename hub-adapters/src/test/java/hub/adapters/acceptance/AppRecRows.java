package hub.adapters.acceptance;

import static hub.adapters.xml.TestMessages.her;
import static hub.adapters.xml.TestMessages.ident;
import static hub.adapters.xml.TestMessages.name;
import static hub.adapters.xml.TestMessages.professional;
import static hub.adapters.xml.TestMessages.service;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.compose.AppRecSystemTest;
import hub.adapters.compose.Written;
import hub.adapters.intake.Answer;
import hub.adapters.xml.OfficialExamples;
import hub.adapters.xml.TestMessages;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import hub.core.projection.Quarantined.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** REFERENCE §11.4: the unit and system tests of AppRec, on messages of our own. */
final class AppRecRows {
  static final String AREA = "11.4";

  private static final String SENDER =
      "Inst(Testvik sykehus HF HER 1001, Dept(Medisinsk HER 1002))";
  private static final String KOMMUNE = "Inst(Prøvdal kommune HER 2001, Dept(Pleie HER 2002))";
  private static final String LEGE = "Inst(Lia legekontor HER 3001, HCPerson(Prøve HER 3002))";

  private static final String MANUAL = "there is no list of messages to be matched by hand";
  private static final String SIGNATURE =
      "the messages need no personal signature, and the hub looks at none";

  private AppRecRows() {}

  static List<Row<Row.Once>> rows() {
    List<Row<Row.Once>> rows = new ArrayList<>();
    unitTests(rows);
    taken(rows);
    repeated(rows);
    rejected(rows);
    unknown(rows);
    return rows;
  }

  private static void unitTests(List<Row<Row.Once>> rows) {
    rows.add(
        row(
            "U1",
            "valid by the schema of its version",
            () ->
                assertThat(List.of(Outcome.of(plo15().xml()), Outcome.of(plo16().xml())))
                    .containsExactly("taken: 1 by SPR", "taken: 1 by PRIM")));
    rows.add(
        row(
            "U2",
            "OriginalMsgId has the MsgId",
            () ->
                assertThat(only(plo16()).text("OriginalMsgId/Id"))
                    .isEqualTo("0a6e9d2c-5a3b-4a51-9c77-1f6f2d0c3b11")));
    rows.add(
        row(
            "U3",
            "MsgType is the type",
            () -> assertThat(only(plo16()).v("OriginalMsgId/MsgType")).isEqualTo("LOG_INNLAGT")));
    rows.add(
        row(
            "U4",
            "IssueDate is GenDate",
            () ->
                assertThat(only(plo16()).text("OriginalMsgId/IssueDate"))
                    .isEqualTo("2026-03-01T10:30:00")));
    rows.add(
        row(
            "U5",
            "no fault: status 1, no Error",
            () -> {
              assertThat(only(plo16()).v("Status")).isEqualTo("1");
              assertThat(only(plo16()).has("Error")).isFalse();
            }));
    rows.add(
        row(
            "U6",
            "one fault: status 2, a code of 8221",
            () -> {
              Element error = only(plo16().patientXml("")).at("Error").getFirst();
              assertThat(only(plo16().patientXml("")).v("Status")).isEqualTo("2");
              assertThat(error.getAttribute("V")).isEqualTo("E36");
              assertThat(error.getAttribute("S")).isEqualTo("2.16.578.1.12.4.1.1.8221");
            }));
    rows.add(
        row(
            "U7",
            "several faults: one Error each",
            () ->
                assertThat(only(plo16().patientXml("").msgId("42")).at("Error"))
                    .extracting(error -> error.getAttribute("V"))
                    .containsExactly("E10", "E36")));
    rows.add(
        row(
            "U8",
            "OT says what is wrong and where",
            () ->
                assertThat(only(plo16().patientXml("")).at("Error").getFirst().getAttribute("OT"))
                    .isEqualTo(
                        "pasienten er ikke tilstrekkelig identifisert / The patient is not sufficiently identified; give a name and one of FNR, DNR, FHN and HNR with eleven digits, or a name with birth date and sex. (/MsgHead/MsgInfo/Patient)")));
    rows.add(
        row(
            "U9",
            "roles by the version",
            () -> {
              assertThat(only(plo15()).v("Receiver/Role")).isEqualTo("RECEIVER");
              assertThat(only(plo16()).v("Receiver/Role")).isEqualTo("AVS");
            }));
  }

  private static void taken(List<Row<Row.Once>> rows) {
    rows.add(lines("S1", "services on level 2", plo16(), "1 PRIM " + KOMMUNE));
    rows.add(
        lines(
            "S2",
            "further ids of level 1",
            plo16()
                .receiverOrganisation(
                    name("Prøvdal kommune")
                        + ident("974744570", "ENH")
                        + her("2001")
                        + service("Pleie", "2002")),
            "1 PRIM Inst(Prøvdal kommune HER 2001, Dept(Pleie HER 2002), AdditionalId(ENH 974744570))"));
    rows.add(lines("S3", "to a person", plo16().receiverOrganisation(doctor()), "1 PRIM " + LEGE));
    rows.add(
        row(
            "S4",
            "from a person",
            () ->
                assertThat(told(plo16().senderOrganisation(doctor())))
                    .containsExactly("1 PRIM " + KOMMUNE + " -> AVS " + LEGE)));
    rows.add(
        lines(
            "S5",
            "level 1 alone",
            plo16().receiverOrganisation(name("Prøvdal kommune") + her("2001")),
            "1 PRIM Inst(Prøvdal kommune HER 2001)"));
    rows.add(
        lines(
            "S6",
            "who signs beside a service is not repeated",
            plo16()
                .senderOrganisation(
                    name("Testvik sykehus HF")
                        + her("1001")
                        + service("Medisinsk", "1002")
                        + professional("1003")),
            "1 PRIM " + KOMMUNE));
    rows.add(
        row(
            "S7",
            "primary beside a copy, 1.1",
            () -> assertThat(told(copied(plo16())).getFirst()).startsWith("1 PRIM " + KOMMUNE)));
    rows.add(
        row(
            "S8",
            "primary beside a copy, 1.0",
            () -> assertThat(told(copied(plo15())).getFirst()).startsWith("1 SPR " + KOMMUNE)));
    rows.add(
        row(
            "S9",
            "primary, the copy being no organisation",
            () ->
                assertThat(told(plo16().copyToPatient()))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("1 PRIM " + KOMMUNE)));
    rows.add(
        row(
            "S10",
            "the copy answers as one",
            () -> assertThat(told(copied(plo16())).getLast()).startsWith("1 COP " + LEGE)));
  }

  private static void repeated(List<Row<Row.Once>> rows) {
    rows.add(
        row(
            "S11",
            "both receivers here, and it comes twice",
            () -> {
              assertThat(twice(copied(plo16()))).isEqualTo(1);
              assertThat(told(copied(plo16()))).hasSize(2);
            }));
    rows.add(
        row(
            "S12",
            "a message that was taken comes again",
            () -> assertThat(twice(plo16())).isEqualTo(1)));
    rows.add(
        Row.absent(
            AREA,
            "S13",
            "a second AppRec from the same receiver",
            "what an AppRec does to a clock comes with R11"));
    rows.add(Row.absent(AREA, "S14", "matched by hand, then accepted", MANUAL));
    rows.add(Row.absent(AREA, "S15", "matched by hand, then rejected", MANUAL));
    rows.add(Row.absent(AREA, "S25", "not matched: rejected by hand", MANUAL));
    rows.add(Row.absent(AREA, "S27", "rejected by hand for several reasons", MANUAL));
    rows.add(row("S41", "a message that was rejected comes again", AppRecRows::rejectedTwice));
    rows.add(
        Row.absent(
            AREA, "S42", "no AppRec within 96 hours", "this is R11, which is not computed yet"));
  }

  private static void rejected(List<Row<Row.Once>> rows) {
    rows.add(
        lines(
            "S16",
            "no XML",
            plo16().replace("</Document>", "<Document>"),
            "2 T01 PRIM " + KOMMUNE));
    rows.add(
        lines(
            "S32",
            "not valid by the schema",
            plo16().replace("<MsgType V=\"XML\"/>", ""),
            "2 T02 PRIM " + KOMMUNE));
    rows.add(
        lines(
            "S33",
            "not valid in the body: T02 as well",
            plo16().replace("Forsendelsesstatus", "Status"),
            "2 T02 PRIM " + KOMMUNE));
    rows.add(
        lines(
            "S34",
            "a schema nobody knows",
            plo16().replace("/2012-04-01", "/2031-04-01"),
            "2 T10 PRIM " + KOMMUNE));
    rows.add(
        row(
            "S24",
            "the patient is not sufficiently identified",
            () -> {
              assertThat(told(plo16().patientXml("")))
                  .containsExactly("2 E36 PRIM " + KOMMUNE + " -> AVS " + SENDER);
            }));
    rows.add(
        lines(
            "S26",
            "several faults, one Error each",
            plo16().msgId("42").patientXml(""),
            "2 E10 E36 PRIM " + KOMMUNE));
    rows.add(
        row(
            "S28",
            "a MsgId that is no UUID",
            () -> {
              assertThat(told(plo16().msgId("42")))
                  .hasSize(1)
                  .first()
                  .asString()
                  .startsWith("2 E10");
              assertThat(Outcome.of(official())).isEqualTo("E10: 2 E10 by SPR");
            }));
    rows.add(Row.absent(AREA, "S29", "a signature that does not fit", SIGNATURE));
    rows.add(Row.absent(AREA, "S30", "an invalid certificate", SIGNATURE));
    rows.add(Row.absent(AREA, "S31", "a revoked certificate", SIGNATURE));
  }

  /** Without an address register nobody is unknown who can be told; see decision 0008. */
  private static void unknown(List<Row<Row.Once>> rows) {
    rows.add(
        e21(
            "S17",
            "no HER-id on level 1",
            plo16()
                .receiverOrganisation(
                    name("Prøvdal kommune") + ident("974744570", "ENH") + service("Pleie", "2002")),
            "PRIM Inst(Prøvdal kommune ENH 974744570, Dept(Pleie HER 2002))"));
    rows.add(
        e21(
            "S18",
            "no HER-id on level 2",
            plo16()
                .receiverOrganisation(
                    name("Prøvdal kommune")
                        + her("2001")
                        + "<Organisation>"
                        + name("Pleie")
                        + ident("7", "LOK")
                        + "</Organisation>"),
            "PRIM Inst(Prøvdal kommune HER 2001, Dept(Pleie LOK 7))"));
    rows.add(
        e21("S19", "an unknown person", plo16().receiverOrganisation(doctor()), "PRIM " + LEGE));
    rows.add(e21("S20", "an unknown service", plo16(), "PRIM " + KOMMUNE));
    rows.add(
        row(
            "S21",
            "neither level can be told: no AppRec",
            () ->
                assertThat(told(plo16().receiverOrganisation(name("Ukjent") + ident("", "HER"))))
                    .isEmpty()));
    rows.add(
        Row.absent(
            AREA,
            "S22",
            "envelope and message have different addresses",
            "POST /Messages has no envelope: the message alone says to whom it goes"));
    rows.add(
        row(
            "S23",
            "a patient who is not in the system is taken",
            () ->
                assertThat(told(plo16().patientIds(ident(Person.UNKNOWN, "FNR"))))
                    .containsExactly("1 PRIM " + KOMMUNE + " -> AVS " + SENDER)));
    rows.add(
        e21(
            "S35",
            "the primary is unknown, 1.1",
            copied(plo16()),
            "PRIM " + KOMMUNE,
            "COP " + LEGE));
    rows.add(
        e21(
            "S36",
            "the primary is unknown, a copy to nobody who answers",
            plo16().copyToPatient(),
            "PRIM " + KOMMUNE));
    rows.add(
        e21(
            "S37",
            "the primary is an unknown person",
            plo16().receiverOrganisation(doctor()),
            "PRIM " + LEGE));
    rows.add(e21("S38", "the copy is unknown", copied(plo16()), "PRIM " + KOMMUNE, "COP " + LEGE));
    rows.add(
        row(
            "S39",
            "the copy is unknown, 1.0",
            () ->
                assertThat(rejectedFor("E21", copied(plo15())).getLast())
                    .isEqualTo("2 E21 COP " + LEGE + " -> RECEIVER " + SENDER)));
    rows.add(
        row(
            "S40",
            "both are unknown: one each",
            () -> assertThat(rejectedFor("E21", copied(plo15()))).hasSize(2)));
  }

  /** One that needs no subject. */
  private interface Story {
    void tell() throws IOException;
  }

  private static Row<Row.Once> row(String number, String sentence, Story story) {
    return Row.once(AREA, number, sentence, any -> story.tell());
  }

  /** To the usual sender, in version 1.1. */
  private static Row<Row.Once> lines(
      String number, String sentence, TestMessages message, String line) {
    return row(
        number,
        sentence,
        () -> assertThat(told(message)).containsExactly(line + " -> AVS " + SENDER));
  }

  /** Taken; and what is written when a register says that the receiver is unknown. */
  private static Row<Row.Once> e21(
      String number, String sentence, TestMessages message, String... by) {
    return row(
        number,
        sentence,
        () -> {
          assertThat(told(message)).allSatisfy(line -> assertThat(line).startsWith("1 "));
          assertThat(rejectedFor("E21", message))
              .containsExactlyElementsOf(
                  List.of(by).stream().map(who -> "2 E21 " + who + " -> AVS " + SENDER).toList());
        });
  }

  private static TestMessages plo15() {
    return TestMessages.of(MessageKind.LOG_INNLAGT, BodyVersion.PLO_1_5);
  }

  private static TestMessages plo16() {
    return TestMessages.of(MessageKind.LOG_INNLAGT, BodyVersion.PLO_1_6);
  }

  private static TestMessages copied(TestMessages message) {
    return message.copyTo("3001", "3002");
  }

  private static String doctor() {
    return name("Lia legekontor") + her("3001") + professional("3002");
  }

  private static byte[] official() throws IOException {
    return OfficialExamples.named("Testcase-Dialogmeldingen/Case3.xml");
  }

  /** The AppRecs for what the hub itself finds. */
  private static List<Written> appRecs(TestMessages message) {
    List<Reason> faults =
        new WholeHub().post(message.bytes()) instanceof Answer.Refused refused
            ? refused.reasons()
            : List.of();
    return Outcome.appRecs(message.bytes(), faults);
  }

  private static Written only(TestMessages message) {
    List<Written> appRecs = appRecs(message);
    assertThat(appRecs).hasSize(1);
    return appRecs.getFirst();
  }

  private static List<String> told(TestMessages message) {
    return appRecs(message).stream().map(AppRecSystemTest::told).toList();
  }

  private static List<String> rejectedFor(String code, TestMessages message) {
    Reason fault = new Reason(code, "norsk / English", "/");
    return Outcome.appRecs(message.bytes(), List.of(fault)).stream()
        .map(AppRecSystemTest::told)
        .toList();
  }

  /** How many messages stand on the log when it has come twice. */
  private static int twice(TestMessages message) {
    WholeHub hub = new WholeHub();
    Answer first = hub.post(message.bytes());
    assertThat(hub.post(message.bytes())).isEqualTo(first).isInstanceOf(Answer.Accepted.class);
    return hub.messages();
  }

  private static void rejectedTwice() {
    // given
    WholeHub hub = new WholeHub();
    TestMessages message = plo16().patientXml("");
    // when
    Answer first = hub.post(message.bytes());
    Answer again = hub.post(message.bytes());
    // then
    assertThat(again).isEqualTo(first).isInstanceOf(Answer.Refused.class);
    assertThat(hub.quarantined()).hasSize(1);
    assertThat(only(message).text("Id")).isEqualTo(only(message).text("Id"));
  }
}
