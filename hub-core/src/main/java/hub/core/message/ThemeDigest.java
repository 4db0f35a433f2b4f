package hub.core.message;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The Tema of a dialogmelding without its words: whether it equals a text that an agreement lists,
 * and nothing else. Case, and how much white space there is, make no difference.
 */
public record ThemeDigest(ContentHash hash) {

  /** Of the canonical text. */
  public static ThemeDigest of(String tema) {
    return new ThemeDigest(ContentHash.of(canonical(tema).getBytes(StandardCharsets.UTF_8)));
  }

  /** A text with letters composed, white space collapsed and trimmed, and in lower case. */
  static String canonical(String tema) {
    StringBuilder words = new StringBuilder(tema.length());
    Normalizer.normalize(tema, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> {
          boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
          if (!space) {
            words.appendCodePoint(c);
          } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
          }
        });
    return words.toString().stripTrailing().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #toString} wrote. */
  public static ThemeDigest parse(String hex) {
    return new ThemeDigest(ContentHash.parse(hex));
  }

  @Override
  public String toString() {
    return hash.toString();
  }
}
