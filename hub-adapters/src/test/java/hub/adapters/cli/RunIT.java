package hub.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.TestFolder;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./hub run} as a process of its own, from its call to its end. */
class RunIT {
  private static final Path HUB = Path.of("..", "hub").toAbsolutePath().normalize();
  private static final long MOST_SECONDS = 90;

  private final Path folder = TestFolder.make();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void nothingIsLeft() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
    TestFolder.delete(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aSignalEndsItInGoodOrderWithExitCodeZero(String signal) throws Exception {
    // given
    Process hub = run("--port", "0", "--data", folder.resolve("data").toString());
    String ready = hub.inputReader().readLine();
    URI address = URI.create(ready.substring("ready ".length()));
    int health = get(address.resolve("/alerts"));
    // when
    new ProcessBuilder("kill", "-" + signal, Long.toString(hub.pid())).start().waitFor();
    boolean ended = hub.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    // then
    assertThat(ready).matches("ready http://127\\.0\\.0\\.1:[0-9]+");
    assertThat(health).isEqualTo(200);
    assertThat(ended).isTrue();
    assertThat(hub.exitValue()).isZero();
    assertThat(hub.inputReader().readLine()).as("nothing more on stdout").isNull();
    assertThat(said()).contains("this machine only").endsWith("Stopping …\nStopped.\n");
  }

  @Test
  void aSignalWhileItStartsEndsItTooWithExitCodeZero() throws Exception {
    // given
    Process hub = run("--port", "0", "--data", folder.resolve("data").toString());
    Awaitility.await()
        .atMost(Duration.ofSeconds(MOST_SECONDS))
        .until(() -> said().contains("made"));
    // when
    hub.toHandle().destroy();
    boolean ended = hub.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    // then
    assertThat(ended).isTrue();
    assertThat(hub.exitValue()).isZero();
    assertThat(said()).contains("Stopping …\n").contains("Stopped");
  }

  @Test
  void aPortThatIsTakenIsOneSentenceAndExitCodeTwo() throws Exception {
    // given
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      // when
      Process hub = run("--port", port, "--data", folder.resolve("data").toString());
      boolean ended = hub.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
      // then
      assertThat(ended).isTrue();
      assertThat(hub.exitValue()).isEqualTo(2);
      assertThat(hub.inputReader().readLine()).isNull();
      assertThat(said())
          .endsWith("Port " + port + " is taken; choose another by --port, 0 for any.\n");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsOneSentenceAndExitCodeTwo() throws Exception {
    // given
    Path file = Files.writeString(folder.resolve("file"), "");
    // when
    Process hub = run("--port", "0", "--data", file.resolve("data").toString());
    boolean ended = hub.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    // then
    assertThat(ended).isTrue();
    assertThat(hub.exitValue()).isEqualTo(2);
    assertThat(said())
        .endsWith(
            "The data folder "
                + file.resolve("data")
                + " cannot be made; choose another by"
                + " --data.\n");
  }

  private static int get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private Process run(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(HUB.toString(), "run"));
    command.addAll(List.of(options));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile());
    process.environment().put("HUB_NO_BUILD", "1");
    process.environment().put("HUB_JAVA_HOME", System.getProperty("java.home"));
    process.environment().remove("HUB_JAVA_OPTS");
    process.environment().remove("JAVA_TOOL_OPTIONS");
    Process hub = process.start();
    started.add(hub);
    return hub;
  }
}
