package hub.adapters.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The schema of KoordinatorMelding as tables for its page, in one of its two languages. */
final class KoordinatorTables {
  private static final String SCHEMA = "/hub/schemas/xsd/koordinatormelding-1.0.xsd";

  private final Element schema;
  private final String language;
  private final Map<String, Element> types = new LinkedHashMap<>();

  /** "nb" or "en". */
  KoordinatorTables(String language) throws IOException, SAXException {
    this.language = language;
    this.schema = schema();
    for (Element child : children(schema)) {
      if (child.getLocalName().equals("simpleType")) {
        types.put(child.getAttribute("name"), child);
      }
    }
  }

  /** Everything that is declared, without its text in one of the languages, by where it stands. */
  static List<String> undocumented() throws IOException, SAXException {
    List<String> lacking = new ArrayList<>();
    for (String language : List.of("nb", "en")) {
      KoordinatorTables tables = new KoordinatorTables(language);
      for (String kind : List.of("element", "attribute", "enumeration", "simpleType")) {
        var declared =
            tables.schema.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, kind);
        for (int i = 0; i < declared.getLength(); i++) {
          Element one = (Element) declared.item(i);
          if (tables.text(one).isBlank()) {
            lacking.add(language + " " + kind + " " + one.getAttribute("name"));
          }
        }
      }
    }
    return lacking;
  }

  /** A line for each element and attribute, by its path below the root. */
  List<String> fields() {
    Set<String> lines = new LinkedHashSet<>();
    below(children(schema).getFirst(), "", lines);
    return List.copyOf(lines);
  }

  /** A line for each value of each list. */
  List<String> values() {
    List<String> lines = new ArrayList<>();
    types.forEach((name, type) -> {
      for (Element value : enumerated(type)) {
        lines.add(row(name, "`" + value.getAttribute("value") + "`", text(value)));
      }
    });
    return lines;
  }

  private void below(Element parent, String path, Set<String> lines) {
    for (Element child : children(parent)) {
      switch (child.getLocalName()) {
        case "element" -> {
          String here = path + child.getAttribute("name");
          lines.add(row("`" + here + "`", number(child), value(child), text(child)));
          below(child, here + "/", lines);
        }
        case "attribute" -> {
          String here = path + "@" + child.getAttribute("name");
          boolean required = child.getAttribute("use").equals("required");
          lines.add(row("`" + here + "`", required ? "1" : "0..1", value(child), text(child)));
        }
        case "annotation", "simpleType" -> {}
        default -> below(child, path, lines);
      }
    }
  }

  private String number(Element element) {
    String most = element.getAttribute("maxOccurs").equals("unbounded") ? "*" : "1";
    String least = element.getAttribute("minOccurs").isEmpty() ? "1" : "0";
    if (inChoice(element)) {
      return language.equals("nb") ? "én av" : "one of";
    }
    String times = least.equals(most) ? "1" : least + ".." + most;
    if (inForm(element)) {
      return times + (language.equals("nb") ? " i én form" : " in one form");
    }
    return times;
  }

  /** Part of one of several sequences. */
  private static boolean inForm(Element element) {
    return element.getParentNode() instanceof Element sequence && inChoice(sequence);
  }

  private static boolean inChoice(Element element) {
    return element.getParentNode() instanceof Element parent
        && "choice".equals(parent.getLocalName());
  }

  private String value(Element declaration) {
    String name = declaration.getAttribute("type");
    if (name.isEmpty()) {
      var extended =
          declaration.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "extension");
      boolean own = extended.getLength() == 1 && isSimple(declaration);
      name = own ? ((Element) extended.item(0)).getAttribute("base") : "";
    }
    if (name.equals("xs:boolean")) {
      return "`true`, `false`";
    }
    Element type = types.get(name.substring(name.indexOf(':') + 1));
    if (type == null) {
      return "";
    }
    List<String> values =
        enumerated(type).stream().map(one -> "`" + one.getAttribute("value") + "`").toList();
    return values.isEmpty() ? text(type) : String.join(", ", values);
  }

  private static boolean isSimple(Element declaration) {
    return children(declaration).stream()
        .flatMap(type -> children(type).stream())
        .anyMatch(content -> content.getLocalName().equals("simpleContent"));
  }

  private static List<Element> enumerated(Element type) {
    return children(type).stream()
        .flatMap(restriction -> children(restriction).stream())
        .filter(facet -> facet.getLocalName().equals("enumeration"))
        .toList();
  }

  private String text(Element declaration) {
    for (Element annotation : children(declaration)) {
      for (Element text : children(annotation)) {
        if (language.equals(text.getAttributeNS(XMLConstants.XML_NS_URI, "lang"))) {
          return text.getTextContent().strip();
        }
      }
    }
    return "";
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element schema() throws IOException, SAXException {
    try (InputStream file = KoordinatorTables.class.getResourceAsStream(SCHEMA)) {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(file)
          .getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
