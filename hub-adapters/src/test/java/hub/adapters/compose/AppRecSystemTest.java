package hub.adapters.compose;

import static hub.adapters.xml.TestMessages.her;
import static hub.adapters.xml.TestMessages.ident;
import static hub.adapters.xml.TestMessages.name;
import static hub.adapters.xml.TestMessages.professional;
import static hub.adapters.xml.TestMessages.service;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.xml.HeadReader;
import hub.adapters.xml.TestMessages;
import hub.core.head.Head;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/**
 * The system tests of REFERENCE §11.4 as far as they say how an AppRec looks. What tells one fault
 * from another is the decoder's, and for E21 the address register's; the fault is given here.
 */
public class AppRecSystemTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:31:00Z");
  private static final String SENDER =
      "Inst(Testvik sykehus HF HER 1001, Dept(Medisinsk HER 1002))";
  private static final String KOMMUNE = "Inst(Prøvdal kommune HER 2001, Dept(Pleie HER 2002))";
  private static final String LEGE = "Inst(Lia legekontor HER 3001, HCPerson(Prøve HER 3002))";

  /**
   * One row.
   *
   * @param id of the test, with what it says
   * @param codes of the faults; none for a message that is taken
   * @param expected one line for each AppRec: status and errors, then the parties with their roles
   */
  record Row(String id, TestMessages message, List<String> codes, List<String> expected) {
    @Override
    public String toString() {
      return id;
    }
  }

  private static Row row(String id, TestMessages message, String codes, String... expected) {
    return new Row(
        id,
        message,
        codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1)),
        List.of(expected));
  }

  private static TestMessages plo15() {
    return TestMessages.of(MessageKind.LOG_INNLAGT, BodyVersion.PLO_1_5);
  }

  private static TestMessages plo16() {
    return TestMessages.of(MessageKind.LOG_INNLAGT, BodyVersion.PLO_1_6);
  }

  private static String line(String status, String role, String from) {
    return status + " " + role + " " + from + " -> AVS " + SENDER;
  }

  static Stream<Row> rows() {
    return Stream.of(
        row("S1 a message that is taken", plo16(), "", line("1", "PRIM", KOMMUNE)),
        row(
            "S2 level 1 by ENH, with two ids more",
            plo16()
                .receiverOrganisation(
                    name("Prøvdal kommune")
                        + ident("974 744 570", "ENH")
                        + her("2.001")
                        + ident("77", "LOK")
                        + service("Pleie", "2002")),
            "",
            line(
                "1",
                "PRIM",
                "Inst(Prøvdal kommune HER 2.001, Dept(Pleie HER 2002), AdditionalId(ENH 974 744"
                    + " 570), AdditionalId(LOK 77))")),
        row(
            "S3 to a doctor: the name in one, the person after further ids",
            plo16()
                .receiverOrganisation(
                    name("Lia legekontor")
                        + her("3001")
                        + ident("974744570", "ENH")
                        + "<HealthcareProfessional><FamilyName>Lin</FamilyName>"
                        + "<MiddleName>Marie</MiddleName><GivenName>Rita</GivenName>"
                        + ident("9144900", "HPR")
                        + her("3002")
                        + "</HealthcareProfessional>"),
            "",
            line(
                "1",
                "PRIM",
                "Inst(Lia legekontor HER 3001, AdditionalId(ENH 974744570), HCPerson(Rita Marie"
                    + " Lin HER 3002, AdditionalId(HPR 9144900)))")),
        row(
            "S4 from a doctor",
            plo16().senderOrganisation(name("Lia legekontor") + her("3001") + professional("3002")),
            "",
            "1 PRIM " + KOMMUNE + " -> AVS " + LEGE),
        row(
            "S5 level 1 alone",
            plo16().receiverOrganisation(name("Prøvdal kommune") + her("2001")),
            "",
            line("1", "PRIM", "Inst(Prøvdal kommune HER 2001)")),
        row(
            "S6 the person who signs beside a service is not mirrored",
            plo16()
                .senderOrganisation(
                    name("Testvik sykehus HF")
                        + her("1001")
                        + service("Medisinsk", "1002")
                        + professional("1003")),
            "",
            line("1", "PRIM", KOMMUNE)),
        row(
            "S6 nor one below it",
            plo16()
                .senderOrganisation(
                    name("Testvik sykehus HF")
                        + her("1001")
                        + service("Medisinsk", "1002")
                            .replace("</Organisation>", professional("1003") + "</Organisation>")),
            "",
            line("1", "PRIM", KOMMUNE)),
        row(
            "S7-S10 primary and copy in 1.1",
            plo16().copyTo("3001", "3002"),
            "",
            line("1", "PRIM", KOMMUNE),
            line("1", "COP", LEGE)),
        row(
            "S7-S10 primary and copy in 1.0",
            plo15().copyTo("3001", "3002"),
            "",
            "1 SPR " + KOMMUNE + " -> RECEIVER " + SENDER,
            "1 COP " + LEGE + " -> RECEIVER " + SENDER),
        row("S16 unreadable", plo16(), "T01", line("2 T01", "PRIM", KOMMUNE)),
        row("S17 HER-id missing on level 1", plo16(), "E21", line("2 E21", "PRIM", KOMMUNE)),
        row(
            "S18 HER-id missing on level 2",
            plo16()
                .receiverOrganisation(name("Prøvdal kommune") + her("2001") + service("Pleie", "")),
            "E21",
            line("2 E21", "PRIM", "Inst(Prøvdal kommune HER 2001, Dept(Pleie))")),
        row(
            "S19 unknown person",
            plo16()
                .receiverOrganisation(name("Lia legekontor") + her("3001") + professional("3002")),
            "E21",
            line("2 E21", "PRIM", LEGE)),
        row("S20 unknown service", plo16(), "E21", line("2 E21", "PRIM", KOMMUNE)),
        row(
            "S21 neither level can be told: no AppRec",
            plo16().receiverOrganisation(name("Ukjent") + ident("", "HER")),
            "E21"),
        row("S23 patient not in the system", plo16(), "E35", line("2 E35", "PRIM", KOMMUNE)),
        row(
            "S24 patient insufficiently identified",
            plo16().patientXml(""),
            "E36",
            line("2 E36", "PRIM", KOMMUNE)),
        row("S26 several faults", plo16(), "E10 E36", line("2 E10 E36", "PRIM", KOMMUNE)),
        row("S28 a bad MsgId", plo16().msgId("42"), "E10", line("2 E10", "PRIM", KOMMUNE)),
        row("S32 not valid by the schema", plo16(), "T02", line("2 T02", "PRIM", KOMMUNE)),
        row("S33 another format error", plo16(), "T99", line("2 T99", "PRIM", KOMMUNE)),
        row(
            "S34 unknown schema: in 1.1",
            plo15().replace("/2009-06-30", "/2031-06-30"),
            "T10",
            line("2 T10", "PRIM", KOMMUNE)),
        row(
            "S35-S37 primary unknown, by its role",
            plo16().copyTo("3001", "3002"),
            "E21",
            line("2 E21", "PRIM", KOMMUNE),
            line("2 E21", "COP", LEGE)),
        row(
            "S38-S40 both unknown in 1.0, one AppRec each",
            plo15().copyTo("3001", "3002"),
            "E21",
            "2 E21 SPR " + KOMMUNE + " -> RECEIVER " + SENDER,
            "2 E21 COP " + LEGE + " -> RECEIVER " + SENDER),
        row(
            "a copy to the patient is answered by nobody",
            plo16().copyToPatient(),
            "",
            line("1", "PRIM", KOMMUNE)),
        row("sender emptied: no AppRec", plo16().senderOrganisation(""), "X99"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theAppRecsOfTheSystemTests(Row row) {
    // given
    Head head = HeadReader.read(row.message.bytes());
    List<AppRecError> errors =
        row.codes.stream().map(code -> new AppRecError(code, "norsk / English (/)")).toList();
    // when
    List<Written> appRecs = new ArrayList<>();
    for (Recipient by : Recipient.of(head)) {
      var appRec =
          errors.isEmpty()
              ? AppRecs.accepted(head, by, NOW)
              : AppRecs.rejected(head, by, NOW, errors);
      appRec.ifPresent(xml -> appRecs.add(new Written(row.id, xml)));
    }
    // then
    assertThat(appRecs).extracting(AppRecSystemTest::told).containsExactlyElementsOf(row.expected);
    assertThat(appRecs).allSatisfy(each -> assertThat(Schemas.fault(each.xml())).isEmpty());
  }

  /** One line: status and errors, then the parties with their roles. */
  public static String told(Written appRec) {
    String errors =
        appRec.at("Error").stream()
            .map(each -> " " + each.getAttribute("V"))
            .collect(Collectors.joining());
    return appRec.v("Status")
        + errors
        + " "
        + appRec.v("Sender/Role")
        + " "
        + unit(appRec.at("Sender/HCP/Inst").getFirst())
        + " -> "
        + appRec.v("Receiver/Role")
        + " "
        + unit(appRec.at("Receiver/HCP/Inst").getFirst());
  }

  /** Its children in the order of the document. */
  private static String unit(Element element) {
    String name = "";
    String id = "";
    String type = "";
    List<String> inside = new ArrayList<>();
    for (Element child : Written.children(element)) {
      switch (String.valueOf(child.getLocalName())) {
        case "Name" -> name = child.getTextContent();
        case "Id" -> id = child.getTextContent();
        case "TypeId", "Type" -> type = child.getAttribute("V");
        default -> inside.add(unit(child));
      }
    }
    String own =
        Stream.of(name, type, id).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
    inside.addFirst(own);
    return element.getLocalName() + "(" + String.join(", ", inside) + ")";
  }
}
