package hub.adapters.compose;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A document that the hub has written, as a test looks at it.
 *
 * @param name in the display name of a test
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Written(String name, byte[] xml, List<String> warnings) {
  public Written(String name, byte[] xml) {
    this(name, xml, List.of());
  }

  /** With a text in it replaced, which must be there. */
  Written spoiled(String from, String to) {
    String text = text();
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " does not hold " + from);
    }
    return new Written(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8), warnings);
  }

  public String text() {
    return new String(xml, StandardCharsets.UTF_8);
  }

  Element root() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAppRec() {
    return "AppRec".equals(root().getLocalName());
  }

  /** Every element, in the order of the document. */
  List<Element> elements() {
    List<Element> all = new ArrayList<>();
    collect(root(), all);
    return all;
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    children(element).forEach(child -> collect(child, all));
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The elements at this path below the root, whose own name is left out. */
  public List<Element> at(String path) {
    List<Element> found = List.of(root());
    for (String name : path.split("/", -1)) {
      found =
          found.stream()
              .flatMap(each -> children(each).stream())
              .filter(child -> name.equals(child.getLocalName()))
              .toList();
    }
    return found;
  }

  public boolean has(String path) {
    return !at(path).isEmpty();
  }

  /** The text of the first element there; empty when there is none. */
  public String text(String path) {
    return at(path).stream().findFirst().map(Element::getTextContent).orElse("");
  }

  /** An attribute of the first element there; empty when there is none. */
  String attribute(String path, String name) {
    return at(path).stream().findFirst().map(each -> each.getAttribute(name)).orElse("");
  }

  public String v(String path) {
    return attribute(path, "V");
  }

  @Override
  public String toString() {
    return name;
  }
}
