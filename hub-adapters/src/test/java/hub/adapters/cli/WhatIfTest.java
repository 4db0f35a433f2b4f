package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit --compare} and {@code --as-of}, on the messages of {@code examples/first-stay}. */
class WhatIfTest {
  private static final String EXAMPLES = Path.of("..", "examples", "first-stay").toString();
  private static final String FORSLAG = Path.of("..", "examples", "forslag.yaml").toString();
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void backHome() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  @Test
  void theExampleProposalTellsEachAlertThatChangesAndThenTheSums() {
    // when
    Called called = hub("audit", EXAMPLES, "--compare", FORSLAG);
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(changes(called))
        .containsExactly(
            "2026-05-12T04:00:00Z REMOVED WARNING tidligmelding-24t p1 moved",
            "2026-05-12T08:00:00Z ADDED WARNING tidligmelding-24t p1 moved",
            "2026-05-12T08:00:00Z REMOVED BREACH tidligmelding-24t p1",
            "2026-05-12T09:30:00Z REMOVED LATE tidligmelding-24t p1",
            "2026-05-13T03:00:00Z REMOVED WARNING tidligmelding-24t p2 moved",
            "2026-05-13T03:10:00Z REMOVED WARNING innleggelsesrapport-24t p2",
            "2026-05-13T07:00:00Z REMOVED BREACH tidligmelding-24t p2",
            "2026-05-13T07:00:00Z ADDED WARNING tidligmelding-24t p2 moved",
            "2026-05-13T07:10:00Z REMOVED BREACH innleggelsesrapport-24t p2",
            "2026-05-13T09:00:00Z REMOVED RETRACTED innleggelsesrapport-24t p2",
            "2026-05-13T09:00:00Z REMOVED RETRACTED tidligmelding-24t p2 moved",
            "2026-05-13T09:00:00Z ADDED RETRACTED tidligmelding-24t p2 moved",
            "2026-05-13T12:30:00Z ADDED WARNING utskrivningsklar-svar p1",
            "2026-05-13T13:00:00Z ADDED BREACH utskrivningsklar-svar p1",
            "2026-05-15T07:10:00Z ADDED LATE utskrivningsklar-svar p1");
    assertThat(sums(called).getFirst().toString())
        .isEqualTo(
            "{\"rule\":\"tidligmelding-24t\",\"kind\":\"WARNING\",\"party\":{\"role\":\"HOSPITAL\","
                + "\"herId\":4200510,\"enh\":null,\"name\":\"Fjellheim sykehus HF\"},"
                + "\"month\":\"2026-05\",\"before\":2,\"after\":2,\"added\":2,\"removed\":2}");
    assertThat(called.lines()).endsWith(sums(called).toArray(JsonNode[]::new));
    assertThat(withoutTime(called.err()))
        .isEqualTo(
            """
            files 9, accepted 9, refused 0, repeated 0; patients 2; alerts WARNING 3, BREACH 3,\
             LATE 1, RETRACTED 2, DEFICIENCY 2; … s
            rule                     kind       party                          month    before  after  added  removed
            tidligmelding-24t        WARNING    Fjellheim sykehus HF, 4200510  2026-05       2      2      2        2
            tidligmelding-24t        BREACH     Fjellheim sykehus HF, 4200510  2026-05       2      0      0        2
            tidligmelding-24t        LATE       Fjellheim sykehus HF, 4200510  2026-05       1      0      0        1
            tidligmelding-24t        RETRACTED  Fjellheim sykehus HF, 4200510  2026-05       1      1      1        1
            innleggelsesrapport-24t  WARNING    Skogvatn kommune, 4300720      2026-05       1      0      0        1
            innleggelsesrapport-24t  BREACH     Skogvatn kommune, 4300720      2026-05       1      0      0        1
            innleggelsesrapport-24t  RETRACTED  Skogvatn kommune, 4300720      2026-05       1      0      0        1
            utskrivningsklar-svar    WARNING    Skogvatn kommune, 4300720      2026-05       0      1      1        0
            utskrivningsklar-svar    BREACH     Skogvatn kommune, 4300720      2026-05       0      1      1        0
            utskrivningsklar-svar    LATE       Skogvatn kommune, 4300720      2026-05       0      1      1        0
            proposal: 6 added, 9 removed (3 moved), 2 unchanged
            """);
  }

  @Test
  void theDocumentationShowsTheExampleAndWhatItPrints() throws IOException {
    // given
    String page = Files.readString(Path.of("..", "docs", "drift.md"));
    // when
    String err = hub("audit", EXAMPLES, "--compare", FORSLAG).err();
    // then
    assertThat(page).contains("```yaml\n" + Files.readString(Path.of(FORSLAG)) + "```\n");
    assertThat(page).contains("```\n" + err.substring(err.indexOf('\n') + 1) + "```\n");
  }

