package hub.adapters.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.adapters.compose.Contact;
import hub.adapters.compose.Draft;
import hub.adapters.compose.DraftFault;
import hub.adapters.compose.Drafted;
import hub.adapters.compose.Drafts;
import hub.adapters.compose.Produced;
import hub.adapters.compose.Schemas;
import hub.adapters.compose.SendingChecks;
import hub.adapters.compose.Written;
import hub.adapters.xml.HeadReader;
import hub.adapters.xml.TestMessages;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** REFERENCE §11.2: the checks of sending, on one of everything that the hub writes. */
final class Sending {
  static final String AREA = "11.2";
  private static final String NO_PLO = "the hub writes no PLO message: journal systems do";
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final UUID MSG_ID = UUID.fromString("6b7f0f0e-8a35-4f0b-9a51-3d3a2f6f1c02");
  private static final Draft DRAFT = new Draft.Feil(Draft.Feil.Fault.ANNET, "Feil vedlegg.");

  private Sending() {}

  static List<Row<Written>> checks() {
    return List.of(
        of("1", "the hub makes the message itself, and reads it", Sending::isOurs),
        of("2", "valid by the official schema", Sending::isValid),
        of("3", "the right namespaces", SendingChecks.CHECK_3_THE_RIGHT_NAMESPACES),
        of("4", "UTF-8 and nothing else", SendingChecks.CHECK_4_UTF_8_AND_NOTHING_ELSE),
        of("5", "dates and numbers in their formats", SendingChecks.CHECK_5_RIGHT_FORMATS),
        of("6", "the parts that each message has", SendingChecks.CHECK_6_WHAT_EVERY_MESSAGE_HAS),
        of("7", "type and body agree", SendingChecks.CHECK_7_AND_23_THE_TYPE_MATCHES_THE_BODY),
        of("8", "the version of the head", SendingChecks.CHECK_8_THE_VERSION_OF_THE_STANDARD),
        of("9", "GenDate has date and time", SendingChecks.CHECK_9_A_DATE_WITH_TIME_AND_OFFSET),
        of("10", "an id that is a UUID", SendingChecks.CHECK_10_A_UUID_OF_ITS_OWN),
        of("11", "no empty element", SendingChecks.CHECK_11_NO_EMPTY_ELEMENT),
        of("12", "legal codes", SendingChecks.CHECK_12_LEGAL_CODES),
        of(
            "13-15",
            "codes with list and text",
            SendingChecks.CHECK_13_TO_15_CODES_WITH_LIST_AND_TEXT),
        of(
            "16",
            "the body in the first document",
            SendingChecks.CHECK_16_THE_BODY_IN_THE_FIRST_DOCUMENT),
        of(
            "17-19",
            "the patient can be told, or a warning",
            SendingChecks.CHECK_17_TO_19_THE_PATIENT_CAN_BE_TOLD),
        of(
            "20-22",
            "sender and receiver can be told",
            SendingChecks.CHECK_20_TO_22_BOTH_PARTIES_CAN_BE_TOLD),
        of(
            "23",
            "the body is that of the type",
            SendingChecks.CHECK_7_AND_23_THE_TYPE_MATCHES_THE_BODY),
        of(
            "32-35",
            "organisation on level 1, service or doctor on level 2",
            SendingChecks.CHECK_32_TO_35_A_SERVICE_OR_A_DOCTOR_ON_LEVEL_2));
  }

