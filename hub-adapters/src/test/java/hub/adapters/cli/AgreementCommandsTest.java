package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.cli.PretendHub.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code agreement check}, {@code show} and {@code publish}. */
class AgreementCommandsTest {
  private static final String EXAMPLES = "../examples/agreements";

  @TempDir Path folder;

  @Test
  void everyFileGetsItsVerdictAndEveryFaultIsTold() throws IOException {
    // given
    Path good = write("a.yaml", "id: a\nparties: {trust: 59}\nfrom: 2026-01-01\n");
    Path bad = write("b.yaml", "id: b\nparties: {trust: x}\nfrom: soon\n");
    Path twice = write("c.yml", "id: a\nparties: {trust: 60, municipalities: [1, 2]}\n");
    // when
    Called called = hub("agreement", "check", folder.toString());
    // then
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).isEmpty();
    assertThat(called.out())
        .isEqualTo(
            """
            %s: good. a, trust 59, all its municipalities, from 2026-01-01
            %s: cannot be used.
              wrong: %s line 2: parties.trust cannot be "x". Allowed is a HER-id like 99387, or enh:\
             and an organisation number of 9 digits.
              wrong: %s line 3: from cannot be "soon". Allowed is a date like 2026-05-17.
            %s: cannot be used.
              wrong: %s line 1: id a stands in %s too. Allowed is an id of its own.
            files 3, cannot be used 2
            """
                .formatted(good, bad, bad, bad, twice, twice, good));
  }

  @Test
  void whatHasEndedIsToBeReviewedOrLeavesAMunicipalityBetweenIsAWarning() throws IOException {
    // given
    Path past = write("a.yaml", of("a", "[1]", "to: 2026-06-30\nreviewBy: 2026-05-10\n"));
    Path soon = write("b.yaml", of("b", "[2]", "reviewBy: 2026-08-09\n"));
    Path later = write("c.yaml", of("c", "[3]", "reviewBy: 2026-08-10\n"));
    Path ended = write("d.yaml", of("d", "[4, 5]", "to: 2026-05-10\n"));
    Path again = write("e.yaml", of("e", "[4, 1]", "from: 2026-07-15\n"));
    // when
    String said = checked(LocalDate.of(2026, 5, 11));
    // then
    assertThat(said)
        .isEqualTo(
            """
            %1$s: good. a, trust 59, municipalities 1, to 2026-06-30
              warning: %1$s line 4: reviewBy 2026-05-10 is past. Review the agreement, and set the\
             next date.
              warning: %1$s line 3: the municipality 1 falls between: no agreement with the trust 59\
             is in force from 2026-07-01 to 2026-07-14. What is national holds then.
            %2$s: good. b, trust 59, municipalities 2
              warning: %2$s line 3: reviewBy 2026-08-09 is 90 days away. Review the agreement, and\
             set the next date.
            %3$s: good. c, trust 59, municipalities 3
            %4$s: good. d, trust 59, municipalities 4 5, to 2026-05-10
              warning: %4$s line 3: the agreement has ended, 2026-05-10. Set another to, or remove\
             the file when nothing before that day is asked for.
              warning: %4$s line 3: the municipality 4 falls between: no agreement with the trust 59\
             is in force from 2026-05-11 to 2026-07-14. What is national holds then.
              warning: %4$s line 3: the municipality 5 falls between: no agreement with the trust 59\
             is in force from 2026-05-11 on. What is national holds then.
            %5$s: good. e, trust 59, municipalities 4 1, from 2026-07-15
            files 5, cannot be used 0
            """
                .formatted(past, soon, later, ended, again));
  }

  @Test
  void aMunicipalityThatTheTrustsOwnAgreementCoversFallsNotBetween() throws IOException {
    // given
    write("a.yaml", of("a", "[1]", "to: 2026-06-30\n"));
    write("b.yaml", "id: b\nparties: {trust: 59}\n");
    // when
    String said = checked(LocalDate.of(2026, 5, 11));
    // then
    assertThat(said).doesNotContain("warning");
  }

  @Test
  void theExamplesAreGood() {
    // when
    Called called = hub("agreement", "check", EXAMPLES);
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.out()).endsWith("files 2, cannot be used 0\n");
  }

  @Test
  void anEmptyFolderSaysSo() {
    // when
    Called called = hub("agreement", "check", folder.toString());
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                0, folder + " holds no *.yaml or *.yml: only what is shipped is in force.\n", ""));
  }

  @Test
  void everyValueIsShownWithTheAgreementThatItComesFrom() {
    // when
    Called called =
        hub(
            "agreement",
            "show",
            "--for",
            "4200510,4300720",
            "--at",
            "2026-05-11",
            "--agreements",
            EXAMPLES,
            "--json");
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(line(called, "calendar.extraClosedDays"))
        .isEqualTo("[\"12-24\",\"12-31\"] unn-retningslinje-2 null");
    assertThat(line(called, "answer.sameDayCutoff")).isEqualTo("\"13:00\" fjellheim-skogvatn null");
    assertThat(line(called, "earlyReport.lookback")).isEqualTo("\"P7D\" nasjonal null");
    assertThat(line(called, "receivers.HELSEOPPL_SOKNAD"))
        .isEqualTo("[\"4300721\"] fjellheim-skogvatn null");
    assertThat(line(called, "themes.KOORDINATOR"))
        .isEqualTo("[\"Behov for koordinator\",\"7322/6\"] fjellheim-skogvatn null");
    assertThat(line(called, "rules.tidligmelding-24t.limit"))
        .isEqualTo("\"PT24H\" null UNN 2.2; SØ 6.2; FOR § 8");
    assertThat(line(called, "rules.tidligmelding-24t.warnBefore"))
        .isEqualTo("\"PT6H\" fjellheim-skogvatn UNN 2.2; SØ 6.2; FOR § 8");
    assertThat(line(called, "rules.tidligmelding-24t.off"))
        .isEqualTo("\"false\" unn-retningslinje-2 UNN 2.2; SØ 6.2; FOR § 8");
    assertThat(line(called, "rules.epikrise.off"))
        .isEqualTo("\"true\" fjellheim-skogvatn UNN 4.1.1");
    assertThat(line(called, "rules.motereferat.limit"))
        .isEqualTo("\"5WD\" unn-retningslinje-2 UNN 3.1");
    assertThat(line(called, "rules.overgang-voksen.warnBefore"))
        .isEqualTo("\"P9M\" fjellheim-skogvatn BU 5.1, 5.3; HNT 7.1");
    assertThat(called.lines()).extracting(each -> each.get("key").asText()).doesNotHaveDuplicates();
  }

  private static String line(Called called, String key) {
    JsonNode line =
        called.lines().stream()
            .filter(each -> each.get("key").asText().equals(key))
            .findFirst()
            .orElseThrow();
    return line.get("value")
        + " "
        + line.get("agreement").asText()
        + " "
        + line.get("source").asText();
  }

  @Test
  void thePersonReadsATable() {
    // when
    Called called = hub("agreement", "show", "--for", "59,99387", "--at", "2026-05-11");
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.out())
        .startsWith(
            "On 2026-05-11 between 59 and 99387, the most specific last: nasjonal\n\ncalendar.")
        .containsPattern("(?m)^answer\\.sameDayCutoff +14:00 +nasjonal$")
        .containsPattern("(?m)^rules\\.tilbud-klart\\.limit +measured +\\(the rule itself\\)$");
  }

  @Test
  void aGuidelineCanBeShownByItsName() {
    // when
    Called called = hub("agreement", "show", "--id", "hnt-retningslinje-7");
    // then
    assertThat(called.out())
        .startsWith("By name, the most specific last: nasjonal, hnt-retningslinje-7\n")
        .containsPattern("(?m)^transition\\.all +true +hnt-retningslinje-7$");
  }

  @Test
  void whatIsGoodIsSentToTheHub() throws IOException {
    // given
    write("a.yaml", "id: a\nparties: {trust: 59}\n");
    Answer taken = new Answer(200, "{\"agreements\":[{\"id\":\"nasjonal\"},{\"id\":\"a\"}]}");
    try (PretendHub pretend = new PretendHub(taken)) {
      // when
      Called called = hub("agreement", "publish", folder.toString(), "--to", pretend.address());
      // then
      assertThat(called).isEqualTo(new Called(0, "In force from now on: nasjonal a\n", ""));
      assertThat(pretend.requests())
          .containsExactly("PUT /agreements application/json application/json 52");
    }
  }

  @Test
  void whatIsWrongIsNotSent() throws IOException {
    // given
    Path file = write("a.yaml", "id: a\nparties: {trust: x}\nto: soon\n");
    try (PretendHub pretend = new PretendHub(new Answer(200, "{}"))) {
      // when
      Called called = hub("agreement", "publish", folder.toString(), "--to", pretend.address());
      // then
      assertThat(called.exitCode()).isEqualTo(2);
      assertThat(called.out()).isEmpty();
      assertThat(called.err().lines())
          .satisfiesExactly(
              first -> assertThat(first).startsWith(file + " line 2: parties.trust cannot be"),
              second -> assertThat(second).startsWith(file + " line 3: to cannot be"),
              last -> assertThat(last).isEqualTo("Nothing was published."));
      assertThat(pretend.requests()).isEmpty();
    }
  }

  @Test
  void whatTheHubRefusesIsToldAndAHubThatIsAwayTakesNothing() throws IOException {
    // given
    write("a.yaml", "id: a\nparties: {trust: 59}\n");
    Answer refused = new Answer(400, "{\"detail\":\"one\",\"faults\":[\"one\",\"two\"]}");
    try (PretendHub pretend = new PretendHub(refused)) {
      // when
      Called called = hub("agreement", "publish", folder.toString(), "--to", pretend.address());
      Called away = hub("agreement", "publish", folder.toString(), "--to", "http://127.0.0.1:1");
      // then
      assertThat(called).isEqualTo(new Called(2, "", "one\ntwo\nNothing was published.\n"));
      assertThat(away.exitCode()).isEqualTo(1);
      assertThat(away.err()).startsWith("No hub answers at http://127.0.0.1:1.");
    }
  }

  private String checked(LocalDate today) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            out,
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false);
    new AgreementCheck(console, today).run(folder);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String of(String id, String municipalities, String rest) {
    return "id: " + id + "\nparties: {trust: 59, municipalities: " + municipalities + "}\n" + rest;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
