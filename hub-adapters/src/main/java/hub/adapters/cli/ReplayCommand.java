package hub.adapters.cli;

import hub.adapters.json.JsonLines;
import hub.adapters.replay.Proof;
import hub.adapters.run.Replay;
import hub.adapters.run.RunFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code replay}: all that the hub has told, worked out anew from its log and compared. */
final class ReplayCommand {
  /** Set by the launcher when stderr is a terminal. */
  private static final String TERMINAL = "hub.terminal";

  private static final long SECONDS_TO_STOP = 30;

  private final Console console;
  private final long startedAt = System.nanoTime();

  ReplayCommand(Console console) {
    this.console = console;
  }

  int run(ReplayOptions options) throws IOException {
    Replay.Settings settings = options.settings();
    Proof proof = stoppable(settings);
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    if (options.json) {
      try (JsonLines lines = new JsonLines(console.out())) {
        ProofJson.write(lines, proof, seconds);
      }
    } else {
      console.out().write(ProofText.of(proof, seconds).getBytes(StandardCharsets.UTF_8));
    }
    if (options.apply && !proof.isSame()) {
      console
          .err()
          .println(
              "The hub reads its log anew when it starts. If it has other instances, delete the"
                  + " folder state in the data of each first.");
    }
    boolean isRight = options.apply ? proof.standing().isEmpty() : proof.isSame();
    return isRight ? Exit.OK : Exit.SOME_REFUSED;
  }

  /** Ctrl-C stops it in good order, so that the broker need not recover. */
  private Proof stoppable(Replay.Settings settings) {
    boolean isTerminal = "yes".equals(System.getProperty(TERMINAL));
    Thread replaying = Thread.currentThread();
    Thread hook =
        new Thread(() -> {
          replaying.interrupt();
          try {
            replaying.join(SECONDS_TO_STOP * 1_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return Replay.run(settings, new ReplayProgress(console.err(), isTerminal));
    } catch (RunFault e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    } finally {
      remove(hook);
    }
  }

  private static void remove(Thread hook) {
    try {
      var unused = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the process is ending
    }
  }
}
