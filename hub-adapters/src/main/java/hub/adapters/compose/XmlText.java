package hub.adapters.compose;

import com.ctc.wstx.stax.WstxOutputFactory;
import hub.core.head.Code;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * One XML document while it is written: UTF-8, indented for the person who reads it, and never an
 * empty element. Text that is not told is left out with its element.
 */
final class XmlText {
  private static final WstxOutputFactory WRITERS = new WstxOutputFactory();

  /** The only prefix that is used; all else is in the default namespace round it. */
  private static final String FK1 = "fk1";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
  private final XMLStreamWriter out;

  /** Elements that are open. */
  private final Deque<String> open = new ArrayDeque<>();

  private XmlText() throws XMLStreamException {
    out = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
    out.writeStartDocument("UTF-8", "1.0");
  }

  /** The whole document, whose root is in this namespace. */
  static byte[] of(String root, String namespace, Consumer<XmlText> content) {
    try {
      XmlText text = new XmlText();
      text.element(root, namespace, content);
      text.out.writeCharacters("\n");
      text.out.writeEndDocument();
      text.out.close();
      return text.bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element that brings another default namespace. */
  void element(String name, String namespace, Consumer<XmlText> content) {
    within(name, namespace, content);
  }

  /** An element that holds others, at least one. */
  void element(String name, Consumer<XmlText> content) {
    within(name, null, content);
  }

  private void within(String name, @Nullable String namespace, Consumer<XmlText> content) {
    try {
      newLine();
      start(name);
      if (namespace != null) {
        out.writeDefaultNamespace(namespace);
      }
      open.push(name);
      content.accept(this);
      open.pop();
      newLine();
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element with this text; nothing when there is none. */
  void text(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    try {
      newLine();
      start(name);
      out.writeCharacters(value);
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** A CS: V and DN, and the list is that of the element. Nothing when there is none. */
  void simple(String name, @Nullable Code code) {
    if (code != null) {
      attributes(name, "V", code.value(), "DN", code.name());
    }
  }

  /** A CV: V, S and DN. */
  void coded(String name, Code code) {
    attributes(name, "V", code.value(), "S", code.list(), "DN", code.name());
  }

  /** A CV that says more than its code does, in OT. */
  void coded(String name, Code code, String text) {
    attributes(name, "V", code.value(), "S", code.list(), "DN", code.name(), "OT", text);
  }

  /** A TS or a URL. */
  void value(String name, String value) {
    attributes(name, "V", value);
  }

  private void attributes(String name, @Nullable String... namesAndValues) {
    try {
      newLine();
      start(name);
      for (int i = 0; i < namesAndValues.length; i += 2) {
        String value = namesAndValues[i + 1];
        if (value != null) {
          out.writeAttribute(namesAndValues[i], value);
        }
      }
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** A name with the prefix declares it where it stands. */
  private void start(String name) throws XMLStreamException {
    if (name.startsWith(FK1 + ":")) {
      out.writeStartElement(FK1, name.substring(FK1.length() + 1), Namespace.FK1);
      out.writeNamespace(FK1, Namespace.FK1);
    } else {
      out.writeStartElement(name);
    }
  }

  private void newLine() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(open.size()));
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("XML cannot be written to memory", e);
  }
}
