package hub.adapters.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The check of one document against the schema, in the pass that reads it: each event of the reader
 * (Woodstox) is handed on to the validator (the JDK's own).
 *
 * <p>The validator's words quote the message, so of them only the code at their head is kept; the
 * names in a refusal are the reader's.
 */
final class SchemaCheck implements ErrorHandler {
  private final SafeReader in;
  private final Trail trail;
  private final SaxFeed feed;
  private final SchemaProblems problems = new SchemaProblems();

  /** What the validator is looking at is a start tag, not what an element holds. */
  private boolean inStartTag;

  /** A detail was told, and not yet what it is a detail of. */
  private boolean unexplained;

  /** The depth of the element that was refused and that the reader is in; 0 outside of one. */
  private int refusedDepth;

  /** The depth of the element that is passed over and that the reader is in; 0 outside of one. */
  private int passedOverDepth;

  private boolean stopped;

  /** The text of the attachment that the reader is in; null outside of one. */
  private @Nullable Base64Text attachment;

  /** The trail has entered an element before its start tag is looked at, and leaves it after. */
  SchemaCheck(SafeReader in, int bytes, Trail trail) {
    this.in = in;
    this.trail = trail;
    feed = in.feed(SafeXml.validation(bytes).toldTo(this));
  }

  List<Refusal> refusals() {
    return problems.refusals();
  }

  /** Looks no further, because the message is refused for another reason. */
  void stop() {
    stopped = true;
  }

  /**
   * Looks at nothing of the element that the trail has entered: to the schema it is not there. It
   * is still well-formed and within bounds.
   */
  void passOver() {
    passedOverDepth = trail.depth();
  }

  void startDocument() {
    pass(feed::startDocument);
  }

  void startElement() {
    if (!isOff()) {
      attachment = in.isAttachment() ? new Base64Text() : null;
      inStartTag = true;
      pass(feed::startElement);
      inStartTag = false;
    }
  }

  void characters() {
    if (isOff()) {
      return;
    }
    if (attachment != null) {
      in.addTextTo(attachment);
    } else if (!trail.hasChildren() || !in.isBlankText()) {
      pass(feed::characters);
    } // white space among elements means nothing to a schema
  }

  void endElement() {
    if (isOff() && trail.depth() > Math.max(refusedDepth, passedOverDepth)) {
      return;
    }
    if (passedOverDepth > 0) {
      passedOverDepth = 0; // its end is passed over too
      return;
    }
    if (attachment != null && !attachment.isValid()) {
      pass(feed::wrongBase64);
    }
    attachment = null;
    pass(feed::endElement);
    refusedDepth = 0; // after its own end
  }

  void endDocument() {
    pass(feed::endDocument);
  }

  /** In an element that was refused, the validator would only guess. */
  private boolean isOff() {
    return refusedDepth > 0 || passedOverDepth > 0;
  }

  private void pass(Event event) {
    if (stopped) {
      return;
    }
    unexplained = false;
    try {
      event.pass();
    } catch (SAXException e) { // what made the validator give up
      unexplained = true;
      stopped = true;
    }
    if (unexplained && refusedDepth == 0) {
      add(inStartTag ? SchemaFault.ELEMENT : SchemaFault.VALUE, null);
    }
    stopped |= problems.areEnough();
  }

  private interface Event {
    void pass() throws SAXException;
  }

  @Override
  public void warning(SAXParseException problem) {}

  @Override
  public void fatalError(SAXParseException problem) {
    error(problem);
  }

  @Override
  public void error(SAXParseException problem) {
    if (isOff()) {
      return;
    }
    String message = String.valueOf(problem.getMessage());
    SchemaFault fault =
        inStartTag
            ? SchemaFault.ofStart(message)
            : SchemaFault.ofContent(message, trail.hasChildren());
    unexplained = fault == null;
    if (fault != null) {
      add(fault, attribute(fault, message));
    }
  }

  private @Nullable String attribute(SchemaFault fault, String message) {
    return fault.isOfAttribute() ? BlamedAttribute.of(message, feed.attributes()) : null;
  }

  private void add(SchemaFault fault, @Nullable String attribute) {
    problems.add(fault, attribute, trail, Spot.of(in));
    if (fault == SchemaFault.ELEMENT) {
      refusedDepth = trail.depth();
    }
  }
}
