package hub.adapters.cli;

import hub.adapters.run.RunningHub;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Ends the hub in good order when the process is told to end: Ctrl-C, SIGTERM, a closed terminal.
 *
 * <p>A stop in good order is exit code 0, where Java by itself answers 130 or 143 for the signal:
 * who watches the process can then tell it from one that was cut off. Nothing depends on it, the
 * log holds what was accepted also after {@code kill -9}; the next start is only quicker.
 */
final class CleanStop {
  private static final int MOST_SECONDS = 30;

  private final CompletableFuture<RunningHub> hub = new CompletableFuture<>();
  private final Thread hook = new Thread(this::stop, "stop");
  private final Thread starter = Thread.currentThread();
  private final PrintStream err;

  private CleanStop(PrintStream err) {
    this.err = err;
  }

  static CleanStop whenEnded(PrintStream err) {
    CleanStop stop = new CleanStop(err);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  /** The hub to stop. A signal that comes while it starts interrupts that. */
  RunningHub of(Supplier<RunningHub> start) {
    try {
      hub.complete(start.get());
      return hub.join();
    } catch (RuntimeException | Error e) {
      hub.completeExceptionally(e);
      throw e;
    }
  }

  private void stop() {
    err.println("Stopping …");
    int exitCode = Exit.OK;
    if (!hub.isDone()) {
      starter.interrupt();
    }
    try {
      hub.thenAcceptAsync(RunningHub::close).get(MOST_SECONDS, TimeUnit.SECONDS);
      err.println("Stopped.");
    } catch (ExecutionException e) {
      if (hub.isCompletedExceptionally()) {
        err.println("Stopped before it was ready.");
      } else {
        err.println("Stopped, but not in good order: " + e.getCause());
        exitCode = Exit.FAILURE;
      }
    } catch (TimeoutException | InterruptedException e) {
      err.println("Cut off after " + MOST_SECONDS + " s; the next start puts things in order.");
      exitCode = Exit.FAILURE;
    }
    Runtime.getRuntime().halt(exitCode);
  }

  /** The hub ended without being told to, or did not start: then Java ends as it always does. */
  void isOver() throws InterruptedException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) { // the process is ending
      hook.join(); // and it ends with the hook
    }
    if (hub.isDone() && !hub.isCompletedExceptionally()) {
      hub.join().close();
    }
  }
}
