package hub.adapters.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Our schemas against the official ones, in the same validator: every example, and each of many
 * mutants that differ from one in one element or attribute, has the same verdict. No place is
 * declared open, so that no false acceptance is let pass either.
 */
class SchemaMutationsTest {
  private static final long SEED = Long.getLong("hub.seed", 20_261_122);
  private static final int MUTANTS = Integer.getInteger("hub.mutants", 20_000);

  private final DocumentBuilder parser = parser();

  @Test
  void everyExampleIsValidOrNotAsOfficially() throws IOException, SAXException {
    // given
    Schema official = OfficialExamples.schema();
    Schema ours = ours();
    int valid = 0;
    int invalid = 0;
    for (Path file : OfficialExamples.files()) {
      Document document = parse(file);
      if (document != null) {
        // when
        boolean verdict = isValid(ours, document);
        // then
        assertThat(verdict).as(file.toString()).isEqualTo(isValid(official, document));
        valid += verdict ? 1 : 0;
        invalid += verdict ? 0 : 1;
      }
    }
    System.out.printf("official examples: %d valid, %d invalid%n", valid, invalid);
    assertThat(valid).isGreaterThan(100);
    assertThat(invalid).isGreaterThan(10);
  }

  @Test
  void aMutantOfAnExampleIsValidOrNotAsOfficially() throws IOException, SAXException {
    // given
    Schema official = OfficialExamples.schema();
    Schema ours = ours();
    List<Document> sound = sound(official);
    Random random = new Random(SEED);
    TreeMap<String, Integer> refused = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < MUTANTS; i++) {
      Document mutant = (Document) sound.get(random.nextInt(sound.size())).cloneNode(true);
      String how = Mutation.any(random).on(mutant, random);
      // when
      boolean verdict = isValid(ours, mutant);
      // then
      boolean expected = isValid(official, mutant);
      if (verdict != expected) {
        differences.add((verdict ? "accepts " : "refuses ") + how);
      }
      if (!expected) {
        refused.merge(how.split(" ", 2)[0], 1, Integer::sum);
      }
    }
    System.out.printf("seed %d, %d mutants, refused %s%n", SEED, MUTANTS, refused);
    assertThat(differences).as("seed %d", SEED).isEmpty();
    assertThat(refused).hasSize(Mutation.values().length);
  }

  /** For what has no published example: PLO 2.0, AppRec 1.1, and every element by itself. */
  @Test
  void whatTheOfficialSchemasDescribeIsValidOrNotAsOfficially() throws IOException, SAXException {
    // given
    Schema official = OfficialExamples.schema();
    Schema ours = ours();
    Random random = new Random(SEED);
    SchemaInstances instances =
        new SchemaInstances(OfficialExamples.folder().resolve("xsd"), random);
    List<String> differences = new ArrayList<>();
    int valid = 0;
    for (int i = 0; i < MUTANTS / 4; i++) {
      List<String> roots = instances.roots();
      String root = roots.get(i % roots.size());
      Document document = instances.make(root);
      String how = "as made";
      if (random.nextBoolean() && document.getElementsByTagName("*").getLength() > 1) {
        how = Mutation.any(random).on(document, random);
      }
      // when
      boolean verdict = isValid(ours, document);
      // then
      boolean expected = isValid(official, document);
      if (verdict != expected) {
        differences.add((verdict ? "accepts " : "refuses ") + root + " " + how);
      }
      valid += expected ? 1 : 0;
    }
    System.out.printf("seed %d, %d made, %d valid%n", SEED, MUTANTS / 4, valid);
    assertThat(differences).as("seed %d", SEED).isEmpty();
    assertThat(valid).isGreaterThan(MUTANTS / 10);
  }

  private List<Document> sound(Schema official) throws IOException {
    List<Document> sound = new ArrayList<>();
    for (Path file : OfficialExamples.files()) {
      Document document = parse(file);
      if (document != null && isValid(official, document)) {
        sound.add(document);
      }
    }
    return sound;
  }

  /** Null when it is not well-formed, of which a schema says nothing. */
  private @Nullable Document parse(Path file) throws IOException {
    String text = Files.readString(file).strip();
    try {
      return parser.parse(new InputSource(new StringReader(text)));
    } catch (SAXException e) {
      return null;
    }
  }

  private static boolean isValid(Schema schema, Document document) throws IOException {
    try {
      schema.newValidator().validate(new DOMSource(document));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }

  private static Schema ours() throws SAXException {
    return SchemaFactory.newDefaultInstance()
        .newSchema(SchemaMutationsTest.class.getResource("/hub/schemas/xsd/all.xsd"));
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(null);
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
