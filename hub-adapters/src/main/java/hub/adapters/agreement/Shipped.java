package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The agreements that come with the program: what holds nationally, and guidelines that bind nobody
 * until a file of the same id names their parties.
 */
final class Shipped {
  /** What their texts are called among others; no file of a folder is named so. */
  static final String PREFIX = "shipped/";

  private static final List<String> IDS =
      List.of(
          Agreement.NATIONAL, "unn-retningslinje-2", "so-retningslinje-13", "hnt-retningslinje-7");

  private static final Map<String, String> TEXTS = texts();

  private Shipped() {}

  /** By name, the national one first. */
  static Map<String, String> byName() {
    return TEXTS;
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String id : IDS) {
      texts.put(PREFIX + id + ".yaml", text(id + ".yaml"));
    }
    return texts;
  }

  private static String text(String resource) {
    try (InputStream in = Shipped.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
