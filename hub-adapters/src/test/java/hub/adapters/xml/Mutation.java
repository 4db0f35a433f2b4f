package hub.adapters.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** One change to one element or attribute of a document, never to its root. */
enum Mutation {
  DROP {
    @Override
    void change(Element element, Random random) {
      parent(element).removeChild(element);
    }
  },
  REPEAT {
    @Override
    void change(Element element, Random random) {
      parent(element).insertBefore(element.cloneNode(true), element);
    }
  },
  REORDER {
    @Override
    void change(Element element, Random random) {
      Node parent = parent(element);
      List<Element> siblings = children(parent);
      Element other = siblings.get(random.nextInt(siblings.size()));
      parent.insertBefore(element, other.isSameNode(element) ? parent.getFirstChild() : other);
    }
  },
  RENAME {
    @Override
    void change(Element element, Random random) {
      Element other = anElement(element.getOwnerDocument(), random);
      boolean sameNamespace = random.nextBoolean();
      element
          .getOwnerDocument()
          .renameNode(
              element,
              sameNamespace ? element.getNamespaceURI() : other.getNamespaceURI(),
              other.getLocalName());
    }
  },
  RETYPE {
    @Override
    void change(Element element, Random random) {
      if (random.nextInt(4) == 0) {
        element.setAttributeNS(
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:type", type(element, random));
      } else {
        element.setTextContent(VALUES.get(random.nextInt(VALUES.size())));
      }
    }
  },
  DROP_ATTRIBUTE {
    @Override
    void change(Element element, Random random) {
      Attr attribute = attribute(element, random);
      if (attribute != null) {
        element.removeAttributeNode(attribute);
      }
    }
  },
  RENAME_ATTRIBUTE {
    @Override
    void change(Element element, Random random) {
      Attr attribute = attribute(element, random);
      String name = NAMES.get(random.nextInt(NAMES.size()));
      element.setAttributeNS(null, name, attribute == null ? "1" : attribute.getValue());
      if (attribute != null && !attribute.getName().equals(name)) {
        element.removeAttributeNode(attribute);
      }
    }
  },
  RETYPE_ATTRIBUTE {
    @Override
    void change(Element element, Random random) {
      Attr attribute = attribute(element, random);
      if (attribute != null) {
        attribute.setValue(VALUES.get(random.nextInt(VALUES.size())));
      }
    }
  };

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "x",
          "1",
          "-1",
          "1.5",
          "true",
          "2018",
          "2018-02",
          "2018-02-30",
          "2018-01-01",
          "10:00:00",
          "2018-01-01T00:00:00",
          "2018-01-01T00:00:00+01:00",
          "1.2.3",
          "1..2",
          "tel:",
          "æ ø\tå",
          "00000000-0000-0000-0000-000000000000",
          "AAAA",
          "P",
          "999999999999999999999");

  private static final List<String> NAMES = List.of("V", "S", "DN", "OT", "U", "x", "komponentID");

  private static final List<String> TYPES =
      List.of("CS", "CV", "TS", "URL", "Person", "Organisation", "Ident", "Address", "string");

  abstract void change(Element element, Random random);

  /** One of them. */
  static Mutation any(Random random) {
    return values()[random.nextInt(values().length)];
  }

  /** Changes the document; answers what was done where. */
  String on(Document document, Random random) {
    Element element = anElement(document, random);
    String place = place(element);
    change(element, random);
    return this + " of " + place;
  }

  private static Element anElement(Document document, Random random) {
    NodeList all = document.getDocumentElement().getElementsByTagNameNS("*", "*");
    return (Element) all.item(random.nextInt(all.getLength()));
  }

  /** A type of the element's own namespace or of one that it knows. */
  private static String type(Element element, Random random) {
    String name = TYPES.get(random.nextInt(TYPES.size()));
    List<String> namespaces =
        List.of(
            "http://www.kith.no/xmlstds",
            Namespaces.FK1,
            Namespaces.MSGHEAD,
            XMLConstants.W3C_XML_SCHEMA_NS_URI);
    String namespace = namespaces.get(random.nextInt(namespaces.size()));
    element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:t", namespace);
    return "t:" + name;
  }

  private static @Nullable Attr attribute(Element element, Random random) {
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!attribute.getName().startsWith("xmlns")) {
        attributes.add(attribute);
      }
    }
    return attributes.isEmpty() ? null : attributes.get(random.nextInt(attributes.size()));
  }

  private static Node parent(Element element) {
    Node parent = element.getParentNode();
    if (parent == null) {
      throw new IllegalStateException("the root is not changed");
    }
    return parent;
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

  private static String place(Element element) {
    StringBuilder place = new StringBuilder();
    for (Node node = element; node instanceof Element; node = node.getParentNode()) {
      place.insert(0, "/" + node.getLocalName());
    }
    return place.toString();
  }
}
