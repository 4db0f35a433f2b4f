package hub.adapters.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sending check on every message that the hub writes; and that each check bites. */
class SendingChecksTest {
  static Stream<Arguments> everyCheckOnEveryMessage() {
    List<Written> all = Produced.all();
    return Stream.of(SendingChecks.values())
        .flatMap(check -> all.stream().map(sent -> Arguments.of(check, sent)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyCheckOnEveryMessage")
  void whatTheHubWritesPassesTheCheck(SendingChecks check, Written sent) {
    // when
    List<String> complaints = check.complaints(sent);
    // then
    assertThat(complaints).isEmpty();
  }

  @Test
  void whatTheHubWritesIsValidByTheOfficialSchemas() {
    // given
    Schema official = Schemas.official();
    for (Written sent : Produced.all()) {
      // when
      var fault = Schemas.fault(official, sent.xml());
      // then
      assertThat(fault).as(sent.name()).isEmpty();
    }
  }

  private static Arguments spoiled(SendingChecks check, Written sent, String from, String to) {
    return Arguments.of(check, sent.spoiled(from, to));
  }

  static Stream<Arguments> oneFaultForEachCheck() {
    Written svar = named("svar, later");
    Written avvik = named("avvik of the hospital");
    Written appRec = named("AppRec, rejected, PLO_1_6");
    return Stream.of(
        spoiled(SendingChecks.CHECK_2_VALID_BY_THE_SCHEMAS, svar, "Tema>", "Emne>"),
        spoiled(
            SendingChecks.CHECK_3_THE_RIGHT_NAMESPACES,
            svar,
            "dialog/2013-01-23",
            "dialog/2006-10-11"),
        spoiled(SendingChecks.CHECK_3_THE_RIGHT_NAMESPACES, appRec, "2012-02-15\">", "2012\">"),
        spoiled(SendingChecks.CHECK_4_UTF_8_AND_NOTHING_ELSE, svar, "UTF-8", "ISO-8859-1"),
        spoiled(SendingChecks.CHECK_5_RIGHT_FORMATS, svar, "tel:+47", "555-"),
        spoiled(SendingChecks.CHECK_6_WHAT_EVERY_MESSAGE_HAS, svar, "Patient>", "Pasient>"),
        spoiled(SendingChecks.CHECK_6_WHAT_EVERY_MESSAGE_HAS, appRec, "Role ", "Rolle "),
        spoiled(SendingChecks.CHECK_7_AND_23_THE_TYPE_MATCHES_THE_BODY, svar, "Notat>", "Note>"),
        spoiled(SendingChecks.CHECK_7_AND_23_THE_TYPE_MATCHES_THE_BODY, appRec, "APPREC", "APP"),
        spoiled(SendingChecks.CHECK_8_THE_VERSION_OF_THE_STANDARD, svar, "v1.2", "v1.3"),
        spoiled(SendingChecks.CHECK_8_THE_VERSION_OF_THE_STANDARD, appRec, "v1.1", "1.1"),
        spoiled(SendingChecks.CHECK_9_A_DATE_WITH_TIME_AND_OFFSET, svar, "+01:00</Gen", "</Gen"),
        spoiled(SendingChecks.CHECK_10_A_UUID_OF_ITS_OWN, svar, "-4f0b-", "-6f0b-"),
        spoiled(SendingChecks.CHECK_11_NO_EMPTY_ELEMENT, svar, "Kan ta imot fra 2026-03-09", " "),
        spoiled(SendingChecks.CHECK_12_LEGAL_CODES, svar, "V=\"7\"", "V=\"1\""),
        spoiled(SendingChecks.CHECK_12_LEGAL_CODES, appRec, "V=\"AVS\"", "V=\"COOP\""),
        spoiled(SendingChecks.CHECK_13_TO_15_CODES_WITH_LIST_AND_TEXT, svar, " DN=\"HER-id\"", ""),
        spoiled(
            SendingChecks.CHECK_13_TO_15_CODES_WITH_LIST_AND_TEXT,
            svar,
            " S=\"2.16.578.1.12.4.1.1.7322\"",
            ""),
        spoiled(
            SendingChecks.CHECK_13_TO_15_CODES_WITH_LIST_AND_TEXT,
            appRec,
            " S=\"2.16.578.1.12.4.1.1.8221\"",
            ""),
        spoiled(
            SendingChecks.CHECK_16_THE_BODY_IN_THE_FIRST_DOCUMENT, svar, "V=\"XML\"", "V=\"A\""),
        spoiled(SendingChecks.CHECK_17_TO_19_THE_PATIENT_CAN_BE_TOLD, svar, "\"FNR\"", "\"HNR\""),
        spoiled(SendingChecks.CHECK_20_TO_22_BOTH_PARTIES_CAN_BE_TOLD, svar, "\"HER\"", "\"LOK\""),
        spoiled(
            SendingChecks.CHECK_20_TO_22_BOTH_PARTIES_CAN_BE_TOLD, appRec, "\"HER\"", "\"LOK\""),
        Arguments.of(
            SendingChecks.CHECK_32_TO_35_A_SERVICE_OR_A_DOCTOR_ON_LEVEL_2,
            new Written("unwarned", named("avvik, parties by ENH only").xml())),
        Arguments.of(
            SendingChecks.CHECK_17_TO_19_THE_PATIENT_CAN_BE_TOLD,
            new Written("unwarned", named("svar, training, a patient without number").xml())),
        spoiled(SendingChecks.DIALOG_A_NOTE_HAS_A_TEXT, avvik, "TekstNotatInnhold>", "Merknad>"),
        spoiled(SendingChecks.DIALOG_A_PERSON_HAS_A_ROLE, svar, "RolleNotat ", "Rolle "),
        spoiled(
            SendingChecks.DIALOG_AN_ANSWER_REFERS_TO_ITS_MESSAGE,
            avvik,
            "ConversationRef>",
            "Reference>"),
        spoiled(
            SendingChecks.DIALOG_A_HEALTH_DIALOGUE_HAS_A_SUBJECT_A_NAME_AND_A_TELEPHONE,
            svar,
            "TeleCom>",
            "Telefon>"));
  }

  private static Written named(String name) {
    return Produced.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("oneFaultForEachCheck")
  void aSpoiledMessageDoesNotPass(SendingChecks check, Written spoiled) {
    // when
    List<String> complaints = check.complaints(spoiled);
    // then
    assertThat(complaints).isNotEmpty();
  }
}