  @Test
  void anAlertThatMovesNamesItsOtherSelf() {
    // when
    List<JsonNode> moved =
        hub("audit", EXAMPLES, "--compare", FORSLAG).lines().stream()
            .filter(line -> line.path("kind").asText().equals("RETRACTED"))
            .filter(line -> line.has("movedTo") || line.has("movedFrom"))
            .toList();
    // then
    assertThat(moved).hasSize(2);
    assertThat(moved.get(0).path("change").asText()).isEqualTo("REMOVED");
    assertThat(moved.get(0).path("agreement").asText()).isEqualTo("nasjonal");
    assertThat(moved.get(0).path("movedTo")).isEqualTo(moved.get(1).path("id"));
    assertThat(moved.get(1).path("change").asText()).isEqualTo("ADDED");
    assertThat(moved.get(1).path("agreement").asText()).isEqualTo("forslag");
    assertThat(moved.get(1).path("movedFrom")).isEqualTo(moved.get(0).path("id"));
  }

  @Test
  void aWarningThatIsOnlyGivenEarlierIsMoved() throws IOException {
    // given
    String proposal = proposal("rules: {tidligmelding-24t: {warnBefore: PT8H}}");
    // when
    Called called = hub("audit", EXAMPLES, "--compare", proposal);
    // then
    assertThat(changes(called))
        .containsExactly(
            "2026-05-12T00:00:00Z ADDED WARNING tidligmelding-24t p1 moved",
            "2026-05-12T04:00:00Z REMOVED WARNING tidligmelding-24t p1 moved",
            "2026-05-12T23:00:00Z ADDED WARNING tidligmelding-24t p2 moved",
            "2026-05-13T03:00:00Z REMOVED WARNING tidligmelding-24t p2 moved");
    assertThat(called.err()).endsWith("proposal: 2 added, 2 removed (2 moved), 9 unchanged\n");
  }

  @Test
  void aFolderWithTheFileIsTheSameProposal() throws IOException {
    // given
    Files.copy(Path.of(FORSLAG), folder.resolve("a.yaml"));
    // when
    Called ofFolder = hub("audit", EXAMPLES, "--compare", folder.toString());
    // then
    assertThat(ofFolder.out()).isEqualTo(hub("audit", EXAMPLES, "--compare", FORSLAG).out());
  }

  @Test
  void theProposalStandsAloneOnWhatIsShippedAsTheAgreementsDo() throws IOException {
    // given
    String inForce = folder.resolve("in-force").toString();
    Files.createDirectory(Path.of(inForce));
    Files.copy(Path.of(FORSLAG), Path.of(inForce, "a.yaml"));
    String onlyR3 = proposal("rules: {R3: {limit: 2D}}");
    // when
    Called called = hub("audit", EXAMPLES, "--agreements", inForce, "--compare", onlyR3);
    // then: the rest of what is in force is gone, and R3 is as it was
    assertThat(changes(called))
        .contains("2026-05-12T08:00:00Z ADDED BREACH tidligmelding-24t p1")
        .noneMatch(change -> change.contains("innleggelsesrapport-24t"));
  }

