package hub.adapters.compose;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The sending checks of REFERENCE §11.2 and §11.3 that go for a Dialogmelding or an AppRec, one by
 * one and by their numbers. Check 1 (the application writes the message itself) is what the other
 * tests show; 24-31 are of logistics, which the hub does not write.
 */
public enum SendingChecks {
  CHECK_2_VALID_BY_THE_SCHEMAS((sent, say) -> Schemas.fault(sent.xml()).ifPresent(say::that)),

  CHECK_3_THE_RIGHT_NAMESPACES((sent, say) -> {
    if (sent.isAppRec()) {
      say.unless(Names.APPREC.containsKey(sent.root().getNamespaceURI()), "namespace of AppRec");
    } else {
      say.unless(Namespace.MSGHEAD.equals(sent.root().getNamespaceURI()), "namespace of head");
      String expected = Names.BODIES.get(sent.v("MsgInfo/Type"));
      String body = sent.at("Document/RefDoc/Content/Dialogmelding").getFirst().getNamespaceURI();
      say.unless(body.equals(expected), "namespace of body");
    }
  }),

  CHECK_4_UTF_8_AND_NOTHING_ELSE((sent, say) -> {
    say.unless(
        sent.text().matches("(?s)<\\?xml version=['\"]1.0['\"] encoding=['\"]UTF-8['\"]\\?>.*"),
        "declaration");
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent.xml()));
    } catch (CharacterCodingException e) {
      say.that("bytes that are no UTF-8");
    }
  }),

  CHECK_5_RIGHT_FORMATS((sent, say) -> {
    for (Element each : sent.elements()) {
      switch (String.valueOf(each.getLocalName())) {
        case "DateOfBirth" ->
            say.unless(each.getTextContent().matches("\\d{4}-\\d\\d-\\d\\d"), "DateOfBirth");
        case "IssueDate" ->
            say.unless(
                (each.getAttribute("V") + each.getTextContent()).matches(Names.DATE_TIME + ".*"),
                "IssueDate");
        case "TeleAddress" ->
            say.unless(each.getAttribute("V").matches("tel:\\+?\\d{3,15}"), "TeleAddress");
        default -> {}
      }
    }
  }),

  CHECK_6_WHAT_EVERY_MESSAGE_HAS((sent, say) -> {
    List<String> paths = sent.isAppRec() ? Names.IN_EVERY_APPREC : Names.IN_EVERY_MESSAGE;
    paths.forEach(path -> say.unless(sent.has(path), path));
  }),

  CHECK_7_AND_23_THE_TYPE_MATCHES_THE_BODY((sent, say) -> {
    if (sent.isAppRec()) {
      say.unless(sent.v("MsgType").equals("APPREC"), "MsgType");
    } else {
      boolean asks = sent.v("MsgInfo/Type").equals("DIALOG_FORESPORSEL");
      say.unless(
          sent.has("Document/RefDoc/Content/Dialogmelding/" + (asks ? "Foresporsel" : "Notat")),
          "body");
    }
  }),

  CHECK_8_THE_VERSION_OF_THE_STANDARD((sent, say) ->
      say.unless(
          sent.isAppRec()
              ? sent.text("MIGversion").equals(Names.APPREC.get(sent.root().getNamespaceURI()))
              : sent.text("MsgInfo/MIGversion").equals("v1.2 2006-05-24"),
          "MIGversion")),

  CHECK_9_A_DATE_WITH_TIME_AND_OFFSET((sent, say) ->
      say.unless(
          sent.text(sent.isAppRec() ? "GenDate" : "MsgInfo/GenDate")
              .matches(Names.DATE_TIME + "(Z|[+-]\\d\\d:\\d\\d)"),
          "GenDate")),

  CHECK_10_A_UUID_OF_ITS_OWN((sent, say) ->
      say.unless(
          Names.UUID.matcher(sent.text(sent.isAppRec() ? "Id" : "MsgInfo/MsgId")).matches(), "id")),

  CHECK_11_NO_EMPTY_ELEMENT((sent, say) -> {
    for (Element each : sent.elements()) {
      boolean holds = !each.getTextContent().isBlank() || !Written.children(each).isEmpty();
      boolean coded = !each.getAttribute("V").isBlank();
      say.unless(holds || coded, each.getLocalName());
    }
  }),

  CHECK_12_LEGAL_CODES((sent, say) -> {
    for (Element each : sent.elements()) {
      String list = each.getAttribute("S");
      String key = list.isEmpty() ? each.getLocalName() : list.substring(list.lastIndexOf('.') + 1);
      Set<String> legal = Names.LEGAL.get(key);
      say.unless(legal == null || legal.contains(each.getAttribute("V")), key);
    }
  }),

  CHECK_13_TO_15_CODES_WITH_LIST_AND_TEXT((sent, say) -> {
    for (Element each : sent.elements()) {
      String name = String.valueOf(each.getLocalName());
      boolean isCode =
          each.hasAttribute("DN")
              || each.hasAttribute("S")
              || (each.hasAttribute("V") && !Names.NO_CODE.contains(name));
      if (isCode) {
        boolean isCv = (sent.isAppRec() ? Names.CV_OF_APPREC : Names.CV).contains(name);
        say.unless(!each.getAttribute("V").isBlank(), name + "/@V");
        say.unless(!each.getAttribute("DN").isBlank(), name + "/@DN");
        say.unless(isCv == each.getAttribute("S").matches("2(\\.\\d+)+"), name + "/@S");
      }
    }
  }),

  CHECK_16_THE_BODY_IN_THE_FIRST_DOCUMENT((sent, say) ->
      say.unless(
          sent.isAppRec()
              || (sent.v("Document/RefDoc/MsgType").equals("XML")
                  && sent.at("Document/RefDoc/Content/Dialogmelding").size() == 1),
          "Document")),

  CHECK_17_TO_19_THE_PATIENT_CAN_BE_TOLD((sent, say) -> {
    if (!sent.isAppRec()) {
      String patient = "MsgInfo/Patient/";
      say.unless(sent.has(patient + "FamilyName") || sent.has(patient + "GivenName"), "name");
      boolean official =
          sent.at(patient + "Ident/TypeId").stream()
              .anyMatch(type -> Set.of("FNR", "DNR").contains(type.getAttribute("V")));
      say.unless(
          official || sent.warnings().stream().anyMatch(each -> each.contains("FNR")),
          "a number, or a warning");
    }
  }),

  CHECK_20_TO_22_BOTH_PARTIES_CAN_BE_TOLD((sent, say) -> {
    for (String side : List.of("Sender", "Receiver")) {
      String party = sent.isAppRec() ? side + "/HCP/Inst/" : "MsgInfo/" + side + "/Organisation/";
      say.unless(sent.has(party + (sent.isAppRec() ? "Name" : "OrganisationName")), side + " name");
      say.unless(
          List.of("HER", "ENH")
              .contains(sent.v(party + (sent.isAppRec() ? "TypeId" : "Ident/TypeId"))),
          side + " id");
    }
    for (Element each : sent.elements()) {
      if ("Ident".equals(each.getLocalName())) {
        say.unless(Written.children(each).size() == 2, "Ident without Id or TypeId");
      }
    }
  }),

  CHECK_32_TO_35_A_SERVICE_OR_A_DOCTOR_ON_LEVEL_2((sent, say) -> {
    if (!sent.isAppRec()) {
      for (String side : List.of("Sender", "Receiver")) {
        String party = "MsgInfo/" + side + "/Organisation/";
        say.unless(
            sent.has(party + "Organisation/Ident")
                || sent.has(party + "HealthcareProfessional/Ident")
                || sent.warnings().stream().anyMatch(each -> each.contains("both levels")),
            side);
      }
    }
  }),

  DIALOG_A_NOTE_HAS_A_TEXT((sent, say) -> {
    String note = "Document/RefDoc/Content/Dialogmelding/Notat";
    say.unless(!sent.has(note) || !sent.text(note + "/TekstNotatInnhold").isBlank(), "text");
  }),

  DIALOG_A_PERSON_HAS_A_ROLE((sent, say) -> {
    for (Element each : sent.elements()) {
      if ("RollerRelatertNotat".equals(each.getLocalName())) {
        say.unless(
            Written.children(each).stream()
                .anyMatch(
                    child -> Set.of("RolleNotat", "RoleToPatient").contains(child.getLocalName())),
            "role");
      }
    }
  }),

  DIALOG_AN_ANSWER_REFERS_TO_ITS_MESSAGE((sent, say) ->
      say.unless(
          sent.isAppRec()
              || (sent.has("MsgInfo/ConversationRef/RefToParent")
                  && sent.has("MsgInfo/ConversationRef/RefToConversation")
                  && !sent.text("MsgInfo/ConversationRef/RefToParent")
                      .equals(sent.text("MsgInfo/MsgId"))),
          "ConversationRef")),

  DIALOG_A_HEALTH_DIALOGUE_HAS_A_SUBJECT_A_NAME_AND_A_TELEPHONE((sent, say) -> {
    if (!sent.isAppRec() && sent.v("MsgInfo/Type").equals("DIALOG_HELSEFAGLIG")) {
      String note = "Document/RefDoc/Content/Dialogmelding/Notat/";
      String person = note + "RollerRelatertNotat/HealthcareProfessional/";
      say.unless(sent.has(note + "Tema"), "Tema");
      say.unless(sent.has(person + "FamilyName"), "name");
      say.unless(sent.has(person + "TeleCom/TeleAddress"), "telephone");
    }
  });

  @SuppressWarnings("ImmutableEnumChecker") // a function
  private final BiConsumer<Written, Complaints> check;

  SendingChecks(BiConsumer<Written, Complaints> check) {
    this.check = check;
  }

  /** What this check says against it, without any text of the message. */
  public List<String> complaints(Written sent) {
    Complaints complaints = new Complaints(new ArrayList<>());
    check.accept(sent, complaints);
    return complaints.all();
  }

  /** What a check has found. */
  record Complaints(List<String> all) {
    void that(String complaint) {
      all.add(complaint);
    }

    void unless(boolean holds, String complaint) {
      if (!holds) {
        that(complaint);
      }
    }
  }

  /** What the standards fix. */
  private static final class Names {
    static final String DATE_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?";
    static final Pattern UUID =
        Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    static final Map<String, String> APPREC =
        Map.of(
            "http://www.kith.no/xmlstds/apprec/2004-11-21", "1.0 2004-11-21",
            "http://www.kith.no/xmlstds/apprec/2012-02-15", "v1.1 2012-02-15");
    static final Map<String, String> BODIES =
        Map.of(
            "DIALOG_FORESPORSEL", "http://www.kith.no/xmlstds/dialog/2006-10-11",
            "DIALOG_NOTAT", "http://www.kith.no/xmlstds/dialog/2006-10-11",
            "DIALOG_AVVIK", "http://www.kith.no/xmlstds/dialog/2006-10-11",
            "DIALOG_HELSEFAGLIG", "http://www.kith.no/xmlstds/dialog/2013-01-23");
    static final List<String> IN_EVERY_MESSAGE =
        List.of(
            "MsgInfo/Type",
            "MsgInfo/MIGversion",
            "MsgInfo/GenDate",
            "MsgInfo/MsgId",
            "MsgInfo/Sender",
            "MsgInfo/Receiver",
            "MsgInfo/Patient",
            "Document/RefDoc/Content/Dialogmelding");
    static final List<String> IN_EVERY_APPREC =
        List.of(
            "MsgType",
            "MIGversion",
            "GenDate",
            "Id",
            "Sender/Role",
            "Sender/HCP/Inst",
            "Receiver/Role",
            "Receiver/HCP/Inst",
            "Status",
            "OriginalMsgId/MsgType",
            "OriginalMsgId/IssueDate",
            "OriginalMsgId/Id");
    static final Set<String> NO_CODE = Set.of("IssueDate", "TeleAddress");
    static final Set<String> CV =
        Set.of("TypeId", "TypeForesp", "TemaKodet", "RolleNotat", "RoleToPatient");
    static final Set<String> CV_OF_APPREC = Set.of("Error");

    /** By the number of the list, or by the element of a CS; from REFERENCE §3, §6 and §8. */
    static final Map<String, Set<String>> LEGAL =
        Map.ofEntries(
            Map.entry("9051", Set.of("HER", "ENH", "RSH", "AVD", "LAV", "LIN", "LOK", "NPR")),
            Map.entry("8116", Set.of("FNR", "DNR", "HNR", "FHN", "HPR", "HER", "DUF", "XXX")),
            Map.entry("9152", Set.of("1", "4", "6", "7", "8", "99")),
            Map.entry("9153", Set.of("3", "5", "99")),
            Map.entry("9154", Set.of("1", "4", "8", "99")),
            Map.entry("7321", Set.of("1", "2", "3", "4", "5", "6")),
            Map.entry("7322", Set.of("6", "7", "8", "9")),
            Map.entry("8117", Set.of("1", "2", "9")),
            Map.entry("9057", Set.of("1")),
            Map.entry(
                "8221",
                Set.of(
                    "T01", "T02", "T10", "T99", "S01", "S02", "S03", "S99", "E10", "E21", "E35",
                    "E36", "X99")),
            Map.entry("Status", Set.of("1", "2")),
            Map.entry("Role", Set.of("PRIM", "COP", "AVS", "SPR", "RECEIVER")),
            Map.entry("Sex", Set.of("0", "1", "2", "9")),
            Map.entry("ProcessingStatus", Set.of("P", "T", "D")),
            Map.entry("Ack", Set.of("J", "N", "F")),
            Map.entry("TypeTelecom", Set.of("HP", "MC", "WP")));
  }
}
