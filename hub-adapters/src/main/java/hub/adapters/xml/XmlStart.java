package hub.adapters.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes of a document: they say in which encoding the rest is written.
 *
 * <p>Checked before a parser sees them, because a parser tries whatever encoding is named.
 */
final class XmlStart {
  /** UTF-8 is what the standards ask for; the acceptance tests ask for ISO-8859-1 too. */
  private static final Set<String> TAKEN = Set.of("UTF-8", "ISO-8859-1", "US-ASCII");

  private static final String OTHER_ENCODING =
      "The document is written in an encoding that is not taken; send it in UTF-8 or ISO-8859-1.";
  private static final String NO_XML =
      "The document does not begin as XML does; send the XML of a message.";
  private static final String TWO_ENCODINGS =
      "The document begins with the mark of UTF-8 but declares another encoding; send it in UTF-8.";
  private static final int LONGEST_DECLARATION = 400;

  private XmlStart() {}

  static void check(byte[] xml) throws UnreadableXml {
    if (xml.length > Bound.DOCUMENT.limit()) {
      throw new UnreadableXml(Bound.DOCUMENT.text(), 0, 0);
    }
    int start = hasUtf8Mark(xml) ? 3 : 0;
    if (xml.length == start) {
      throw new UnreadableXml("The document is empty; send the XML of a message.", 0, 0);
    }
    if (isOtherEncoding(xml, start)) {
      throw new UnreadableXml(OTHER_ENCODING, 1, 1);
    }
    if (xml[start] != '<' && xml[start] > ' ') {
      throw new UnreadableXml(NO_XML, 1, 1);
    }
    String declared = declared(xml, start);
    if (declared != null && !TAKEN.contains(declared.toUpperCase(Locale.ROOT))) {
      throw new UnreadableXml(OTHER_ENCODING, 1, 1);
    }
    if (declared != null && start > 0 && !declared.equalsIgnoreCase("UTF-8")) {
      throw new UnreadableXml(TWO_ENCODINGS, 1, 1);
    }
  }

  private static boolean hasUtf8Mark(byte[] xml) {
    return xml.length >= 3
        && xml[0] == (byte) 0xEF
        && xml[1] == (byte) 0xBB
        && xml[2] == (byte) 0xBF;
  }

  /** How "&lt;" and white space look in UTF-16, UTF-32 and EBCDIC, with a mark or without. */
  private static boolean isOtherEncoding(byte[] xml, int start) {
    boolean ebcdic = xml.length > start + 1 && xml[start] == 0x4C && xml[start + 1] == 0x6F;
    boolean wide = xml[start] == 0 || (xml.length > start + 1 && xml[start + 1] == 0);
    return xml[start] < 0 || wide || ebcdic;
  }

  private static @Nullable String declared(byte[] xml, int start) {
    int length = Math.min(xml.length - start, LONGEST_DECLARATION);
    String text = new String(xml, start, length, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("?>");
    int name = text.indexOf("encoding");
    if (!text.startsWith("<?xml") || end < 0 || name < 0 || name > end) {
      return null;
    }
    int open = name + "encoding".length();
    while (open < end && text.charAt(open) != '"' && text.charAt(open) != '\'') {
      open++;
    }
    int close = text.indexOf(text.charAt(open), open + 1);
    return close < 0 ? null : text.substring(open + 1, close);
  }
}
