package hub.core.coordination;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreement;
import hub.core.agreement.Agreements;
import hub.core.agreement.Theme;
import hub.core.agreement.ThemeMark;
import hub.core.agreement.Values;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.MessageKind;
import hub.core.message.PartyId;
import hub.core.message.ThemeDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the theme of a dialogmelding means under an agreement. */
class CoordinationsTest {
  private static final String AT = "2026-11-24T10:00:00";
  private static final PartyId HOSPITAL = PartyId.ofHerId(59);
  private static final PartyId MUNICIPALITY = PartyId.ofHerId(99387);

  private final Map<Theme, Set<ThemeMark>> themes = new EnumMap<>(Theme.class);

  private static MessageBuilder aDialogue() {
    return message("d", MessageKind.DIALOG_HELSEFAGLIG, AT).theme("7322/6");
  }

  @ParameterizedTest
  @CsvSource({
    "KOORDINATOR, KOORDINATOR NOTICE",
    "BARNEKOORDINATOR, BARNEKOORDINATOR NOTICE",
    "INDIVIDUELL_PLAN, INDIVIDUELL_PLAN NOTICE",
    "BARN_SOM_PAARORENDE, BARN_SOM_PAARORENDE NOTICE",
    "BARNEVERNSANSVARLIG_KONTAKT, BARNEVERNSANSVARLIG_KONTAKT NOTICE",
    "ACKNOWLEDGED, null ACKNOWLEDGED",
    "APPOINTED, null APPOINTED",
    "DECLINED, null DECLINED",
    "PLAN_STARTED, INDIVIDUELL_PLAN PLAN_STARTED",
    "PLAN_ENDED, INDIVIDUELL_PLAN PLAN_ENDED",
    "COORDINATOR_ENDED, null COORDINATOR_ENDED",
    "MEETING, null MEETING",
    "TRANSITION_TO_ADULT, null MEETING TRANSITION_TO_ADULT",
    "MEASURES_ENDED, null MEASURES_ENDED",
    "FINAL_REPORT, null FINAL_REPORT",
    "WITHDRAWN, null WITHDRAWN",
    "INVITASJON, null INVITASJON",
    "REFERAT, null REFERAT"
  })
  void eachThemeMeansOneThing(Theme theme, String meaning) {
    // given
    lists(theme, text("Etter avtale"));
    // when
    var told = told(aDialogue().tema("Etter avtale"));
    // then
    assertThat(told).containsExactly(meaning + " DIALOG_THEME MAPPED");
  }

  @Test
  void everyThemeStandsInTheTableAbove() {
    assertThat(Theme.values()).hasSize(18);
  }

  @Test
  void aCodeMatchesAsWellAsAText() {
    // given
    lists(Theme.KOORDINATOR, new ThemeMark.Code("7322/6"), text("Behov for koordinator"));
    // then
    assertThat(told(aDialogue())).containsExactly("KOORDINATOR NOTICE DIALOG_THEME MAPPED");
    assertThat(told(aDialogue().theme("7321/1").tema("behov for  KOORDINATOR ")))
        .containsExactly("KOORDINATOR NOTICE DIALOG_THEME MAPPED");
    assertThat(told(aDialogue().theme("7321/1").tema("Behov for en koordinator"))).isEmpty();
    assertThat(told(aDialogue().theme("7322/66"))).isEmpty();
  }

  @Test
  void aThemeThatNobodyListsMeansNothing() {
    assertThat(told(aDialogue().theme("9999/XX").tema("Noe annet"))).isEmpty();
  }

  @Test
  void anAnswerAndANeedTogetherAreTheAnswerAboutThatNeed() {
    // given
    lists(Theme.BARNEKOORDINATOR, text("Barnekoordinator oppnevnt"), text("Barnekoordinator"));
    lists(Theme.APPOINTED, text("Barnekoordinator oppnevnt"));
    // when
    var told = told(aDialogue().tema("Barnekoordinator oppnevnt"));
    // then
    assertThat(told).containsExactly("BARNEKOORDINATOR APPOINTED DIALOG_THEME MAPPED");
  }

  @Test
  void aTextForTwoNeedsIsTwoNotices() {
    // given
    lists(Theme.KOORDINATOR, text("Behov for koordinator og IP"));
    lists(Theme.INDIVIDUELL_PLAN, text("Behov for koordinator og IP"));
    // when
    var told = told(aDialogue().tema("Behov for koordinator og IP"));
    // then
    assertThat(told)
        .containsExactly(
            "KOORDINATOR NOTICE DIALOG_THEME MAPPED",
            "INDIVIDUELL_PLAN NOTICE DIALOG_THEME MAPPED");
  }

