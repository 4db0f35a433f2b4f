package hub.adapters.acceptance;

import static hub.adapters.acceptance.AppRecCases.AREA;
import static hub.adapters.acceptance.AppRecCases.KOMMUNE;
import static hub.adapters.acceptance.AppRecCases.LEGE;
import static hub.adapters.acceptance.AppRecCases.SENDER;
import static hub.adapters.acceptance.AppRecCases.copied;
import static hub.adapters.acceptance.AppRecCases.doctor;
import static hub.adapters.acceptance.AppRecCases.plo15;
import static hub.adapters.acceptance.AppRecCases.plo16;
import static hub.adapters.acceptance.AppRecCases.rejectedFor;
import static hub.adapters.acceptance.AppRecCases.row;
import static hub.adapters.acceptance.AppRecCases.told;
import static hub.adapters.xml.TestMessages.her;
import static hub.adapters.xml.TestMessages.ident;
import static hub.adapters.xml.TestMessages.name;
import static hub.adapters.xml.TestMessages.service;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.xml.TestMessages;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of {@link AppRecRows} about receivers and patients nobody knows. Without an address
 * register nobody is unknown who can be told; see decision 0008.
 */
final class AppRecUnknownRows {
  private AppRecUnknownRows() {}

  static List<Row<Row.Once>> rows() {
    List<Row<Row.Once>> rows = new ArrayList<>();
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
    return rows;
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
}
