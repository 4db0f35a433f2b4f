package hub.adapters.cli;

/** Exit codes of the offline commands (interfaces.md §4). */
final class Exit {
  static final int OK = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;

  /** A file was refused, or a line was wrong; the rest went on. */
  static final int SOME_REFUSED = 3;

  private Exit() {}

  static int someRefused(boolean some) {
    return some ? SOME_REFUSED : OK;
  }
}