  static List<Row<Row.Once>> rest() {
    List<Row<Row.Once>> rows = new ArrayList<>();
    rows.add(absent("24-31", "events, units and contacts of logistics"));
    rows.add(absent("logistics", "the five cases of logistics"));
    rows.add(absent("innleggelsesrapport", "its case"));
    rows.add(absent("utskrivningsrapport", "its case"));
    rows.add(absent("helseopplysninger ved søknad", "its case with attachment"));
    rows.add(absent("medisinske opplysninger", "its answers"));
    rows.add(absent("helseopplysninger til lege", "its cases"));
    rows.add(absent("orientering om tjenestetilbud", "its cases"));
    rows.add(absent("melding om fravær", "its case"));
    rows.add(Row.once(AREA, "requests", "the requests before those answers", any -> request()));
    rows.add(Row.once(AREA, "FNR", "an invalid FNR is not written", any -> invalidFnr()));
    rows.add(
        Row.once(
            AREA, "no FNR", "without FNR only with a name, and warned of", any -> withoutFnr()));
    rows.add(Row.once(AREA, "no sender", "without a sender nothing is written", any -> noSender()));
    rows.add(
        Row.absent(
            AREA,
            "sent list",
            "a list of what was sent",
            "the hub sends nothing: it makes drafts, and the system that sends one has the list"));
    rows.add(Row.absent(AREA, "correction", "a correction is an M", NO_PLO));
    rows.add(Row.absent(AREA, "cancellation", "a cancellation is a C", NO_PLO));
    return rows;
  }

  private static Row<Row.Once> absent(String number, String sentence) {
    return Row.absent(AREA, number, sentence, NO_PLO);
  }

  private static Row<Written> of(String number, String sentence, Row.Proof<Written> proof) {
    return new Row<>(AREA, number, sentence, Produced.all(), proof);
  }

  private static Row<Written> of(String number, String sentence, SendingChecks check) {
    return of(number, sentence, sent -> assertThat(check.complaints(sent)).isEmpty());
  }

  private static void isOurs(Written sent) {
    // given
    byte[] xml = sent.xml();
    // when
    var read = Facts.read(xml);
    // then
    assertThat(read.type()).isEqualTo(sent.isAppRec() ? "APPREC" : sent.v("MsgInfo/Type"));
  }

  private static void isValid(Written sent) {
    assertThat(SendingChecks.CHECK_2_VALID_BY_THE_SCHEMAS.complaints(sent)).isEmpty();
    assertThat(Schemas.fault(Outcome.official(), sent.xml())).isEmpty();
  }

  private static void request() {
    // given
    TestMessages about = TestMessages.of(MessageKind.LOG_INNLAGT);
    // when
    List<String> types =
        Stream.of(3, 5)
            .map(type -> new Draft.Foresporsel(hub.adapters.compose.Asker.FASTLEGE, type, null))
            .map(draft -> new Written("", draft(about, draft).xml()))
            .map(sent -> sent.v("MsgInfo/Type"))
            .toList();
    // then
    assertThat(types).containsOnly("DIALOG_FORESPORSEL");
  }

  /** A message with such a number is not taken, and a draft is made of what was taken. */
  private static void invalidFnr() {
    // given
    TestMessages about =
        TestMessages.of(MessageKind.LOG_INNLAGT).patientIds(TestMessages.ident("g18", "FNR"));
    // when
    String outcome = Outcome.of(about.xml());
    // then
    assertThat(outcome).isEqualTo("E36: 2 E36 by PRIM");
  }

  private static void withoutFnr() {
    // given
    TestMessages about =
        TestMessages.of(MessageKind.LOG_INNLAGT).patientWithoutId("1950-02-03", "2");
    // when
    Drafted drafted = draft(about, DRAFT);
    // then
    assertThat(drafted.warnings()).hasSize(1).first().asString().contains("neither FNR nor DNR");
    assertThat(new String(drafted.xml(), UTF_8)).contains("<DateOfBirth>1950-02-03</DateOfBirth>");
    assertThatThrownBy(() -> draft(TestMessages.of(MessageKind.LOG_INNLAGT).patientXml(""), DRAFT))
        .isInstanceOf(DraftFault.class);
  }

  private static void noSender() {
    TestMessages nobody = TestMessages.of(MessageKind.LOG_INNLAGT).receiverOrganisation("");
    assertThatThrownBy(() -> draft(nobody, DRAFT)).isInstanceOf(DraftFault.class);
  }

  static Drafted draft(TestMessages about, Draft draft) {
    return Drafts.write(
        HeadReader.read(about.bytes()),
        draft,
        new Contact("Gunn", "Omsorg", "55512345"),
        NOW,
        MSG_ID);
  }
}
