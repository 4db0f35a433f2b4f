package hub.adapters.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The script {@code ./hub} in a small checkout, whose folder has a space in its name, with a JDK
 * and a Maven that only pretend: the one says what it was called with, the other makes an empty
 * jar.
 */
final class PretendCheckout {
  private final Path around;
  private final Path folder;
  private final Path jdk;

  PretendCheckout(Path around) throws IOException {
    this.around = around;
    folder = Files.createDirectories(around.resolve("my checkout"));
    Files.copy(Path.of("..", "hub"), folder.resolve("hub"));
    executable(folder.resolve("hub"));
    write("pom.xml", "<project>\n  <version>1.2.3</version>\n</project>\n");
    write("hub-adapters/src/main/java/A.java", "class A {}");
    jdk = jdk("jdk 21", "21.0.4");
    Files.createDirectories(around.resolve("bin"));
    maven(
        """
        echo "noise of Maven"
        cat
        sleep 0.3
        mkdir -p hub-adapters/target/lib
        echo jar >hub-adapters/target/hub-adapters.jar
        """);
  }

  Path folder() {
    return folder;
  }

  Path script() {
    return folder.resolve("hub");
  }

  /** The JDK that HUB_JAVA_HOME names, where a test says nothing else. */
  Path jdk() {
    return jdk;
  }

  Path jdk(String name, String version) throws IOException {
    Path home = around.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    script(home.resolve("bin/java"), "echo \"java of " + name + ": $*\"");
    script(home.resolve("bin/javac"), "exit 1");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  /** What the JDK of the tests does in place of saying how it was called. */
  void java(String does) throws IOException {
    script(jdk.resolve("bin/java"), does);
  }

  void maven(String does) throws IOException {
    script(around.resolve("bin/mvn"), "echo \"$@\" >>\"$(dirname \"$0\")/mvn.log\"\n" + does);
  }

  long mavenCalls() throws IOException {
    Path log = around.resolve("bin/mvn.log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  Ran run(String... arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  Ran run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return Ran.of(start(environment, script(), arguments));
  }

  Process start(Map<String, String> environment, Path script, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).directory(around.toFile());
    process.environment().remove("HUB_JAVA_OPTS");
    process.environment().remove("HUB_NO_BUILD");
    process.environment().put("PATH", around.resolve("bin") + ":" + System.getenv("PATH"));
    process.environment().put("HUB_JAVA_HOME", jdk.toString());
    process.environment().putAll(environment);
    Process started = process.start();
    started.getOutputStream().close();
    return started;
  }

  /** A PATH with what the script itself needs, and no Maven. */
  String toolsWithoutMaven() throws IOException {
    Path tools = Files.createDirectories(around.resolve("tools"));
    for (String tool : List.of("dirname", "find", "head", "cat", "mkdir", "rm", "touch", "sed")) {
      script(tools.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
    }
    script(tools.resolve("bash"), "exec /bin/bash \"$@\"");
    return tools.toString();
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Puts the last build long before now, and all sources a minute before it. */
  void age() throws IOException {
    Instant built = Instant.parse("2026-01-01T00:01:00Z");
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(built.minusSeconds(60)));
      }
    }
    Files.setLastModifiedTime(
        folder.resolve("hub-adapters/target/hub.stamp"), FileTime.from(built));
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/bash\n" + body);
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
