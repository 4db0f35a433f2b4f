package hub.adapters.feed;

import hub.adapters.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on, as a client carries it: opaque, so that nobody builds one. It needs no
 * secret, for it can say nothing that the client may not ask for anyway.
 */
final class Cursor {
  private Cursor() {}

  static String write(String... parts) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The parts of a cursor.
   *
   * @param list what it must be a cursor of: the first part
   */
  static List<String> read(String text, String list, int parts) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> found = List.of(plain.split("\\|", -1));
      if (found.size() == parts && found.getFirst().equals(list)) {
        return found;
      }
    } catch (IllegalArgumentException e) {
      // told below, like a cursor of another list
    }
    throw wrong();
  }

  static Problem wrong() {
    return Problem.parameter("cursor", "the \"next\" of the page before");
  }
}
