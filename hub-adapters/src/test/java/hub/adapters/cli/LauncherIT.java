package hub.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code ./hub} with the jar that was just built, as a process of its own. */
class LauncherIT {
  private static final Path HUB = Path.of("..", "hub").toAbsolutePath().normalize();
  private static final Path EXAMPLES = HUB.resolveSibling("examples/first-stay");

  @TempDir Path folder;

  @Test
  void aCaseOnStdinGetsOneLineOnStdout() throws Exception {
    // when
    Ran ran = hub("{\"rule\":\"R8\",\"start\":\"2026-10-25\"}\n", Map.of(), "due");
    // then
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .startsWith(
            "{\"rule\":\"utskrivningsrapport-utreisedag\",\"start\":\"2026-10-24T22:00:00Z\","
                + "\"due\":\"2026-10-25T23:00:00Z\",\"warnAt\":null,\"explanation\":[")
        .endsWith("]}\n");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void anAuditAnswersFromAnyFolderInAnyLocale() throws Exception {
    // given
    Path archive = Files.createDirectories(folder.resolve("sør øst"));
    Files.copy(EXAMPLES.resolve("01-log-innlagt.xml"), archive.resolve("å.xml"));
    Files.writeString(archive.resolve("ø.xml"), "<");
    // when
    Ran ran = hub("", Map.of("LC_ALL", "C", "LANG", "C"), "audit", "sør øst");
    // then
    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.out()).startsWith("{\"file\":\"ø.xml\",\"refused\":[{\"code\":\"T01\",");
    assertThat(ran.err()).startsWith("files 2, accepted 1, refused 1, repeated 0; patients 1; ");
  }

  @Test
  void noOptionOfTheJvmPutsAnythingButJsonOnStdout() throws Exception {
    // when
    Ran ran =
        hub(
            "{\"rule\":\"R2\",\"start\":\"2026-10-25\"}\n",
            Map.of("HUB_JAVA_OPTS", "-Xmx64m -XX:SharedArchiveFile=/no/such.jsa"),
            "due");
    // then
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines()).hasSize(1).allMatch(line -> line.startsWith("{\"rule\":"));
  }

  @Test
  void aReaderThatStopsEarlyIsNotAnsweredWithAnError() throws Exception {
    // given
    Path cases = folder.resolve("cases");
    Files.writeString(cases, "{\"rule\":\"R2\",\"start\":\"2026-10-25\"}\n".repeat(20_000));
    // when
    Ran ran =
        Ran.of(
            process(
                Map.of(), List.of("bash", "-c", "\"" + HUB + "\" due <cases | head -n 1 | wc -l")));
    // then
    assertThat(ran).isEqualTo(new Ran(0, ran.out(), ""));
    assertThat(ran.out().strip()).isEqualTo("1");
  }

  @Test
  void wrongUsageIsOneSentenceOnStderr() throws Exception {
    // when
    Ran ran = hub("", Map.of(), "translate", "no such file");
    // then
    assertThat(ran).isEqualTo(new Ran(2, "", "no such file does not exist.\n"));
  }

  private Ran hub(String in, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(HUB.toString()));
    command.addAll(List.of(arguments));
    Process process = process(environment, command);
    process.getOutputStream().write(in.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return Ran.of(process);
  }

  /** The build that runs this test must not be built again from within. */
  private Process process(Map<String, String> environment, List<String> command)
      throws IOException {
    File here = folder.toFile();
    ProcessBuilder process = new ProcessBuilder(command).directory(here);
    process.environment().put("HUB_NO_BUILD", "1");
    process.environment().put("HUB_JAVA_HOME", System.getProperty("java.home"));
    process.environment().remove("HUB_JAVA_OPTS");
    process.environment().remove("JAVA_TOOL_OPTIONS");
    process.environment().putAll(environment);
    return process.start();
  }
}
