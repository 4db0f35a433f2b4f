package hub.adapters.xml;

import hub.core.head.Code;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Goes down the elements of a head one by one, each to its end, as long as anything is wanted. */
final class HeadElements {
  /** A name, an id or a time that is longer is none. */
  private static final int LONGEST = 1_000;

  private final SafeReader in;
  private boolean done;

  HeadElements(SafeReader in) {
    this.in = in;
  }

  /** Nothing more is wanted. */
  void end() {
    done = true;
  }

  @FunctionalInterface
  interface Child {
    /** Stands on the start of a child, and must read to its end. */
    void read(String name) throws UnreadableXml;
  }

  /** Reads the element that the reader stands on to its end, or to where all is known. */
  void children(Child child) throws UnreadableXml {
    while (!done) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (in.namespace().equals(Namespaces.MSGHEAD)) {
            child.read(in.name());
          } else {
            skip();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return;
        }
        default -> {}
      }
    }
  }

  void skip() throws UnreadableXml {
    int open = 1;
    while (open > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }

  @Nullable Code code() throws UnreadableXml {
    String value = attribute("V");
    String list = attribute("S");
    String name = attribute("DN");
    skip();
    return value == null ? null : new Code(value, list, name);
  }

  private @Nullable String attribute(String name) {
    return bounded(in.attribute(name));
  }

  @Nullable String text() throws UnreadableXml {
    StringBuilder text = new StringBuilder();
    int open = 1;
    while (open > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> open++;
        case XMLStreamConstants.END_ELEMENT -> open--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            in.appendText(text);
        default -> {}
      }
    }
    String stripped = text.toString().strip();
    return stripped.isEmpty() ? null : bounded(stripped);
  }

  private static @Nullable String bounded(@Nullable String text) {
    return text == null || text.length() > LONGEST ? null : text;
  }
}
