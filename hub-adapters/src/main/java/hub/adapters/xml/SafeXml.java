package hub.adapters.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Validator;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The one place that makes XML parsers and validators, but for {@link Schemas}; an ArchUnit test
 * holds all other classes to it.
 *
 * <p>Woodstox by its class name, so that nothing on the class path can slip in another parser. It
 * would skip a DTD in silence: {@link SafeReader} refuses it, and the resolvers here throw, so that
 * no entity is ever fetched. Bounds that Woodstox knows are set here, the others stand in {@code
 * SafeReader}.
 */
public final class SafeXml {
  private static final XMLInputFactory2 READERS = readers();

  /** In which the validator's messages are worded; we know them in English. */
  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  private static final int SMALL = 256 * 1024;
  private static final int USES = 32;
  private static final ThreadLocal<@Nullable Used> LAST = new ThreadLocal<>();

  private record Used(Validation validation, int times) {}

  private SafeXml() {}

  /** A reader over a whole document, before its first event. */
  public static SafeReader read(byte[] xml) throws UnreadableXml {
    XmlStart.check(xml);
    try {
      return new SafeReader(
          (XMLStreamReader2) READERS.createXMLStreamReader(new ByteArrayInputStream(xml)));
    } catch (XMLStreamException e) {
      throw SafeReader.unreadable(e, null);
    }
  }

  /**
   * What holds one document to the schemas of all messages that the hub takes. Whatever schema the
   * document names is not looked at.
   *
   * <p>To be used by this thread, for one document at a time. It keeps the names and the longest
   * text that it has seen, so it is used again only after small documents, and not for ever.
   *
   * @param bytes of the document
   */
  static Validation validation(int bytes) {
    Used last = LAST.get();
    if (bytes > SMALL) {
      return newValidation();
    }
    Used now =
        last == null || last.times == USES
            ? new Used(newValidation(), 1)
            : new Used(last.validation, last.times + 1);
    LAST.set(now);
    return now.validation;
  }

  private static Validation newValidation() {
    Validator validator = Schemas.inUse().newValidator();
    try {
      validator.setProperty(LOCALE, Locale.ROOT);
    } catch (SAXException e) {
      throw new IllegalStateException("not the validator of the JDK", e);
    }
    return Validation.with(validator);
  }

  private static WstxInputFactory readers() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false); // errors where they are
    factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, true); // see Validation
    factory.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Bound.DEPTH.limit());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Bound.ATTRIBUTES.limit());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Bound.ATTRIBUTE_VALUE.limit());
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) Bound.DOCUMENT.limit());
    factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
    XMLResolver refuse =
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the document is read");
        };
    factory.setXMLResolver(refuse);
    factory.setProperty(WstxInputProperties.P_ENTITY_RESOLVER, refuse);
    factory.setProperty(WstxInputProperties.P_DTD_RESOLVER, refuse);
    factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, refuse);
    return factory;
  }

  /** The namespace that a schema describes; empty when it names none or is no XML. */
  static String targetNamespace(Path schema) throws IOException {
    try (InputStream in = Files.newInputStream(schema)) {
      XMLStreamReader reader = READERS.createXMLStreamReader(in);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // a comment, or a DTD that is passed over
      }
      String namespace = reader.getAttributeValue(null, "targetNamespace");
      return namespace == null ? "" : namespace;
    } catch (XMLStreamException e) {
      return "";
    }
  }
}