  @Test
  void theSameAsIsInForceChangesNothingAndSaysSo() throws IOException {
    // given
    String same = folder.toString();
    Files.copy(Path.of(FORSLAG), folder.resolve("a.yaml"));
    // when
    Called called = hub("audit", EXAMPLES, "--agreements", same, "--compare", FORSLAG);
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.out()).isEmpty();
    assertThat(called.err())
        .endsWith(
            """
            The proposal changes nothing here. Do its parties and days (from, to) fit these messages?
            proposal: 0 added, 0 removed (0 moved), 8 unchanged
            """);
  }

  @Test
  void aWrongProposalStopsTheCommandBeforeItAnswers() throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("a.yaml"), "id: a\nparties: {trst: 59}\n");
    String sentence =
        file + " line 2: parties.trst is no key here. Allowed are trust, municipalities.\n";
    // when
    Called ofFile = hub("audit", EXAMPLES, "--compare", file.toString());
    Called ofFolder = hub("audit", EXAMPLES, "--compare", folder.toString());
    // then
    assertThat(ofFile).isEqualTo(new Called(2, "", sentence));
    assertThat(ofFolder).isEqualTo(new Called(2, "", sentence));
  }

  @Test
  void refusedFilesComeFirstAndAreAsWithoutAProposal() throws IOException {
    // given
    Files.copy(Path.of(EXAMPLES, "01-log-innlagt.xml"), folder.resolve("a.xml"));
    Files.copy(Path.of(EXAMPLES, "02-innleggelsesrapport.xml"), folder.resolve("b.xml"));
    Files.writeString(folder.resolve("c.xml"), "<open>");
    String until = "2026-05-12T08:30:00Z";
    // when
    Called called = hub("audit", folder.toString(), "--compare", FORSLAG, "--until", until);
    // then
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.lines().getFirst().path("file").asText()).isEqualTo("c.xml");
    assertThat(changes(called))
        .containsExactly(
            "2026-05-12T04:00:00Z REMOVED WARNING tidligmelding-24t p1 moved",
            "2026-05-12T08:00:00Z ADDED WARNING tidligmelding-24t p1 moved",
            "2026-05-12T08:00:00Z REMOVED BREACH tidligmelding-24t p1");
  }

  @Test
  void languageAndKeysHoldForAProposalToo() throws IOException {
    // given
    String keys = Files.createDirectory(folder.resolve("keys")).toString();
    // when
    Called called =
        hub("audit", EXAMPLES, "--compare", FORSLAG, "--language", "nb", "--keys", keys);
    // then
    JsonNode first = called.lines().getFirst();
    assertThat(first.path("patient").asText()).matches("p-[0-9a-f]{24}");
    assertThat(first.path("explanation").get(0).asText())
        .startsWith("Pasienten ble innlagt man. 11. mai 2026 kl. 10.00");
  }

  @Test
  void theAnswerIsTheSameInAnotherCountryAndInAnotherRun() {
    // given
    Called here = hub("audit", EXAMPLES, "--compare", FORSLAG);
    // when
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    Called there = hub("audit", EXAMPLES, "--compare", FORSLAG);
    // then
    assertThat(there.out()).isEqualTo(here.out());
    assertThat(withoutTime(there.err())).isEqualTo(withoutTime(here.err()));
  }

  @Test
  void asOfTellsWhatWasKnownThenAndUntilWhatWouldHaveBeenSaidOfIt() {
    // given: ten minutes before the tidligmelding of p1 came
    String known = "2026-05-12T09:20:00Z";
    // when
    Called then = hub("audit", EXAMPLES, "--as-of", known);
    Called judgedLater =
        hub("audit", EXAMPLES, "--as-of", known, "--until", "2026-05-13T07:00:00Z");
    Called cutAtTheEnd = hub("audit", EXAMPLES, "--until", "2026-05-13T07:00:00Z");
    // then
    assertThat(said(then))
        .containsExactly(
            tuple("2026-05-11T10:05:00Z", "DEFICIENCY", "p1"),
            tuple("2026-05-12T04:00:00Z", "WARNING", "p1"),
            tuple("2026-05-12T08:00:00Z", "BREACH", "p1"));
    assertThat(then.err())
        .startsWith("files 9, accepted 3, refused 0, repeated 0, after --as-of and left out 6; ");
    assertThat(said(judgedLater))
        .containsExactly(
            tuple("2026-05-11T10:05:00Z", "DEFICIENCY", "p1"),
            tuple("2026-05-12T04:00:00Z", "WARNING", "p1"),
            tuple("2026-05-12T08:00:00Z", "BREACH", "p1"),
            tuple("2026-05-13T03:00:00Z", "WARNING", "p2"),
            tuple("2026-05-13T03:10:00Z", "WARNING", "p2"),
            tuple("2026-05-13T07:00:00Z", "BREACH", "p2"));
    assertThat(said(cutAtTheEnd)).contains(tuple("2026-05-12T09:30:00Z", "LATE", "p1"));
  }

  @Test
  void aProposalIsJudgedByWhatWasKnownThen() {
    // when
    Called called = hub("audit", EXAMPLES, "--compare", FORSLAG, "--as-of", "2026-05-12T10:00:00");
    // then: 28 hours are not over yet, and 24 are
    assertThat(changes(called))
        .containsExactly(
            "2026-05-12T04:00:00Z REMOVED WARNING tidligmelding-24t p1 moved",
            "2026-05-12T08:00:00Z ADDED WARNING tidligmelding-24t p1 moved",
            "2026-05-12T08:00:00Z REMOVED BREACH tidligmelding-24t p1");
  }

  private String proposal(String values) throws IOException {
    return Files.writeString(
            folder.resolve("proposal.yaml"),
            "id: forslag\nparties: {trust: 4200510, municipalities: [4300720]}\n" + values + "\n")
        .toString();
  }

  private static List<String> changes(Called called) {
    return called.lines().stream()
        .filter(line -> line.has("change"))
        .map(line ->
            "%s %s %s %s %s%s"
                .formatted(
                    line.path("at").asText(),
                    line.path("change").asText(),
                    line.path("kind").asText(),
                    line.path("rule").asText(),
                    line.path("patient").asText(),
                    line.has("movedTo") || line.has("movedFrom") ? " moved" : ""))
        .toList();
  }

  private static List<JsonNode> sums(Called called) {
    return called.lines().stream().filter(line -> line.has("before")).toList();
  }

  private static List<Tuple> said(Called called) {
    return called.lines().stream()
        .map(line ->
            tuple(
                line.path("at").asText(),
                line.path("kind").asText(),
                line.path("patient").asText()))
        .toList();
  }

  private static String withoutTime(String err) {
    return err.replaceFirst("; [0-9.]+ s\n", "; … s\n");
  }
}
