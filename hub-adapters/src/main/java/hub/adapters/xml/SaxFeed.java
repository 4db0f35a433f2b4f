package hub.adapters.xml;

import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * What a reader stands on, handed to a SAX handler. Text goes as it lies in the reader's buffer, so
 * that no attachment is copied on its way.
 */
final class SaxFeed {
  private static final String AN_OID = "1";
  private static final char[] WRONG_BASE64 = {'-'};

  private final XMLStreamReader2 in;
  private final ContentHandler to;
  private final AttributesImpl attributes = new AttributesImpl();

  SaxFeed(XMLStreamReader2 in, ContentHandler to) {
    this.in = in;
    this.to = to;
  }

  /** The attributes of the last start tag. */
  Attributes attributes() {
    return attributes;
  }

  void startDocument() throws SAXException {
    to.startDocument();
  }

  /** An element's qualified name is said without its prefix: it decides nothing. */
  void startElement() throws SAXException {
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      to.startPrefixMapping(orEmpty(in.getNamespacePrefix(i)), orEmpty(in.getNamespaceURI(i)));
    }
    attributes.clear();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      String prefix = orEmpty(in.getAttributePrefix(i));
      attributes.addAttribute(
          orEmpty(in.getAttributeNamespace(i)),
          name,
          prefix.isEmpty() ? name : prefix + ":" + name,
          "CDATA",
          oid(name, in.getAttributeValue(i)));
    }
    to.startElement(
        orEmpty(in.getNamespaceURI()), in.getLocalName(), in.getLocalName(), attributes);
  }

  /** Plain text, CDATA and white space: to a schema they are the same. */
  void characters() throws SAXException {
    to.characters(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
  }

  /**
   * An S is an OID in every schema, and most of what a message holds are codes with one. What is
   * plainly an OID the validator is told as a short one: it goes through each with a regular
   * expression, and that took a sixteenth of all decoding.
   */
  private static String oid(String name, String value) {
    return name.equals("S") && isPlainOid(value) ? AN_OID : value;
  }

  private static boolean isPlainOid(String value) {
    boolean afterDigit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && (c != '.' || !afterDigit)) {
        return false;
      }
      afterDigit = digit;
    }
    return afterDigit;
  }

  /** In place of a text that is no base64: the validator shall say so. */
  void wrongBase64() throws SAXException {
    to.characters(WRONG_BASE64, 0, WRONG_BASE64.length);
  }

  void endElement() throws SAXException {
    to.endElement(orEmpty(in.getNamespaceURI()), in.getLocalName(), in.getLocalName());
    for (int i = in.getNamespaceCount() - 1; i >= 0; i--) {
      to.endPrefixMapping(orEmpty(in.getNamespacePrefix(i)));
    }
  }

  void endDocument() throws SAXException {
    to.endDocument();
  }

  private static String orEmpty(@Nullable String name) {
    return name == null ? "" : name;
  }
}
