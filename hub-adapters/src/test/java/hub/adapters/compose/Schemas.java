package hub.adapters.compose;

import hub.adapters.xml.OfficialExamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Our schemas, and the official ones where they are at hand. */
public final class Schemas {
  private static final Schema OWN = own();

  private Schemas() {}

  private static Schema own() {
    URL all = Objects.requireNonNull(Schemas.class.getResource("/hub/schemas/xsd/all.xsd"));
    try {
      return SchemaFactory.newDefaultInstance().newSchema(all);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Skips the test without them. */
  public static Schema official() {
    try {
      return OfficialExamples.schema();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What our schemas say against it; empty when it is valid. */
  public static Optional<String> fault(byte[] xml) {
    return fault(OWN, xml);
  }

  public static Optional<String> fault(Schema schema, byte[] xml) {
    try {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
