package hub.adapters.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a process answered. */
record Ran(int exitCode, String out, String err) {
  /** Waits for its end. What it writes to stderr must fit into a pipe. */
  static Ran of(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, err);
  }
}
