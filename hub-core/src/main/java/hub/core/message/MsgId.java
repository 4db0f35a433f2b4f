package hub.core.message;

import java.util.Locale;

/**
 * The MsgId that a sender gave its message, in lower case and without braces, so that a reference
 * finds it however it is written [80601].
 */
public record MsgId(String value) {
  public static MsgId of(String asWritten) {
    String id = asWritten.strip();
    if (id.startsWith("{") && id.endsWith("}") && id.length() > 1) {
      id = id.substring(1, id.length() - 1);
    }
    return new MsgId(id.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
