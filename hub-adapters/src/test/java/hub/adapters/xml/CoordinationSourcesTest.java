package hub.adapters.xml;

import static hub.adapters.xml.Decoding.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.BodyVersion;
import hub.core.message.Coordination;
import hub.core.message.MessageKind;
import hub.core.message.ThemeDigest;
import hub.core.message.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other messages than a KoordinatorMelding tell about coordination. */
class CoordinationSourcesTest {
  private static final String OID = "2.16.578.1.12.4.1.1.";
  private static final String HEAD = "</InformasjonOmForsendelsen>";
  private static final String ROLE_8 = "KOORDINATOR APPOINTED ROLE_8 INDICATED";
  private static final String ROLE_18 = "KOORDINATOR APPOINTED ROLE_18 INDICATED";

  @ParameterizedTest
  @EnumSource(names = {"PLO_1_5", "PLO_1_6", "PLO_2_0"})
  void aContactPersonMayBeCoordinator(BodyVersion version) {
    assertThat(told(plo(version, contact("8")))).containsExactly(ROLE_8);
    assertThat(told(plo(version, contact("18")))).containsExactly(ROLE_18);
  }

  @ParameterizedTest
  @EnumSource(names = {"PLO_1_5", "PLO_1_6", "PLO_2_0"})
  void whoAnswersForAReportMayBeCoordinator(BodyVersion version) {
    assertThat(told(plo(version, responsible("8")))).containsExactly(ROLE_8);
    assertThat(told(plo(version, responsible("18")))).containsExactly(ROLE_18);
  }

  @ParameterizedTest
  @EnumSource(names = {"DIALOG_1_0", "DIALOG_1_1"})
  void whoHasAPartInANoteMayBeCoordinator(BodyVersion version) {
    assertThat(told(note(version, part(role("dia:", "8"), "")))).containsExactly(ROLE_8);
    assertThat(told(note(version, part("", role("dia:", "18"))))).containsExactly(ROLE_18);
  }

  @ParameterizedTest
  @EnumSource(names = {"DIALOG_1_0", "DIALOG_1_1"})
  void whoHasAPartInARequestMayBeCoordinator(BodyVersion version) {
    // given
    var sent =
        TestMessages.of(MessageKind.DIALOG_FORESPORSEL, version)
            .replace("</dia:Foresporsel>", part(role("dia:", "18"), "") + "</dia:Foresporsel>");
    // then
    assertThat(told(sent)).containsExactly(ROLE_18);
  }

  @Test
  void eachRoleIsToldOnce() {
    // given
    var sent = plo(BodyVersion.PLO_1_6, contact("18") + contact("8") + responsible("8"));
    // then
    assertThat(told(sent)).containsExactly(ROLE_18, ROLE_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "9", "17", "19", "88", ""})
  void anotherRoleTellsNothing(String role) {
    assertThat(message(plo(BodyVersion.PLO_1_6, contact(role))).told().coordination()).isEmpty();
  }

  @Test
  void theSameCodeOfAnotherListIsNoRole() {
    // given
    var sent = plo(BodyVersion.PLO_1_6, contact("8").replace(OID + "9034", OID + "9033"));
    // then
    assertThat(told(sent)).isEmpty();
  }

