package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
  private static final Path STAY = Path.of("..", "examples", "first-stay");
  private static final String KLAR = STAY.resolve("06-log-utskrivningsklar.xml").toString();
  private static final String INNLAGT = STAY.resolve("01-log-innlagt.xml").toString();

  @TempDir Path folder;

  /** What the hub makes of the draft when it is sent. */
  private JsonNode translated(String... arguments) {
    Path out = folder.resolve("utkast.xml");
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--out");
    all.add(out.toString());
    Called called = hub(all.toArray(String[]::new));
    assertThat(called).isEqualTo(new Called(0, "", ""));
    JsonNode line = hub("translate", out.toString()).lines().getFirst();
    assertThat(line.get("errors")).isEmpty();
    return line.get("events").get(0).get("data");
  }

  @Test
  void anAnswerToAKlarIsOneThatTheHubTakes() {
    // when
    JsonNode data =
        translated(
            "draft",
            "svar",
            KLAR,
            "--kan-ta-imot-fra",
            "2026-05-15",
            "--fornavn",
            "Gunn",
            "--etternavn",
            "Omsorg",
            "--telefon",
            "55512345");
    // then
    assertThat(data.get("type").asText()).isEqualTo("DIALOG_HELSEFAGLIG");
    assertThat(data.get("sender").get("level2HerId").asLong()).isEqualTo(4300722);
    assertThat(data.get("receiver").get("level2HerId").asLong()).isEqualTo(4200511);
    assertThat(data.get("refToParent").asText()).isEqualTo("928662b2-e8f0-3f24-8d0b-0662971e53bb");
  }

  @Test
  void itsAnswerMeetsTheDutyToAnswerInAnAudit() throws IOException {
    // given
    Path archive = Files.createDirectory(folder.resolve("arkiv"));
    Files.copy(Path.of(KLAR), archive.resolve("1.xml"));
    String index =
        """
        {"file":"1.xml","acceptedAt":"2026-05-13T06:00:00Z"}
        {"file":"2.xml","acceptedAt":"2026-05-13T07:00:00Z"}
        """;
    Files.writeString(archive.resolve("index.ndjson"), index);
    String until = "2026-05-14T13:00:00Z";
    // when
    Called before = hub("audit", archive.toString(), "--until", until);
    hub(
        "draft",
        "svar",
        KLAR,
        "--kan-ta-imot",
        "--fornavn",
        "Gunn",
        "--etternavn",
        "Omsorg",
        "--telefon",
        "55512345",
        "--out",
        archive.resolve("2.xml").toString());
    Called after = hub("audit", archive.toString(), "--until", until);
    // then
    assertThat(before.out()).contains("\"rule\":\"utskrivningsklar-svar\",\"kind\":\"BREACH\"");
    assertThat(after.out()).doesNotContain("utskrivningsklar-svar");
  }

  @Test
  void aQuestionGoesToWhoeverSentTheMessage() {
    // when
    JsonNode data =
        translated("draft", "foresporsel", INNLAGT, "--kode", "99", "--sporsmal", "Når?");
    // then
    assertThat(data.get("type").asText()).isEqualTo("DIALOG_FORESPORSEL");
    assertThat(data.get("receiver").get("level1HerId").asLong()).isEqualTo(4200510);
  }

  @Test
  void aFaultAndADeviationAreTold() throws IOException {
    // when
    JsonNode fault =
        translated("draft", "feil", INNLAGT, "--hva", "feil-adressat", "--tekst", "Feil enhet.");
    Files.delete(folder.resolve("utkast.xml"));
    JsonNode deviation = translated("draft", "avvik", INNLAGT, "--regel", "R3");
    // then
    assertThat(fault.get("type").asText()).isEqualTo("DIALOG_AVVIK");
    assertThat(deviation.get("type").asText()).isEqualTo("DIALOG_NOTAT");
    assertThat(deviation.get("sender").get("level1HerId").asLong()).isEqualTo(4200510);
  }

  @Test
  void withoutAFileTheDraftIsOnStandardOutput() {
    // when
    Called called = hub("draft", "avvik", INNLAGT, "--regel", "tidligmelding-24t");
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.err()).isEmpty();
    assertThat(called.out())
        .startsWith("<?xml")
        .contains("<FamilyName>Vågstrand</FamilyName>")
        .endsWith("</MsgHead>\n");
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    // given
    Path there = Files.writeString(folder.resolve("der.xml"), "mitt");
    // when
    Called called = hub("draft", "avvik", INNLAGT, "--regel", "R2", "--out", there.toString());
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                2,
                "",
                "--out " + there + " exists; name a file that does not." + System.lineSeparator()));
    assertThat(there).hasContent("mitt");
  }

  @Test
  void aMessageThatTheHubRefusesIsNotAnswered() throws IOException {
    // given
    Path file = Files.writeString(folder.resolve("a.xml"), "<open>");
    // when
    Called called = hub("draft", "avvik", file.toString(), "--regel", "R2");
    // then
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).startsWith("T01: The document is not well-formed XML");
  }

  @Test
  void aMessageThatCannotBeAnsweredSoIsToldWhy() {
    // when
    Called called =
        hub(
            "draft",
            "svar",
            INNLAGT,
            "--dato-ukjent",
            "--fornavn",
            "G",
            "--etternavn",
            "O",
            "--telefon",
            "123");
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                3,
                "",
                "The message is no LOG_UTSKRIVNINGSKLAR, which is what this answers; name one."
                    + System.lineSeparator()));
  }

  @Test
  void aKlarThatIsTakenBackIsNotAnswered() throws IOException {
    // given
    String cancelled = Files.readString(Path.of(KLAR)).replace("V=\"N\"", "V=\"C\"");
    Path file = Files.writeString(folder.resolve("c.xml"), cancelled);
    // when
    Called called =
        hub(
            "draft",
            "svar",
            file.toString(),
            "--kan-ta-imot",
            "--fornavn",
            "Gunn",
            "--etternavn",
            "Omsorg",
            "--telefon",
            "55512345");
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                3,
                "",
                "The message takes a LOG_UTSKRIVNINGSKLAR back; there is nothing to answer."
                    + System.lineSeparator()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "draft|Say what to write: svar, foresporsel, feil or avvik. See ./hub draft --help",
        "draft brev|Unmatched argument at index 1: 'brev'. See ./hub draft --help",
        "draft svar|Missing required parameter: 'FIL'. See ./hub draft svar --help",
        "draft svar FIL|Give one of --kan-ta-imot, --kan-ta-imot-fra ÅÅÅÅ-MM-DD and --dato-ukjent.",
        "draft svar FIL --kan-ta-imot --dato-ukjent|Give one of --kan-ta-imot, --kan-ta-imot-fra"
            + " ÅÅÅÅ-MM-DD and --dato-ukjent.",
        "draft svar FIL --kan-ta-imot|svar must tell who answers for it: give --fornavn,"
            + " --etternavn and --telefon.",
        "draft svar FIL --kan-ta-imot --fornavn G|Give all of --fornavn, --etternavn and"
            + " --telefon, or none.",
        "draft svar FIL --kan-ta-imot-fra mandag --fornavn G --etternavn O --telefon 123|"
            + "--kan-ta-imot-fra mandag is no day; write it like 2026-05-15.",
        "draft svar FIL --kan-ta-imot --fornavn G --etternavn O --telefon x|The telephone number"
            + " is no number of 3 to 15 digits; write it like 55512345.",
        "draft foresporsel FIL --kode 99|A question of type 99 needs a text; write the question.",
        "draft foresporsel FIL --kode 1 --som meg|--som meg is not known; choose one of kommune,"
            + " fastlege, sykehus.",
        "draft feil FIL --hva annet|Missing required option: '--tekst=TEKST'. See ./hub draft feil"
            + " --help",
        "draft avvik FIL --regel R99|--regel R99 is no rule; name one like R2 or"
            + " tidligmelding-24t.",
        "draft avvik FIL --regel R2 --plikt x|--plikt x is no id; GET /obligations lists them.",
        "draft avvik FIL --regel R2 --fra meg|--fra meg is not known; choose one of mottaker,"
            + " avsender.",
        "draft avvik . --regel R2|. is a folder; name one message in it.",
        "draft avvik /no/such --regel R2|/no/such does not exist."
      })
  void wrongUsageIsOneSentence(String arguments, String sentence) {
    // when
    Called called = hub(arguments.replace("FIL", INNLAGT).split(" ", -1));
    // then
    assertThat(called).isEqualTo(new Called(2, "", sentence + System.lineSeparator()));
  }

  @Test
  void aTextWithAControlCharacterIsWrongUsage() {
    // when
    Called called = hub("draft", "feil", INNLAGT, "--hva", "annet", "--tekst", "a\u0001b");
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                2,
                "",
                "A text has a control character in it; write it without."
                    + System.lineSeparator()));
  }
}
