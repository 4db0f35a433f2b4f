package hub.adapters.audit;

import java.util.List;

/**
 * A file that holds no message the hub takes.
 *
 * @param file as the user knows it
 */
public record Refused(String file, List<Reason> reasons) {

  /**
   * Why, in the words of code list 8221.
   *
   * @param path the place in the document; / when all of it is meant
   */
  public record Reason(String code, String text, String path) {}

  static Refused of(String file, String code, String text, String path) {
    return new Refused(file, List.of(new Reason(code, text, path)));
  }
}
