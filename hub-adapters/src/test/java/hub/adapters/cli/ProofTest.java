package hub.adapters.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.contract.Schemas;
import hub.adapters.json.JsonLines;
import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import hub.adapters.replay.Deviation;
import hub.adapters.replay.Deviation.Kind;
import hub.adapters.replay.Proof;
import hub.adapters.replay.Proof.Compared;
import hub.adapters.replay.Proof.Side;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a replay tells a person, and another program. */
class ProofTest {
  private static final String ONE = "1".repeat(64);
  private static final String TWO = "2".repeat(64);

  @Test
  void whereAllIsTheSameTheLastLineSaysSo() {
    // given
    Proof proof =
        new Proof(
            "1.4.0",
            Map.of(1, 20L, 0, 10L),
            0,
            48_211,
            List.of(compared(Topic.OBLIGATION, ONE, ONE)),
            List.of());
    // then
    assertThat(ProofText.of(proof, 12.34))
        .isEqualTo(
            """
            meldingshub 1.4.0 replayed the log to 0:10, 1:20, in 12.3 s

            topic                        told     replayed  sha256 told       replayed
            hub.obligation.v1          48 211       48 211  1111111111111111  1111111111111111  same

            48 211 duties, 0 differences
            """);
  }

  @Test
  void whatDiffersIsNamedAndSoIsWhatWasPutRight() {
    assertThat(ProofText.of(differing(), 1))
        .isEqualTo(
            """
            meldingshub 1.4.0 replayed the log to 0:10, in 1.0 s

            The hub had not read the last 3 records yet; nothing is said of them.

            topic                        told     replayed  sha256 told       replayed
            hub.alert.v1               48 211       48 211  1111111111111111  2222222222222222  differs

            CHANGED  hub.alert.v1 a in dueAt, state
            EXTRA    hub.alert.v1 b, put right
            7 duties, 2 differences, 1 put right
            """);
  }

  @Test
  void theLinesAreAsTheyAreDescribed() throws Exception {
    // given
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // when
    try (JsonLines lines = new JsonLines(out)) {
      ProofJson.write(lines, differing(), 1.26);
    }
    // then
    List<String> lines = out.toString(UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    lines.forEach(line ->
        Schemas.checkOneOf(
            "replay.v1.json#/$defs/",
            List.of("difference", "proof"),
            Json.read(line.getBytes(UTF_8))));
    assertThat(lines.getFirst())
        .isEqualTo(
            "{\"difference\":\"CHANGED\",\"topic\":\"hub.alert.v1\",\"key\":\"a\","
                + "\"fields\":[\"dueAt\",\"state\"],\"applied\":false}");
    assertThat(lines.getLast())
        .contains("\"behind\":3", "\"differences\":2", "\"standing\":1", "\"seconds\":1.3");
  }

  @Test
  void aTerminalGetsABarAndAFileGetsLines() {
    assertThat(progress(true))
        .isEqualTo(
            "\r[###############---------------]  50 %  500 of 1 000 records, 0 s left\u001b[K"
                + "\r[##############################] 100 %  1 000 of 1 000 records\u001b[K\n"
                + "Comparing …\n");
    assertThat(progress(false)).isEqualTo("100 %  1 000 of 1 000 records\nComparing …\n");
  }

  private static String progress(boolean isTerminal) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ReplayProgress progress = new ReplayProgress(new PrintStream(err, true, UTF_8), isTerminal);
    progress.read(500, 1_000);
    progress.read(1_000, 1_000);
    progress.says("Comparing …");
    return err.toString(UTF_8);
  }

  private static Proof differing() {
    return new Proof(
        "1.4.0",
        Map.of(0, 10L),
        3,
        7,
        List.of(compared(Topic.ALERT, ONE, TWO)),
        List.of(
            new Deviation(Topic.ALERT, "a", Kind.CHANGED, Set.of("dueAt", "state"), false),
            new Deviation(Topic.ALERT, "b", Kind.EXTRA, Set.of(), true)));
  }

  private static Compared compared(Topic topic, String live, String replayed) {
    return new Compared(topic, new Side(48_211, live), new Side(48_211, replayed), 0, 0);
  }
}
