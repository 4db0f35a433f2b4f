package hub.adapters.xml;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The schemas of all messages as one, for all threads: our own, or the official ones in the folder
 * that the system property {@value #OFFICIAL} names. Nothing is fetched over a network.
 *
 * <p>A set for each family of messages would save a single file 15 to 50 ms, and take a guess at
 * what a message holds.
 */
final class Schemas {
  static final String OFFICIAL = "hub.schemas.official";

  private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static @Nullable Schema inUse;

  private Schemas() {}

  /**
   * Compiled when it is first asked for.
   *
   * @throws SchemaFolderFault when the official ones are asked for and cannot be used
   */
  static synchronized Schema inUse() {
    if (inUse == null) {
      String folder = System.getProperty(OFFICIAL);
      inUse = folder == null ? own() : official(Path.of(folder));
    }
    return inUse;
  }

  /** Each names the next by its file name, beside itself. */
  private static Schema own() {
    try {
      return factory("file,jar:file").newSchema(ownFile("all.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException("the schemas do not compile", e);
    }
  }

  /**
   * Every namespace below the folder, found by what the files say and not by their names: the
   * official files name each other by places where they do not lie. But for XML signature, which
   * ours leaves open: W3C's own has a DTD; and for KoordinatorMelding, which is the hub's own.
   */
  static Schema official(Path folder) {
    Map<String, String> files = files(folder);
    files.put(BodyRoot.KOORDINATOR.namespace(), ownFile("koordinatormelding-1.0.xsd").toString());
    for (BodyRoot root : BodyRoot.values()) {
      if (!files.containsKey(root.namespace())) {
        throw new SchemaFolderFault(folder, "holds no schema for " + root.namespace());
      }
    }
    files.put(XMLDSIG, ownFile("xmldsig.xsd").toString());
    SchemaFactory factory = factory("file,jar:file");
    DOMImplementationLS inputs = inputs();
    factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
      String file = files.get(namespace);
      LSInput input = inputs.createLSInput();
      input.setSystemId(file == null ? systemId : file);
      return input;
    });
    try {
      return factory.newSchema(new StreamSource(new StringReader(all(files))));
    } catch (SAXException e) {
      throw new SchemaFolderFault(folder, "does not compile: " + e.getMessage());
    }
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".xsd")).sorted().toList()) {
        String namespace = SafeXml.targetNamespace(file);
        if (namespace.startsWith("http://www.kith.no/")
            || namespace.startsWith("http://ehelse.no/")) {
          files.putIfAbsent(namespace, file.toUri().toString());
        }
      }
      return files;
    } catch (IOException e) {
      throw new SchemaFolderFault(folder, "cannot be read");
    }
  }

  private static String all(Map<String, String> files) {
    return files.entrySet().stream()
        .map(file ->
            "<xs:import namespace='"
                + file.getKey()
                + "' schemaLocation='"
                + file.getValue()
                + "'/>")
        .collect(
            Collectors.joining(
                "",
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:all'>",
                "</xs:schema>"));
  }

  private static SchemaFactory factory(String mayRead) throws IllegalStateException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, mayRead);
      return factory;
    } catch (SAXException e) {
      throw new IllegalStateException("not the validator of the JDK", e);
    }
  }

  private static DOMImplementationLS inputs() {
    try {
      return (DOMImplementationLS)
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("not the parser of the JDK", e);
    }
  }

  private static URL ownFile(String name) {
    URL file = Schemas.class.getResource("/hub/schemas/xsd/" + name);
    if (file == null) {
      throw new IllegalStateException("the schemas are not on the class path");
    }
    return file;
  }
}
