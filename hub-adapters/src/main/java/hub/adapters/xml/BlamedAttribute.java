package hub.adapters.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Which attribute of a start tag the validator's message is about. The message gives its value
 * first, and anything may stand in that: so the last name counts, and only if the tag has it.
 */
final class BlamedAttribute {
  private static final Pattern NAME = Pattern.compile("ttribute,? '([^' ]+)'");

  private BlamedAttribute() {}

  /** Its name without prefix; null when the message names none. */
  static @Nullable String of(String message, Attributes tag) {
    if (message.startsWith("cvc-elt.3")) {
      return "nil"; // these two are written with their namespace
    }
    if (message.startsWith("cvc-elt.4")) {
      return "type";
    }
    String last = "";
    Matcher names = NAME.matcher(message);
    while (names.find()) {
      last = names.group(1);
    }
    int index = tag.getIndex(last);
    return index < 0 ? null : tag.getLocalName(index);
  }
}
