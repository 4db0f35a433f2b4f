package hub.adapters.acceptance;

import static hub.adapters.acceptance.AppRecCases.AREA;
import static hub.adapters.acceptance.AppRecCases.KOMMUNE;
import static hub.adapters.acceptance.AppRecCases.LEGE;
import static hub.adapters.acceptance.AppRecCases.SENDER;
import static hub.adapters.acceptance.AppRecCases.copied;
import static hub.adapters.acceptance.AppRecCases.doctor;
import static hub.adapters.acceptance.AppRecCases.lines;
import static hub.adapters.acceptance.AppRecCases.official;
import static hub.adapters.acceptance.AppRecCases.only;
import static hub.adapters.acceptance.AppRecCases.plo15;
import static hub.adapters.acceptance.AppRecCases.plo16;
import static hub.adapters.acceptance.AppRecCases.row;
import static hub.adapters.acceptance.AppRecCases.told;
import static hub.adapters.acceptance.AppRecCases.twice;
import static hub.adapters.xml.TestMessages.her;
import static hub.adapters.xml.TestMessages.ident;
import static hub.adapters.xml.TestMessages.name;
import static hub.adapters.xml.TestMessages.professional;
import static hub.adapters.xml.TestMessages.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** REFERENCE §11.4: the unit and system tests of AppRec, on messages of our own. */
final class AppRecRows {
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
    rows.addAll(AppRecUnknownRows.rows());
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
        row(
            "S6",
            "who signs beside a service is not repeated",
            () -> {
              String service = service("Medisinsk", "1002");
              String signer = professional("1003");
              for (String signed :
                  List.of(
                      service + signer, // beside it, and below it
                      service.replace("</Organisation>", signer + "</Organisation>"))) {
                assertThat(
                        told(
                            plo16()
                                .senderOrganisation(
                                    name("Testvik sykehus HF") + her("1001") + signed)))
                    .containsExactly("1 PRIM " + KOMMUNE + " -> AVS " + SENDER);
              }
            }));
    rows.add(
        row(
            "S7",
            "primary beside a copy, 1.1",
            () -> assertThat(told(copied(plo16())).getFirst()).startsWith("1 PRIM " + KOMMUNE)));
    rows.add(
        row(
            "S8",
            "primary beside a copy, 1.0",
            () ->
                assertThat(told(copied(plo15())))
                    .containsExactly(
                        "1 SPR " + KOMMUNE + " -> RECEIVER " + SENDER,
                        "1 COP " + LEGE + " -> RECEIVER " + SENDER)));
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
    rows.add(row("S41", "a message that was rejected comes again", AppRecCases::rejectedTwice));
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
}
