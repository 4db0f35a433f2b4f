package hub.adapters.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a file is one sentence with the file, the line, the key and what is allowed. */
class AgreementFaultTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "answr: {}|answr is no key here. Allowed are id, parties, guideline, from, to, reviewBy,"
            + " calendar, answer, tidligmelding, earlyReport, matchUnreferencedAnswer, transition,"
            + " units, receivers, themes, enh, rules.",
        "answer: {cutoff: 14:00}|answer.cutoff is no key here. Allowed are sameDayCutoff, window.",
        "answer: {sameDayCutoff: 25:00}|answer.sameDayCutoff cannot be \"25:00\". Allowed is a time"
            + " of day like 14:00.",
        "answer: {window: 15:00-08:00}|answer.window cannot be \"15:00-08:00\". Allowed is two times"
            + " of day like 08:00-15:00, the later last.",
        "answer: 14:00|answer is no list of keys with values. Allowed are keys sameDayCutoff,"
            + " window.",
        "from: 2026-13-01|from cannot be \"2026-13-01\". Allowed is a date like 2026-05-17.",
        "from:|from has no value. Allowed is a date like 2026-05-17.",
        "calendar: {extraClosedDays: [12-24, 13-24]}|calendar.extraClosedDays[2] cannot be"
            + " \"13-24\". Allowed is a day of every year like 12-24, or one day like 2026-12-24.",
        "calendar: {extraClosedDays: 12-24}|calendar.extraClosedDays is no list. Allowed is a list"
            + " of days like 12-24 or 2026-12-24.",
        "tidligmelding: {requiredFor: NONE}|tidligmelding.requiredFor cannot be \"NONE\". Allowed is"
            + " ALL_ADMISSIONS or KNOWN_NEED.",
        "earlyReport: {lookback: P1M}|earlyReport.lookback cannot be \"P1M\". Allowed is a duration"
            + " like PT4H or P7D.",
        "matchUnreferencedAnswer: maybe|matchUnreferencedAnswer cannot be \"maybe\". Allowed is true"
            + " or false.",
        "units: {ohd: [99.387]}|units.ohd[1] cannot be \"99.387\". Allowed is a HER-id of digits"
            + " only, like 99387.",
        "units: {psykisk: [x]}|units.psykisk[1] cannot be \"x\". Allowed is a HER-id of digits only,"
            + " like 99387.",
        "transition: {age: 180}|transition.age cannot be \"180\". Allowed is an age in years, 1 to"
            + " 99.",
        "themes: {KOORDINATR: [7322/6]}|themes.KOORDINATR is no need, answer or meeting. Allowed are"
            + " KOORDINATOR, BARNEKOORDINATOR, INDIVIDUELL_PLAN, BARN_SOM_PAARORENDE,"
            + " BARNEVERNSANSVARLIG_KONTAKT, ACKNOWLEDGED, APPOINTED, DECLINED, PLAN_STARTED,"
            + " PLAN_ENDED, COORDINATOR_ENDED, MEETING, TRANSITION_TO_ADULT, MEASURES_ENDED,"
            + " FINAL_REPORT, WITHDRAWN, INVITASJON, REFERAT.",
        "themes: {MEETING: 7322/6}|themes.MEETING is no list. Allowed is a list of codes like"
            + " 7322/7, or texts.",
        "themes: {MEETING: [7322/6, {a: b}]}|themes.MEETING[2] is no single value. Allowed is codes"
            + " like 7322/7, or texts.",
        "themes: [7322/6]|themes is no list of keys with values. Allowed are needs, answers and"
            + " meetings.",
        "enh: {12: 59}|enh.12 is no organisation number. Allowed are 9 digits.",
        "rules: {R8: {limit: 3 days}}|rules.R8.limit cannot be \"3 days\". Allowed is elapsed time"
            + " like PT4H, Oslo days like 3D (0D to 9999D), or working days like 5WD (1WD to 999WD).",
        "rules: {R8: {limit: PT0S}}|rules.R8.limit cannot be \"PT0S\". Allowed is elapsed time like"
            + " PT4H, Oslo days like 3D (0D to 9999D), or working days like 5WD (1WD to 999WD).",
        "rules: {R8: {start: YESTERDAY}}|rules.R8.start cannot be \"YESTERDAY\". Allowed is EVENT or"
            + " SENT or ACCEPTED or DELIVERED.",
        "rules: {R4: {limit: PT4H}}|rules.R4.limit is no key here. Allowed are off.",
        "guideline: a\\nguideline: b|guideline stands twice, first in line 3. Keep one of them.",
      })
  void aFaultNamesTheKeyAndWhatIsAllowed(String yaml, String sentence) throws IOException {
    // given
    String lines = yaml.replace("\\n", "\n");
    long line = 2 + lines.lines().count();
    write("a.yaml", "id: a\nparties: {trust: 59}\n" + lines + "\n");
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault)
        .isInstanceOf(AgreementFault.class)
        .hasMessage(folder.resolve("a.yaml") + " line " + line + ": " + sentence);
  }

  @Test
  void anUnknownRuleIsToldWithThoseThatAreKnown() throws IOException {
    // given
    write("a.yaml", "id: a\nparties: {trust: 59}\nrules:\n  R99: {off: true}\n");
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault)
        .hasMessageStartingWith(folder.resolve("a.yaml") + " line 4: rules.R99 is no rule. Allowed")
        .hasMessageContaining("tidligmelding-24t, innleggelsesrapport-24t");
  }

  @Test
  void aFileWithoutIdOrTrustIsRefused() throws IOException {
    // given
    write("a.yaml", "parties: {trust: 59}\n");
    // when
    Throwable withoutId = catchThrowable(() -> AgreementFiles.in(folder));
    write("a.yaml", "id: a\n");
    Throwable withoutTrust = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(withoutId)
        .hasMessageEndingWith("the file has no id. Give it one, like id: unn-retningslinje-2.");
    assertThat(withoutTrust)
        .hasMessageEndingWith(
            "the file has no parties.trust. Name the hospital trust; only nasjonal has none.");
  }

  @Test
  void aCutoffAfterTheEndOfTheWindowIsRefusedWhicheverLevelSetsThem() throws IOException {
    // given
    write("a.yaml", "id: trust\nparties: {trust: 59}\nanswer: {sameDayCutoff: 14:30}\n");
    write(
        "b.yaml",
        "id: both\nparties: {trust: 59, municipalities: [1]}\nanswer: {window: 08:00-14:00}\n");
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault)
        .hasMessage(
            folder.resolve("b.yaml")
                + ": answer.sameDayCutoff 14:30 is after the end of answer.window, 14:00. Allowed is"
                + " a cutoff up to that end.");
  }

  @Test
  void anIdThatStandsInTwoFilesIsRefused() throws IOException {
    // given
    write("a.yaml", "id: same\nparties: {trust: 59}\n");
    write("b.yaml", "id: same\nparties: {trust: 60}\n");
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault)
        .hasMessage(
            folder.resolve("b.yaml") + ": id same stands in " + folder.resolve("a.yaml") + " too.");
  }

  @Test
  void textThatIsNoYamlIsToldWithItsLine() throws IOException {
    // given
    write("a.yaml", "id: a\nparties: {trust: 59\n");
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault)
        .isInstanceOf(AgreementFault.class)
        .hasMessageStartingWith(folder.resolve("a.yaml") + " line 3: this is no YAML: ");
  }

  @Test
  void anEmptyFileAnObjectTagAndAnEndlessAliasAreRefused() throws IOException {
    // given
    String[] texts = {"", "id: !!java.io.File [x]\n", "id: a\nparties: &p {trust: *p}\n"};
    for (String text : texts) {
      write("a.yaml", text);
      // when
      Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
      // then
      assertThat(fault).as(text).isInstanceOf(AgreementFault.class);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
