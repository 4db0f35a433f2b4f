package hub.adapters.xml;

import java.io.IOException;
import java.util.Objects;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * A validator that takes one document after another, event by event, whose names are interned.
 *
 * <p>The JDK's validator looks each name up in a table of its own unless the parser in front of it
 * says that its names are interned, as Woodstox's are; that costs a fourteenth of all decoding.
 * Only {@link Validator#validate} asks a parser. So one is put in front that says so, takes the
 * handler that it is given, and has nothing to parse.
 */
final class Validation {
  private static final String INTERNED = "http://xml.org/sax/features/string-interning";

  private final Validator validator;
  private final ContentHandler events;

  private Validation(Validator validator, ContentHandler events) {
    this.validator = validator;
    this.events = events;
  }

  static Validation with(Validator validator) {
    Front front = new Front();
    try {
      validator.validate(new SAXSource(front, new InputSource()));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("not the validator of the JDK", e);
    }
    return new Validation(validator, Objects.requireNonNull(front.given));
  }

  /** What takes the events of the next document, and tells its faults to a handler. */
  ContentHandler toldTo(ErrorHandler faults) {
    validator.setErrorHandler(faults);
    return events;
  }

  private static final class Front extends XMLFilterImpl {
    @Nullable ContentHandler given;

    @Override
    public boolean getFeature(String name) {
      return name.equals(INTERNED);
    }

    @Override
    public void parse(InputSource nothing) {
      given = getContentHandler();
    }
  }
}
