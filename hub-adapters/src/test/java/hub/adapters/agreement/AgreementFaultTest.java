package hub.adapters.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
            + " units, receivers, themes, enh, outages, rules.",
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
        "rules: {R15: {start: DELIVERED}}|rules.R15.start cannot be \"DELIVERED\". Allowed is EVENT"
            + " or SENT or ACCEPTED.",
        "rules: {R8: {met: EVENT}}|rules.R8.met cannot be \"EVENT\". Allowed is SENT or ACCEPTED or"
            + " DELIVERED.",
        "rules: {K6: {warnBefore: P1Y}}|rules.K6.warnBefore cannot be \"P1Y\". Allowed is a duration"
            + " like PT4H or P7D, or calendar months like P6M.",
        "rules: {K6: {warnBefore: P0M}}|rules.K6.warnBefore cannot be \"P0M\". Allowed is a duration"
            + " like PT4H or P7D, or calendar months like P6M.",
        "rules: {R9: {met: SENT}}|rules.R9.met is no key here. Allowed are off.",
        "transition: {all: maybe}|transition.all cannot be \"maybe\". Allowed is true or false.",
        "units: {ohd: 4711}|units.ohd is no list. Allowed is a list of HER-ids.",
        "receivers: {LOG_INNLAGT: [x]}|receivers.LOG_INNLAGT[1] cannot be \"x\". Allowed is a HER-id"
            + " of digits only, like 99387.",
        "reviewBy: soon|reviewBy cannot be \"soon\". Allowed is a date like 2026-05-17.",
        "guideline: [a]|guideline is no single value. Allowed is a text.",
        "outages: {party: 59}|outages is no list. Allowed is a list of outages with party, from and"
            + " to.",
        "outages: [{party: 59, from: 2026-05-11T22:00}]|outages[1] has no to. Give party, from and"
            + " to.",
        "outages: [{party: 59, from: 2026-05-11, to: 2026-05-12T00:00}]|outages[1].from cannot be"
            + " \"2026-05-11\". Allowed is a time like 2026-05-11T22:00 (in Norway) or"
            + " 2026-05-11T20:00:00Z.",
        "outages: [{party: 59, from: 2026-05-11T22:00, to: 2026-05-11T20:00:00Z}]|outages[1].to"
            + " cannot be \"2026-05-11T20:00:00Z\". Allowed is a time after from.",
        "outages: [{party: 59, from: 2026-05-11T22:00, to: 2026-05-12T00:00, why: x}]|outages[1].why"
            + " is no key here. Allowed are party, from, to.",
        "from: 2026-05-17\\nto: 2026-05-16|to cannot be \"2026-05-16\". Allowed is a date not before"
            + " from, 2026-05-17.",
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
  void everyFaultOfAFileIsFoundAndTheFirstIsTold() throws IOException {
    // given
    write(
        "a.yaml",
        """
        id: a
        parties: {trust: x, municipalities: [1, 1, y]}
        answr: {}
        rules:
          R8: {limit: soon, met: EVENT}
          R99: {off: true}
        """);
    String file = folder.resolve("a.yaml") + " line ";
    // when
    AgreementFault fault =
        catchThrowableOfType(AgreementFault.class, () -> AgreementFiles.in(folder));
    // then
    assertThat(fault).hasMessageStartingWith(file + "2: parties.trust cannot be \"x\".");
    assertThat(fault.all())
        .extracting(sentence -> sentence.replaceAll("\\. .*", "").replace(file, ""))
        .containsExactly(
            "2: parties.trust cannot be \"x\"",
            "2: parties.municipalities[2] names 1, which is listed already",
            "2: parties.municipalities[3] cannot be \"y\"",
            "3: answr is no key here",
            "5: rules.R8.limit cannot be \"soon\"",
            "5: rules.R8.met cannot be \"EVENT\"",
            "6: rules.R99 is no rule");
  }

  @Test
  void aCutoffAfterTheEndOfTheWindowIsRefusedWhicheverLevelSetsThem() throws IOException {
    // given
    write("a.yaml", "id: trust\nparties: {trust: 59}\nanswer: {sameDayCutoff: 14:30}\n");
    write(
        "b.yaml",
        "id: both\nparties: {trust: 59, municipalities: [1]}\nanswer: {window: 08:00-14:00}\n");
    // when
    AgreementFault fault =
        catchThrowableOfType(AgreementFault.class, () -> AgreementFiles.in(folder));
    // then
    assertThat(fault.all())
        .containsExactly(
            folder.resolve("b.yaml")
                + " line 3: answer.sameDayCutoff 14:30 is after the end of answer.window, 14:00."
                + " Allowed is a cutoff up to that end.");
  }

  @Test
  void anIdThatStandsInTwoFilesIsRefused() throws IOException {
    // given
    write("a.yaml", "id: same\nparties: {trust: 59}\n");
    write("b.yaml", "parties: {trust: 60}\nid: same\n");
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault)
        .hasMessage(
            folder.resolve("b.yaml")
                + " line 2: id same stands in "
                + folder.resolve("a.yaml")
                + " too. Allowed is an id of its own.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "{trust: 59}|{trust: 59}|none|none|the trust 59",
        "{trust: 59}|{trust: 59}|to: 2026-06-30|from: 2026-06-30|the trust 59",
        "{trust: 59, municipalities: [1, 2]}|{trust: 59, municipalities: [3, 2]}|to: 2026-06-30"
            + "|from: 2026-01-01|the trust 59 and the municipality 2",
      })
  void twoAgreementsAtOnceBetweenTheSamePartiesNameEachOther(
      String one, String other, String oneDate, String otherDate, String parties)
      throws IOException {
    // given
    write("a.yaml", "id: a\nparties: " + one + "\n" + line(oneDate));
    write("b.yaml", "id: b\nparties: " + other + "\n" + line(otherDate));
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault)
        .hasMessage(
            folder.resolve("b.yaml")
                + " line 2: parties names "
                + parties
                + ", and so does "
                + folder.resolve("a.yaml")
                + ", with dates that overlap. Allowed is one agreement at a time: end one by to, or"
                + " begin the other by from.");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{trust: 59}|{trust: 59, municipalities: [1]}|from: 2026-01-01",
        "{trust: 59}|{trust: 60}|from: 2026-01-01",
        "{trust: 59, municipalities: [1]}|{trust: 59, municipalities: [2]}|from: 2026-01-01",
        "{trust: 59}|{trust: 59}|from: 2026-07-01",
      })
  void agreementsOfOtherPartiesLevelsOrDatesStandBesideEachOther(
      String one, String other, String otherDate) throws IOException {
    // given
    write("a.yaml", "id: a\nto: 2026-06-30\nparties: " + one + "\n");
    write("b.yaml", "id: b\n" + otherDate + "\nparties: " + other + "\n");
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault).isNull();
  }

  private static String line(@Nullable String text) {
    return text == null ? "" : text + "\n";
  }

  @Test
  void anOrganisationIsOneParty() throws IOException {
    // given
    write("a.yaml", "id: a\nparties: {trust: 59}\nenh: {987654321: 59}\n");
    write("b.yaml", "id: b\nparties: {trust: 60}\nenh:\n  123456789: 1\n  987654321: 60\n");
    // when
    Throwable fault = catchThrowable(() -> AgreementFiles.in(folder));
    // then
    assertThat(fault)
        .hasMessage(
            folder.resolve("b.yaml")
                + " line 5: enh.987654321 is 60, but 59 in "
                + folder.resolve("a.yaml")
                + ". Allowed is one HER-id for an organisation.");
  }

  @Test
  void whatIsNationalHasNeitherPartiesNorDates() throws IOException {
    // given
    write("a.yaml", "id: nasjonal\nparties: {trust: 59}\nto: 2026-12-31\n");
    // when
    AgreementFault fault =
        catchThrowableOfType(AgreementFault.class, () -> AgreementFiles.in(folder));
    // then
    assertThat(fault.all())
        .containsExactly(
            folder.resolve("a.yaml")
                + " line 2: parties cannot stand here. nasjonal holds for all, always.",
            folder.resolve("a.yaml")
                + " line 3: to cannot stand here. nasjonal holds for all, always.");
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
