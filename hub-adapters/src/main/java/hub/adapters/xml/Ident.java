package hub.adapters.xml;

import org.jspecify.annotations.Nullable;

/** An identifier as the message gives it, told by TypeId/@V: its OID is often another's. */
final class Ident {
  @Nullable String id;
  @Nullable String type;

  boolean is(String wanted) {
    return wanted.equals(type) && id != null;
  }

  /**
   * The identifier without the dots, spaces and hyphens that some systems put in; null if empty.
   */
  @Nullable String bare() {
    if (id == null) {
      return null;
    }
    StringBuilder bare = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!isSeparator(c)) {
        bare.append(c);
      }
    }
    return bare.isEmpty() ? null : bare.toString();
  }

  /** The identifier as a number without separators; null when it is none. */
  @Nullable Long number() {
    String bare = bare();
    return bare != null && isDigits(bare) && bare.length() <= 18 ? Long.valueOf(bare) : null;
  }

  /** Eleven digits, as every person number has. Check digits are never looked at. */
  @Nullable String personNumber() {
    String bare = bare();
    return bare != null && bare.length() == 11 && isDigits(bare) ? bare : null;
  }

  private static boolean isSeparator(char c) {
    return c == '.'
        || c == ','
        || c == '-'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
