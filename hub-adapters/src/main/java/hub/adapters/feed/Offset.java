package hub.adapters.feed;

import hub.adapters.problem.Problem;

/** The id of an event on the stream: the offset of the alert; -1 stands before the first. */
final class Offset {
  private Offset() {}

  static long read(String parameter, String text) {
    return Query.number(
        parameter,
        text,
        -1,
        Long.MAX_VALUE - 1,
        "the id of an event on the stream, the \"offset\" of a list, or -1 for the beginning");
  }

  /** What a client gives that may have it from elsewhere. */
  static boolean isOne(String text) {
    try {
      read("offset", text);
      return true;
    } catch (Problem e) {
      return false;
    }
  }
}