  @Test
  void aRoleWithoutItsListIsRead() {
    // given
    var sent = plo(BodyVersion.PLO_1_6, contact("8").replace(" S=\"" + OID + "9034\"", ""));
    // then
    assertThat(told(sent)).containsExactly(ROLE_8);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, INDIVIDUELL_PLAN PLAN_EXISTS PLO_2_0 INDICATED;KOORDINATOR APPOINTED PLO_2_0 INDICATED",
    "1, false, INDIVIDUELL_PLAN PLAN_EXISTS PLO_2_0 INDICATED",
    "false, 1, KOORDINATOR APPOINTED PLO_2_0 INDICATED",
    "0, 0, ''"
  })
  void theFlagsOf20IndicateAPlanAndACoordinator(String plan, String coordinator, String expected) {
    // given
    String flags =
        "<OpplysningerOmIndividuellPlan><IndividuellPlanForeligger>%s</IndividuellPlanForeligger>"
                .formatted(plan)
            + "<KoordinatorOppnevnt>%s</KoordinatorOppnevnt></OpplysningerOmIndividuellPlan>"
                .formatted(coordinator);
    var helseopplysninger = MessageKind.HELSEOPPL_SOKNAD;
    var sammenfatning = MessageKind.UTSKRIVNINGSRAPPORT;
    // then
    assertThat(String.join(";", told(with(helseopplysninger, flags)))).isEqualTo(expected);
    assertThat(String.join(";", told(with(sammenfatning, flags)))).isEqualTo(expected);
  }

  private static TestMessages with(MessageKind kind, String flags) {
    String head = "</FellesAdministrativeOpplysninger>";
    return TestMessages.of(kind, BodyVersion.PLO_2_0).replace(head, head + flags);
  }

  @Test
  void ofTheTextOfAThemeOnlyADigestIsKept() {
    // given
    var sent =
        TestMessages.of(MessageKind.DIALOG_HELSEFAGLIG)
            .theme("7322", "6", " Behov for\n koordinator ");
    // when
    Told told = message(sent).told();
    // then
    assertThat(told.theme()).isEqualTo("7322/6");
    assertThat(told.themeText()).isEqualTo(ThemeDigest.of("behov for koordinator"));
    assertThat(told.coordination()).isEmpty();
    assertThat(told.toString()).doesNotContainIgnoringCase("behov");
  }

  @Test
  void ofTwoNotesTheThemeOfTheFirstCounts() {
    // given
    var sent =
        TestMessages.of(MessageKind.DIALOG_NOTAT)
            .theme("7321", "1", "Den første")
            .replace(
                "</dia:Notat>",
                "</dia:Notat><dia:Notat><dia:TemaKodet V=\"9\"/><dia:Tema>Den andre</dia:Tema>"
                    + "</dia:Notat>");
    // then
    assertThat(message(sent).told().themeText()).isEqualTo(ThemeDigest.of("Den første"));
  }

  @ParameterizedTest
  @CsvSource({"9999, XX", "7322, 999", "1.2.3, 6"})
  void anUnknownThemeRefusesNothing(String list, String code) {
    // given
    var sent = TestMessages.of(MessageKind.DIALOG_HELSEFAGLIG).theme(list, code, "Prøve");
    // then
    assertThat(message(sent).told().coordination()).isEmpty();
  }

  @Test
  void theMonthOfBecoming18IsKeptOnlyWhereCoordinationMayBeTold() {
    // given
    String born = "2010-11-03";
    var dialogue = TestMessages.of(MessageKind.DIALOG_NOTAT).patientWithoutId(born, "1");
    var coordinator = plo(BodyVersion.PLO_1_6, contact("8")).patientWithoutId(born, "1");
    var other = TestMessages.of(MessageKind.LOG_INNLAGT).patientWithoutId(born, "1");
    // then
    assertThat(message(dialogue).told().adultIn()).hasToString("2028-11");
    assertThat(message(coordinator).told().adultIn()).hasToString("2028-11");
    assertThat(message(other).told().adultIn()).isNull();
  }

  @Test
  void ofANumberThatIsNoBirthDateTheMonthIsUnknown() {
    // given
    var sent =
        TestMessages.of(MessageKind.DIALOG_NOTAT)
            .patientIds(TestMessages.ident("80000012345", "FHN"));
    // then
    assertThat(message(sent).told().adultIn()).isNull();
  }

  private static List<String> told(TestMessages sent) {
    return message(sent).told().coordination().stream().map(CoordinationSourcesTest::line).toList();
  }

  private static String line(Coordination told) {
    return told.need() + " " + told.act() + " " + told.source() + " " + told.certainty();
  }

  private static TestMessages plo(BodyVersion version, String persons) {
    return TestMessages.of(MessageKind.HELSEOPPL_SOKNAD, version).replace(HEAD, HEAD + persons);
  }

  private static TestMessages note(BodyVersion version, String part) {
    return TestMessages.of(MessageKind.DIALOG_NOTAT, version)
        .replace("</dia:Notat>", part + "</dia:Notat>");
  }

  private static String contact(String role) {
    return "<KontaktpersonHelsepersonell><Kontaktperson>"
        + role("fk1:", role)
        + IDENT
        + "</Kontaktperson></KontaktpersonHelsepersonell>";
  }

  private static String responsible(String role) {
    return "<AnsvarForRapport><AnsvarligRapport>"
        + role("fk1:", role)
        + IDENT
        + "</AnsvarligRapport></AnsvarForRapport>";
  }

  private static final String IDENT =
      "<fk1:Ident><fk1:Id>9144900</fk1:Id><fk1:TypeId V=\"HPR\"/></fk1:Ident>";

  private static String part(String role, String personsRole) {
    return "<dia:RollerRelatertNotat>"
        + role
        + "<dia:HealthcareProfessional>"
        + personsRole
        + "</dia:HealthcareProfessional></dia:RollerRelatertNotat>";
  }

  private static String role(String prefix, String code) {
    return "<" + prefix + "RoleToPatient V=\"" + code + "\" S=\"" + OID + "9034\"/>";
  }
}
