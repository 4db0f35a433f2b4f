package hub.adapters.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import hub.adapters.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./hub run} in a process of its own, so that it can be killed. Keeps its port. */
final class HubProcess implements AutoCloseable {
  private final Path data;
  private final @Nullable String bootstrapServers;
  private final int port;
  private Process process;

  private HubProcess(Path data, @Nullable String bootstrapServers) throws IOException {
    this.data = data;
    this.bootstrapServers = bootstrapServers;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    this.process = launch();
  }

  /**
   * Starts, and returns when it serves.
   *
   * @param bootstrapServers null for a broker of its own
   */
  static HubProcess start(Path data, @Nullable String bootstrapServers) throws IOException {
    return new HubProcess(data, bootstrapServers);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Ends it as a crash would; nothing is flushed. */
  void kill9() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again after its end; returns when it serves. */
  void restart() throws IOException {
    process = launch();
  }

  private Process launch() throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of("run", "--data", data.toString(), "--port", "" + port, "--partitions", "3"));
    if (bootstrapServers != null) {
      arguments.addAll(List.of("--bootstrap-servers", bootstrapServers));
    }
    Process started = Java.run(Main.class, arguments);
    BufferedReader out = new BufferedReader(new InputStreamReader(started.getInputStream(), UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith("ready ")) {
      started.destroyForcibly();
      throw new IllegalStateException("the hub did not start: " + line);
    }
    return started;
  }

  @Override
  public void close() {
    kill9();
  }
}
