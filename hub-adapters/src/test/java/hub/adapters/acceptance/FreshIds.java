package hub.adapters.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the messages of one case MsgIds of their own, the same in every run. A reference follows
 * the message that it names; a MsgId that several share is, in a reference, that of the first.
 */
final class FreshIds {
  private static final Pattern OWN = Pattern.compile("(<(?:\\w+:)?MsgId>)([^<]*)(<)");
  private static final Pattern REFERENCE =
      Pattern.compile("(<(?:\\w+:)?RefTo(?:Parent|Conversation)>)([^<]*)(<)");

  private final String of;
  private final Map<String, String> fresh = new HashMap<>();
  private final Set<String> owned = new HashSet<>();
  private int made;

  /**
   * @param of the case, which no other has
   */
  FreshIds(String of) {
    this.of = of;
  }

  /** The message with other ids. To be called once for each, in the order of sending. */
  String in(String xml) {
    String old = ofMessage(xml);
    String own = owned.add(old) ? of(old) : another();
    String referring = replace(REFERENCE, xml, this::of);
    return replace(OWN, referring, id -> own);
  }

  /** The MsgId that a document has. */
  static String ofMessage(String xml) {
    Matcher own = OWN.matcher(xml);
    if (!own.find()) {
      throw new IllegalArgumentException("no MsgId");
    }
    return own.group(2);
  }

  private String of(String old) {
    return fresh.computeIfAbsent(old, unknown -> another());
  }

  private String another() {
    made++;
    return UUID.nameUUIDFromBytes((of + "|" + made).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private interface Change {
    String of(String id);
  }

  private static String replace(Pattern where, String xml, Change change) {
    return where
        .matcher(xml)
        .replaceAll(found ->
            Matcher.quoteReplacement(found.group(1) + change.of(found.group(2)) + found.group(3)));
  }
}
