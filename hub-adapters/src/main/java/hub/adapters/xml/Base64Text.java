package hub.adapters.xml;

/**
 * Whether a text is an {@code xs:base64Binary}, looked at piece by piece as it comes.
 *
 * <p>The validator would first put an attachment of 30 MB together as text, three times over, and
 * then decode it.
 */
final class Base64Text {
  private long characters;
  private int padding;
  private int last;
  private boolean isWrong;

  void add(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      char c = text[i];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        add(c);
      }
    }
  }

  private void add(char c) {
    characters++;
    if (c == '=') {
      padding++;
      return;
    }
    int value = value(c);
    isWrong |= value < 0 || padding > 0;
    last = value;
  }

  private static int value(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  /**
   * Whole groups of four, and no bits left over in the last character [XML Schema part 2, 3.2.16].
   */
  boolean isValid() {
    boolean noBitsOver =
        switch (padding) {
          case 0 -> true;
          case 1 -> (last & 0b11) == 0;
          case 2 -> (last & 0b1111) == 0;
          default -> false;
        };
    return !isWrong && characters % 4 == 0 && noBitsOver;
  }
}
