package hub.adapters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./hub} in a checkout of its own, with a JDK and a Maven that only pretend. */
class LauncherTest {
  @TempDir Path folder;
  private PretendCheckout hub;

  @BeforeEach
  void aCheckout() throws IOException {
    hub = new PretendCheckout(folder);
  }

  @Test
  void theFirstCallBuildsAndTheNextOnesDoNot() throws Exception {
    // when
    Ran first = hub.run("due");
    Ran second = hub.run("due");
    // then
    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).contains("Building the hub …", "noise of Maven");
    assertThat(first.out()).startsWith("java of jdk 21: ").endsWith(" hub.adapters.cli.Main due\n");
    assertThat(second.err()).isEmpty();
    assertThat(hub.mavenCalls()).isEqualTo(1);
  }

  @Test
  void aNewerSourceIsBuiltAndAlsoOneThatIsGone() throws Exception {
    // given
    hub.run("due");
    hub.age();
    // when
    hub.write("hub-adapters/src/main/java/B.java", "class B {}");
    hub.run("due");
    hub.age();
    Files.delete(hub.folder().resolve("hub-adapters/src/main/java/B.java"));
    hub.run("due");
    hub.run("due");
    // then
    assertThat(hub.mavenCalls()).isEqualTo(3);
  }

  @Test
  void ofTwoCallsAtOnceOneBuildsAndTheOtherWaits() throws Exception {
    // given
    Process first = hub.start(Map.of(), hub.script(), "due");
    // when
    Ran second = hub.run("due");
    Ran firstRan = Ran.of(first);
    // then
    assertThat(second.exitCode()).isZero();
    assertThat(second.out()).startsWith("java of jdk 21: ");
    assertThat(firstRan.exitCode()).isZero();
    assertThat(hub.mavenCalls()).isEqualTo(1);
  }

  @Test
  void aLockWhoseOwnerDiedIsTaken() throws Exception {
    // given
    hub.write("hub-adapters/target/hub.lock/pid", "999999999\n");
    // when
    Ran ran = hub.run("due");
    // then
    assertThat(ran.exitCode()).isZero();
    assertThat(hub.folder().resolve("hub-adapters/target/hub.lock")).doesNotExist();
  }

  @Test
  void aBuildThatFailsIsToldAndLeavesNothingThatLooksBuilt() throws Exception {
    // given
    hub.maven("echo broken; exit 1");
    // when
    Ran ran = hub.run("due");
    // then
    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                "",
                "Building the hub …\nbroken\nThe build failed; what Maven says stands above.\n"));
    assertThat(hub.folder().resolve("hub-adapters/target/hub.stamp")).doesNotExist();
    assertThat(hub.folder().resolve("hub-adapters/target/hub.lock")).doesNotExist();
  }

  @Test
  void optionsOfTheUserComeLastAndArgumentsKeepTheirSpaces() throws Exception {
    // when
    Ran ran = hub.run(Map.of("HUB_JAVA_OPTS", "-Xmx256m -Da=*"), "audit", "a folder", "");
    // then
    assertThat(ran.out())
        .contains(" -XX:+UseSerialGC -Xmx256m -Da=* -cp ")
        .endsWith("/hub-adapters.jar hub.adapters.cli.Main audit a folder \n");
  }

  @Test
  void aCollectorOfTheUserTakesThePlaceOfOurs() throws Exception {
    // when
    Ran ran = hub.run(Map.of("HUB_JAVA_OPTS", "-XX:+UseZGC"), "due");
    // then
    assertThat(ran.out()).contains("-XX:+UseZGC").doesNotContain("UseSerialGC");
  }

  @Test
  void itWorksThroughALinkFromAnotherFolder() throws Exception {
    // given
    Path link = Files.createSymbolicLink(folder.resolve("bin/hub"), Path.of("../my checkout/hub"));
    // when
    Ran ran = Ran.of(hub.start(Map.of(), link, "due"));
    // then
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("my checkout/hub-adapters/target/hub-adapters.jar");
  }

  @Test
  void anOlderJdkIsPassedOver() throws Exception {
    // given
    String old = hub.jdk("jdk 17", "17.0.15").toString();
    String path = hub.jdk() + "/bin:" + folder.resolve("bin") + ":" + System.getenv("PATH");
    // when
    Ran ran = hub.run(Map.of("HUB_JAVA_HOME", "", "JAVA_HOME", old, "PATH", path), "due");
    // then
    assertThat(ran.out()).startsWith("java of jdk 21: ");
  }

  @Test
  void aJdkThatTheUserNamesAndThatDoesNotFitIsAFault() throws Exception {
    // given
    Path old = hub.jdk("jdk 17", "17.0.15");
    // when
    Ran ran = hub.run(Map.of("HUB_JAVA_HOME", old.toString()), "due");
    // then
    assertThat(ran).isEqualTo(new Ran(1, "", "HUB_JAVA_HOME=" + old + " is no JDK 21 or newer.\n"));
  }

  @Test
  void withoutMavenItSaysWhereToGetIt() throws Exception {
    // given
    String path = hub.toolsWithoutMaven();
    // when
    Ran ran = hub.run(Map.of("PATH", path), "due");
    // then
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("The hub needs Maven to build: install it (apt install maven");
  }

  @Test
  void anUnknownCommandIsToldWithThoseThatAreKnown() throws Exception {
    // when
    Ran ran = hub.run("dance");
    // then
    assertThat(ran)
        .isEqualTo(
            new Ran(
                2,
                "",
                "./hub knows no command \"dance\"; it knows run, send, explain, translate, audit,"
                    + " due, draft, agreement, test and help.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"replay", "run --demo", "run --port 0 --demo --speed 60"})
  void whatALaterIssueBringsIsNotYetThere(String arguments) throws Exception {
    // when
    Ran ran = hub.run(arguments.split(" ", -1));
    // then
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(": not yet; ");
    assertThat(hub.mavenCalls()).isZero();
  }

  @Test
  void theHubRunsWithBoundedMemoryAndEndsWithoutADumpWhenThatIsSpent() throws Exception {
    // when
    Ran ran = hub.run(Map.of("HUB_JAVA_OPTS", "-Xmx2g"), "run", "--data", "a folder");
    // then
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains(
            " --enable-native-access=ALL-UNNAMED ",
            " -XX:MaxRAMPercentage=50 -XX:-HeapDumpOnOutOfMemoryError -XX:+ExitOnOutOfMemoryError -Xmx2g -cp ")
        .contains("my checkout/hub-adapters/target/run.jsa")
        .doesNotContain("--sun-misc-unsafe-memory-access")
        .endsWith("/hub-adapters.jar hub.adapters.cli.Main run --data a folder\n");
  }

  @Test
  void aNewerJdkIsToldToKeepWhatLibrariesStillUse() throws Exception {
    // given
    String newer = hub.jdk("jdk 24", "24.0.1").toString();
    // when
    Ran ran = hub.run(Map.of("HUB_JAVA_HOME", newer), "run");
    // then
    assertThat(ran.out()).contains(" --sun-misc-unsafe-memory-access=allow ");
  }

  @Test
  void aSignalReachesTheHubBecauseItTakesThePlaceOfTheScript() throws Exception {
    // given
    hub.java("trap 'echo told; exit 7' TERM; echo up; while :; do sleep 0.05; done");
    Process process = hub.start(Map.of(), hub.script(), "run");
    String first = process.inputReader().readLine();
    // when
    process.toHandle().destroy(); // not Process.destroy: that closes the streams
    // then
    assertThat(first).isEqualTo("up");
    assertThat(process.inputReader().readLine()).isEqualTo("told");
    assertThat(process.waitFor()).isEqualTo(7);
  }

  @Test
  void helpAndVersionBuildNothing() throws Exception {
    // when
    Ran help = hub.run("help");
    Ran version = hub.run("--version");
    Ran nothing = hub.run();
    // then
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: ./hub COMMAND");
    assertThat(version).isEqualTo(new Ran(0, "meldingshub 1.2.3\n", ""));
    assertThat(nothing).isEqualTo(new Ran(2, "", help.out()));
    assertThat(hub.mavenCalls()).isZero();
  }

  @Test
  void testRunsMavenAsCiDoesAndAnswersWithItsExitCode() throws Exception {
    // given
    hub.maven("echo \"$JAVA_HOME: $*\"; exit 1");
    // when
    Ran ran = hub.run("test", "-pl", "hub-core");
    // then
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).startsWith(hub.jdk() + ": ").endsWith(" verify -pl hub-core\n");
  }
}
