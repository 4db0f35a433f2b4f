package hub.adapters.cli;

import hub.adapters.run.Replay;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far a replay has come: a bar on a terminal, else a line now and then. */
final class ReplayProgress implements Replay.Watcher {
  private static final int WIDTH = 30;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final PrintStream err;
  private final boolean isTerminal;
  private final long begunAt = System.nanoTime();
  private long nextLineAt = System.nanoTime() + BETWEEN_LINES.toNanos();
  private boolean isBarOpen;

  ReplayProgress(PrintStream err, boolean isTerminal) {
    this.err = err;
    this.isTerminal = isTerminal;
  }

  @Override
  public void read(long records, long of) {
    if (isTerminal) {
      isBarOpen = true;
      err.print("\r" + bar(records, of) + " " + line(records, of) + "\u001b[K");
      if (records >= of) {
        closeBar();
      }
      err.flush();
    } else if (records >= of || System.nanoTime() > nextLineAt) {
      nextLineAt = System.nanoTime() + BETWEEN_LINES.toNanos();
      err.println(line(records, of));
    }
  }

  @Override
  public void says(String what) {
    closeBar();
    err.println(what);
  }

  private void closeBar() {
    if (isBarOpen) {
      err.println();
      isBarOpen = false;
    }
  }

  private static String bar(long records, long of) {
    int full = of == 0 ? WIDTH : (int) (WIDTH * records / of);
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
  }

  private String line(long records, long of) {
    long percent = of == 0 ? 100 : 100 * records / of;
    return String.format(
        Locale.ROOT,
        "%3d %%  %s of %s records%s",
        percent,
        spaced(records),
        spaced(of),
        left(records, of));
  }

  private String left(long records, long of) {
    if (records == 0 || records >= of) {
      return "";
    }
    double seconds = (System.nanoTime() - begunAt) / 1e9 * (of - records) / records;
    return seconds < 90
        ? String.format(Locale.ROOT, ", %.0f s left", seconds)
        : String.format(Locale.ROOT, ", %.0f min left", seconds / 60);
  }

  /** With a space between thousands. */
  static String spaced(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
