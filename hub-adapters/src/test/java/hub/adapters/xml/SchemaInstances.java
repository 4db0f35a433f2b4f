package hub.adapters.xml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Documents that a folder of schemas describes, made at random: for what nobody has published an
 * example of. Knows what those schemas use; what it makes is mostly valid, and need not be.
 */
final class SchemaInstances {
  private static final int DEEPEST = 14;
  private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  private static final Map<String, List<String>> SAMPLES =
      Map.of(
          "boolean", List.of("true", "false", "1", "0"),
          "date", List.of("2018-01-31", "2018-01-31+01:00"),
          "dateTime", List.of("2018-01-31T10:00:00", "2018-01-31T10:00:00.5Z"),
          "integer", List.of("1", "-20"),
          "decimal", List.of("1.5"),
          "double", List.of("1.5E3"),
          "gYear", List.of("2018"),
          "base64Binary", List.of("AAAA"),
          "oid", List.of("2.16.578.1"));

  private final Map<String, Element> declared = new TreeMap<>();
  private final Random random;
  private final DocumentBuilder builder;

  SchemaInstances(Path folder, Random random) throws IOException, SAXException {
    this.random = random;
    this.builder = builder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".xsd")).sorted().toList()) {
        Element schema = builder.parse(file.toFile()).getDocumentElement();
        for (Element declaration : children(schema)) {
          String name = declaration.getAttribute("name");
          declared.put(
              key(declaration.getLocalName(), schema.getAttribute("targetNamespace"), name),
              declaration);
        }
      }
    }
  }

  /** The namespaces and names of the elements that may stand at the root. */
  List<String> roots() {
    return declared.keySet().stream()
        .filter(key -> key.startsWith("element "))
        .filter(key -> !key.contains("xmldsig"))
        .toList();
  }

  Document make(String root) {
    Document document = builder.newDocument();
    Element declaration = declared(root);
    document.appendChild(element(document, declaration, namespace(declaration), 0));
    return document;
  }

  private Element element(Document in, Element declaration, String namespace, int depth) {
    Element made =
        namespace.isEmpty()
            ? in.createElementNS(null, declaration.getAttribute("name"))
            : in.createElementNS(namespace, declaration.getAttribute("name"));
    String type = declaration.getAttribute("type");
    if (type.isEmpty()) {
      children(declaration).forEach(child -> fill(made, child, depth));
    } else {
      fillByName(made, declaration, type, depth);
    }
    return made;
  }

  private void fillByName(Element made, Element where, String type, int depth) {
    Element named = named("complexType", where, type);
    if (named == null) {
      made.setTextContent(sample(type));
    } else {
      fill(made, named, depth);
    }
  }

  private void fill(Element made, Element part, int depth) {
    switch (part.getLocalName()) {
      case "sequence" -> times(part, depth, () -> each(made, part, depth));
      case "choice" ->
          times(
              part,
              depth,
              () -> {
                List<Element> options = children(part);
                fill(made, options.get(random.nextInt(options.size())), depth);
              });
      case "element" -> times(part, depth, () -> child(made, part, depth));
      case "attribute" -> attribute(made, part);
      case "attributeGroup" -> {
        Element group = named("attributeGroup", part, part.getAttribute("ref"));
        if (group != null) {
          each(made, group, depth);
        }
      }
      case "extension" -> {
        fillByName(made, part, part.getAttribute("base"), depth);
        each(made, part, depth);
      }
      case "annotation", "any", "documentation", "simpleType" -> {}
      default -> each(made, part, depth);
    }
  }

  private void each(Element made, Element part, int depth) {
    children(part).forEach(child -> fill(made, child, depth));
  }

  private void child(Element made, Element particle, int depth) {
    Document in = made.getOwnerDocument();
    if (particle.hasAttribute("ref")) {
      Element declaration = named("element", particle, particle.getAttribute("ref"));
      if (declaration != null) {
        made.appendChild(element(in, declaration, namespace(declaration), depth + 1));
      }
    } else {
      boolean qualified = schema(particle).getAttribute("elementFormDefault").equals("qualified");
      made.appendChild(element(in, particle, qualified ? namespace(particle) : "", depth + 1));
    }
  }

  private void attribute(Element made, Element use) {
    Element declaration = use;
    String namespace = null;
    if (use.hasAttribute("ref")) {
      declaration = named("attribute", use, use.getAttribute("ref"));
      if (declaration == null) {
        return;
      }
      namespace = namespace(declaration);
    }
    if (use.getAttribute("use").equals("required") || random.nextInt(3) == 0) {
      String fixed = use.getAttribute("fixed") + declaration.getAttribute("fixed");
      String name = declaration.getAttribute("name");
      made.setAttributeNS(
          namespace,
          namespace == null ? name : "a:" + name,
          fixed.isEmpty() ? value(declaration) : fixed);
    }
  }

  private String value(Element declaration) {
    List<String> values = new ArrayList<>();
    var enumerated = declaration.getElementsByTagNameNS(XS, "enumeration");
    for (int i = 0; i < enumerated.getLength(); i++) {
      values.add(((Element) enumerated.item(i)).getAttribute("value"));
    }
    return values.isEmpty()
        ? sample(declaration.getAttribute("type"))
        : values.get(random.nextInt(values.size()));
  }

  private String sample(String type) {
    List<String> samples =
        SAMPLES.getOrDefault(type.substring(type.indexOf(':') + 1), List.of("x", "tekst"));
    return samples.get(random.nextInt(samples.size()));
  }

  private void times(Element particle, int depth, Runnable each) {
    int least = number(particle.getAttribute("minOccurs"), 1);
    boolean many = particle.getAttribute("maxOccurs").equals("unbounded");
    int times = depth > DEEPEST ? least : Math.max(least, random.nextInt(many ? 3 : 2));
    for (int i = 0; i < times; i++) {
      each.run();
    }
  }

  private @Nullable Element named(String kind, Element where, String name) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? null : name.substring(0, colon);
    String namespace = where.lookupNamespaceURI(prefix);
    return declared.get(key(kind, namespace, name.substring(colon + 1)));
  }

  private Element declared(String key) {
    Element declaration = declared.get(key);
    if (declaration == null) {
      throw new IllegalArgumentException(key);
    }
    return declaration;
  }

  private static String key(String kind, @Nullable String namespace, String name) {
    return kind + " {" + namespace + "}" + name;
  }

  private static String namespace(Element declaration) {
    return schema(declaration).getAttribute("targetNamespace");
  }

  private static Element schema(Element declaration) {
    return declaration.getOwnerDocument().getDocumentElement();
  }

  private static int number(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
