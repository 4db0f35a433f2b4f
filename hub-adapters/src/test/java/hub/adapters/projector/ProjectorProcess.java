package hub.adapters.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.adapters.agreement.AgreementFiles;
import hub.adapters.log.Kafka;
import hub.adapters.projector.Projector.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A projector in a JVM of its own, so that it can be killed. It dies with the test. */
final class ProjectorProcess {
  private final Process process;

  private ProjectorProcess(Process process) {
    this.process = process;
  }

  /** Returns when it is ready. */
  static ProjectorProcess start(Kafka kafka, Path state) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), kafka.bootstrapServers(), state.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals("ready")) {
        return new ProjectorProcess(process);
      }
    }
    throw new IllegalStateException("the projector did not start");
  }

  /** Ends it as a crash would. */
  void kill9() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What runs in the process. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      Settings settings = Settings.of(new Kafka(args[0]), Path.of(args[1]), "node-1", 2);
      try (Projector projector =
          Projector.start(
              settings,
              new PlainSealing(),
              texts -> AgreementFiles.of(texts.byName()),
              Clock.systemUTC())) {
        while (projector.whyNot().isPresent()) {
          Thread.sleep(20);
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
          // it says nothing; its end is the sign
        }
      }
    }
  }
}