  @Test
  void aMeetingAboutTheTransitionIsOneMeeting() {
    // given
    lists(Theme.MEETING, text("Overgangsmøte"));
    lists(Theme.TRANSITION_TO_ADULT, text("Overgangsmøte"));
    // when
    var told = told(aDialogue().tema("Overgangsmøte"));
    // then
    assertThat(told).containsExactly("null MEETING TRANSITION_TO_ADULT DIALOG_THEME MAPPED");
  }

  @Test
  void whatAMessageSaysByItselfStandsBeforeWhatItsThemeMeans() {
    // given
    lists(Theme.INDIVIDUELL_PLAN, new ThemeMark.Code("7322/6"));
    var sent =
        aDialogue()
            .coordination(Coordination.indicated(Need.KOORDINATOR, Act.APPOINTED, Source.ROLE_8));
    // when
    var told = told(sent);
    // then
    assertThat(told)
        .containsExactly(
            "KOORDINATOR APPOINTED ROLE_8 INDICATED",
            "INDIVIDUELL_PLAN NOTICE DIALOG_THEME MAPPED");
  }

  @Test
  void theAgreementOfTheTrustDecidesWhicheverWayTheDialogueGoes() {
    // given
    Values national = themes(Theme.KOORDINATOR, text("Koordinator"));
    Values local = themes(Theme.KOORDINATOR, text("Melding om koordinator"));
    Agreements agreements =
        new Agreements(
            List.of(
                new Agreement(
                    "nasjonal", null, Set.of(), null, null, national.over(Nasjonal.VALUES)),
                new Agreement("lokal", HOSPITAL, Set.of(MUNICIPALITY), null, null, local)),
            Map.of());
    var here = aDialogue().tema("Melding om koordinator");
    var there = aDialogue().tema("Koordinator");
    // when
    var told =
        List.of(
            told(here, agreements),
            told(here.from(MessageBuilder.HOSPITAL).to(MessageBuilder.MUNICIPALITY), agreements),
            told(there, agreements));
    // then
    String notice = "KOORDINATOR NOTICE DIALOG_THEME MAPPED";
    assertThat(told).containsExactly(List.of(notice), List.of(notice), List.of());
  }

  @Test
  void aNameThatALevelDoesNotListComesFromTheNext() {
    // given
    Values above =
        themes(Theme.REFERAT, text("Referat")).over(themes(Theme.KOORDINATOR, text("Koordinator")));
    // when
    var told = told(aDialogue().tema("Koordinator"), Nasjonal.with(above));
    // then
    assertThat(told).containsExactly("KOORDINATOR NOTICE DIALOG_THEME MAPPED");
  }

  @Test
  void aMessageWithoutThemeIsNotMapped() {
    // given
    lists(Theme.KOORDINATOR, new ThemeMark.Code("7322/6"));
    // when
    var told = told(message("a", MessageKind.LOG_INNLAGT, AT));
    // then
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "behov for koordinator",
        "Behov for koordinator",
        "  BEHOV\tfor \n koordinator  ",
        "Behov for\u00a0koordinator"
      })
  void caseAndWhiteSpaceMakeNoOtherText(String tema) {
    assertThat(ThemeDigest.of(tema)).isEqualTo(ThemeDigest.of("Behov for koordinator"));
  }

  @Test
  void lettersAreComparedHoweverTheyAreComposed() {
    assertThat(ThemeDigest.of("Pa\u030ar\u00f8rende"))
        .isEqualTo(ThemeDigest.of("P\u00e5r\u00f8rende"));
    assertThat(ThemeDigest.of("Behov for koordinator"))
        .as("SHA-256 of the text in lower case, for ever")
        .hasToString("71f783329ba1442ba6d11492549e4eca8ee60533d8396004424b46cb3e8c8cbd");
  }

  private void lists(Theme theme, ThemeMark... marks) {
    themes.put(theme, Set.of(marks));
  }

  private static ThemeMark text(String text) {
    return new ThemeMark.Text(ThemeDigest.of(text));
  }

  private static Values themes(Theme theme, ThemeMark mark) {
    return values(Map.of(theme, Set.of(mark)));
  }

  private static Values values(Map<Theme, Set<ThemeMark>> themes) {
    return Values.ofThemes(themes);
  }

  private List<String> told(MessageBuilder sent) {
    return told(sent, Nasjonal.with(values(themes)));
  }

  private static List<String> told(MessageBuilder sent, Agreements agreements) {
    return Coordinations.of(sent.message(), agreements, instant(AT)).stream()
        .map(CoordinationsTest::line)
        .toList();
  }

  private static String line(Coordination told) {
    String about = told.about() == null ? "" : " " + told.about();
    return told.need() + " " + told.act() + about + " " + told.source() + " " + told.certainty();
  }
}
