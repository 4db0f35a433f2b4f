package hub.adapters.xml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.catalog.CatalogFeatures;
import javax.xml.catalog.CatalogFeatures.Feature;
import javax.xml.catalog.CatalogManager;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;

/**
 * The official schemas and examples, which are not ours to keep in this repository. They lie in a
 * folder {@code shared} beside it; without that the tests are skipped and say so.
 */
public final class OfficialExamples {
  private OfficialExamples() {}

  /** The folder with {@code examples} and {@code xsd}. */
  public static Path folder() {
    return areAtHand()
        ? standards()
        : Assumptions.abort("skipped: no folder shared/standards beside the repository");
  }

  public static boolean areAtHand() {
    return Files.isDirectory(standards());
  }

  private static Path standards() {
    Path repository = Path.of("..").toAbsolutePath().normalize(); // tests run in their module
    return repository.resolveSibling("shared").resolve("standards");
  }

  public static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder().resolve("examples"))) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  /** One example by the end of its path. */
  public static byte[] named(String end) throws IOException {
    Path found =
        files().stream().filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow();
    return Files.readAllBytes(found);
  }

  /** All official schemas as one, by the recipe of REFERENCE §1. */
  public static Schema schema() throws SAXException {
    Path xsd = folder().resolve("xsd");
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setResourceResolver(
        CatalogManager.catalogResolver(
            CatalogFeatures.builder().with(Feature.RESOLVE, "continue").build(),
            xsd.resolve("catalog.xml").toUri()));
    allowFiles(factory);
    return factory.newSchema(new StreamSource(xsd.resolve("all-messages.xsd").toFile()));
  }

  private static void allowFiles(SchemaFactory factory)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    factory.setProperty(javax.xml.XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory.setProperty(javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD, "file");
  }
}
