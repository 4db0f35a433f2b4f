package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The embedded broker in a JVM of its own, so that it can be killed. It dies with the test: it
 * stops when its standard input ends.
 */
public final class BrokerProcess implements AutoCloseable {
  private final Path folder;
  private Process process;
  private int port;

  private BrokerProcess(Path folder) throws IOException {
    this.folder = folder;
    this.process = launch(folder, 0);
    this.port = awaitPort(process);
  }

  /** Starts on an empty folder, and returns when it serves. */
  public static BrokerProcess start() {
    return start(TestFolder.make());
  }

  static BrokerProcess start(Path folder) {
    try {
      return new BrokerProcess(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public Kafka kafka() {
    return new Kafka(bootstrapServers());
  }

  public long pid() {
    return process.pid();
  }

  /** Ends it as a crash would; nothing is flushed. */
  public void kill9() {
    process.destroyForcibly();
    join();
  }

  /** Ends it as an operator would. */
  public void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    join();
  }

  /** Starts it again after its end, on the same folder and port; returns when it serves. */
  public void restart() {
    try {
      process = launch(folder, port);
      port = awaitPort(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops all its threads where they are; connections stay open and nobody answers. */
  public void pause() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    join();
    TestFolder.delete(folder);
  }

  private void join() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the broker does not end");
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  private static Process launch(Path folder, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), folder.toString(), Integer.toString(port)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static int awaitPort(Process process) throws IOException {
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("ready ")) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
      }
      if (line.startsWith("fault ")) {
        throw new IllegalStateException(line.substring("fault ".length()));
      }
    }
    throw new IllegalStateException("the broker did not start");
  }

  /** What runs in the process. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
      try (EmbeddedBroker broker =
          EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]))) {
        System.out.println("ready " + broker.bootstrapServers());
        InputStream parent = System.in;
        while (parent.read() >= 0) {
          // it says nothing; its end is the sign
        }
      } catch (BrokerFault e) {
        System.out.println("fault " + e.getMessage());
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
