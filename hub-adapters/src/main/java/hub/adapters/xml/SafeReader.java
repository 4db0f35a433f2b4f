package hub.adapters.xml;

import com.ctc.wstx.exc.WstxIOException;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/** A cursor over one document that refuses a DTD and stays within each {@link Bound}. */
public final class SafeReader {
  private static final String NOT_WELL_FORMED =
      "The document is not well-formed XML in the encoding that it declares; correct it at this"
          + " place.";
  private static final String DTD =
      "The document has a document type declaration (DTD); send it without.";
  private static final String VERSION = "The document is not XML 1.0; send it as XML 1.0.";

  private final XMLStreamReader2 in;
  private int depth;
  private long textLength;

  /** What holds the text that is being read; that of an attachment is only looked at in passing. */
  private Bound text = Bound.TEXT;

  /** The element whose text is matched by a pattern lies at this depth; 0 outside of one. */
  private int patternDepth;

  SafeReader(XMLStreamReader2 in) throws UnreadableXml {
    this.in = in;
    if (in.getVersion() != null && !in.getVersion().equals("1.0")) {
      throw refuse(VERSION);
    }
  }

  /** Hands on, event by event, what this reader stands on. */
  SaxFeed feed(ContentHandler to) {
    return new SaxFeed(in, to);
  }

  /** The next event, one of {@link XMLStreamConstants}. */
  public int next() throws UnreadableXml {
    int event;
    try {
      event = in.next();
    } catch (XMLStreamException e) {
      throw unreadable(e, in.getLocationInfo().getCurrentLocation());
    }
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> startElement();
      case XMLStreamConstants.END_ELEMENT -> {
        patternDepth = depth == patternDepth ? 0 : patternDepth;
        depth--;
        textLength = 0;
        text = Bound.TEXT;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        textLength += in.getTextLength();
        hold(textLength, patternDepth > 0 ? Bound.PATTERN : text);
      }
      case XMLStreamConstants.COMMENT -> hold(in.getTextLength(), Bound.TEXT);
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
        hold(in.getPITarget().length(), Bound.NAME);
        hold(in.getPIData() == null ? 0 : in.getPIData().length(), Bound.TEXT);
      }
      case XMLStreamConstants.DTD -> throw refuse(DTD);
      case XMLStreamConstants.ENTITY_REFERENCE -> throw refuse(NOT_WELL_FORMED);
      default -> {}
    }
    return event;
  }

  private void startElement() throws UnreadableXml {
    textLength = 0;
    text = isAttachment() ? Bound.DOCUMENT : Bound.TEXT;
    hold(++depth, Bound.DEPTH);
    hold(in.getLocalName().length(), Bound.NAME);
    String prefix = in.getPrefix();
    hold(prefix == null ? 0 : prefix.length(), Bound.NAME);
    int attributes = in.getAttributeCount();
    int namespaces = in.getNamespaceCount();
    hold(attributes + namespaces, Bound.ATTRIBUTES);
    if (patternDepth == 0 && hasPatternAsText()) {
      patternDepth = depth;
    }
    for (int i = 0; i < attributes; i++) {
      String name = in.getAttributeLocalName(i);
      hold(name.length(), Bound.NAME);
      hold(name.equals("S") ? in.getAttributeValue(i).length() : 0, Bound.PATTERN);
      String attributePrefix = in.getAttributePrefix(i);
      hold(attributePrefix == null ? 0 : attributePrefix.length(), Bound.NAME);
    }
    for (int i = 0; i < namespaces; i++) {
      String declared = in.getNamespacePrefix(i);
      hold(declared == null ? 0 : declared.length(), Bound.NAME);
    }
  }

  /** By the schema, or because the message itself says of which type the element is. */
  private boolean hasPatternAsText() {
    String type = in.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
    String name = type == null ? in.getLocalName() : type.strip();
    return name.endsWith("OidRef") || name.endsWith("oid") || name.endsWith("language");
  }

  private void hold(long size, Bound bound) throws UnreadableXml {
    if (size > bound.limit()) {
      throw refuse(bound.text());
    }
  }

  private UnreadableXml refuse(String text) {
    return new UnreadableXml(text, line(), column());
  }

  /**
   * Whatever the parser says is left out: it quotes the document.
   *
   * @param here where the reader stands, for an exception that does not say
   */
  static UnreadableXml unreadable(XMLStreamException e, @Nullable Location here) {
    Location at = e.getLocation() == null ? here : e.getLocation();
    int line = at == null ? 0 : Math.max(at.getLineNumber(), 0);
    int column = at == null ? 0 : Math.max(at.getColumnNumber(), 0);
    Bound bound = e instanceof WstxIOException ? null : boundOf(e.getMessage());
    return new UnreadableXml(bound == null ? NOT_WELL_FORMED : bound.text(), line, column);
  }

  /** The bounds that Woodstox holds are known by its words; a test holds it to them. */
  private static @Nullable Bound boundOf(@Nullable String message) {
    if (message == null || !message.contains("limit (")) {
      return null;
    }
    if (message.startsWith("Attribute limit")) {
      return Bound.ATTRIBUTES;
    }
    if (message.startsWith("Maximum attribute size")) {
      return Bound.ATTRIBUTE_VALUE;
    }
    if (message.startsWith("Maximum Element Depth")) {
      return Bound.DEPTH;
    }
    return message.startsWith("Text size") ? Bound.DOCUMENT : null;
  }

  String name() {
    return in.getLocalName();
  }

  String namespace() {
    String uri = in.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** An attribute in no namespace, without white space around it; null when absent or blank. */
  @Nullable String attribute(String name) {
    String value = in.getAttributeValue("", name);
    if (value == null) {
      return null;
    }
    String stripped = value.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  boolean isAttachment() {
    return in.getLocalName().equals("Base64Container")
        && Namespaces.BASE64.equals(in.getNamespaceURI());
  }

  void addTextTo(Base64Text text) {
    text.add(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
  }

  void appendText(StringBuilder to) {
    to.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
  }

  boolean isBlankText() {
    char[] text = in.getTextCharacters();
    int end = in.getTextStart() + in.getTextLength();
    for (int i = in.getTextStart(); i < end; i++) {
      if (!Character.isWhitespace(text[i])) {
        return false;
      }
    }
    return true;
  }

  int line() {
    return in.getLocation().getLineNumber();
  }

  int column() {
    return in.getLocation().getColumnNumber();
  }
}
