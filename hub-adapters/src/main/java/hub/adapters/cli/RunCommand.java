package hub.adapters.cli;

import hub.adapters.run.RunFault;
import hub.adapters.run.RunSettings;
import hub.adapters.run.RunningHub;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** {@code run}: the hub on this machine, until somebody ends it. */
final class RunCommand {
  private final Console console;
  private final long startedAt = System.nanoTime();

  RunCommand(Console console) {
    this.console = console;
  }

  int run(RunSettings settings) throws IOException, InterruptedException {
    PrintStream err = console.err();
    err.println("Starting the hub on the data in " + settings.data() + " …");
    CleanStop stop = CleanStop.whenEnded(err);
    try {
      RunningHub hub = stop.of(() -> started(settings));
      err.printf(
          Locale.ROOT,
          "Ready after %.1f s. It serves this machine only, until callers can be told apart"
              + " (HelseID).%n",
          (System.nanoTime() - startedAt) / 1e9);
      err.println("Board: " + hub.address() + "/  Ctrl-C ends it.");
      console.out().write(("ready " + hub.address() + "\n").getBytes(StandardCharsets.UTF_8));
      console.out().flush();
      hub.awaitStop();
    } finally {
      stop.isOver();
    }
    err.println("The hub ended by itself; its last lines above say why.");
    return Exit.FAILURE;
  }

  private static RunningHub started(RunSettings settings) {
    try {
      return RunningHub.start(settings);
    } catch (RunFault e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }
}
