package hub.adapters.xml;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** One pass over one document: the reader, the tree of places beside it, and the schema check. */
final class Reading {
  private static final Place DOCUMENT = HeadPlaces.document();

  private final SafeReader in;
  private final Draft draft;
  private final Trail trail;
  private final SchemaCheck check;
  private final @Nullable Place[] places = new Place[Bound.DEPTH.limit() + 2];
  private final StringBuilder characters = new StringBuilder();

  private Reading(SafeReader in, int bytes, Draft draft, Trail trail) {
    this.in = in;
    this.draft = draft;
    this.trail = trail;
    check = new SchemaCheck(in, bytes, trail);
    places[0] = DOCUMENT;
  }

  /**
   * Reads the whole document into the draft; the trail tells where it stopped if it could not.
   *
   * @return what the schema says against the document
   */
  static List<Refusal> of(byte[] xml, Draft draft, Trail trail) throws UnreadableXml {
    Reading reading = new Reading(SafeXml.read(xml), xml.length, draft, trail);
    reading.read();
    return reading.check.refusals();
  }

  private void read() throws UnreadableXml {
    check.startDocument();
    int event = in.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> enter();
        case XMLStreamConstants.END_ELEMENT -> leave();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            characters();
        default -> {}
      }
      event = in.next();
    }
    check.endDocument();
  }

  private void enter() {
    String name = in.name();
    String namespace = in.namespace();
    int depth = trail.depth();
    if (depth == 0) {
      draft.root(in, namespace, name);
    }
    trail.enter(name);
    Place parent = places[depth];
    Place place = parent == null ? null : parent.child(draft, namespace, name);
    places[depth + 1] = place;
    if (place != null) {
      place.start(draft, in);
      characters.setLength(0);
    }
    if (parent != null && draft.isNotTaken()) {
      check.stop();
    }
    if (place != null && place.isPassedOver()) {
      check.passOver();
    }
    check.startElement();
  }

  private void characters() {
    check.characters();
    Place place = places[trail.depth()];
    if (place != null) {
      place.characters(draft, in);
      if (place.takesText()) {
        in.appendText(characters);
      }
    }
  }

  private void leave() {
    check.endElement();
    Place place = places[trail.depth()];
    trail.leave();
    if (place != null) {
      place.end(draft, characters);
    }
  }
}
