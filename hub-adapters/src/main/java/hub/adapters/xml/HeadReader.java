package hub.adapters.xml;

import hub.core.head.Code;
import hub.core.head.Head;
import hub.core.head.Ident;
import hub.core.head.Party;
import hub.core.head.Person;
import hub.core.head.Unit;
import hub.core.message.BodyVersion;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a document as it is written, for whoever must answer it. Not the way in: a
 * message is taken by {@link Decoder}, which remembers no name.
 *
 * <p>Goes down the document and back up, and stops at the body. What breaks off in the middle gives
 * what was read to its end before that, so a part is kept only when its element has ended.
 */
public final class HeadReader {
  private static final String APPREC = "http://www.kith.no/xmlstds/apprec/";

  /** A name, an id or a time that is longer is none. */
  private static final int LONGEST = 1_000;

  private final SafeReader in;
  private @Nullable Code type;
  private @Nullable String generated;
  private @Nullable String msgId;
  private @Nullable Code processing;
  private @Nullable String conversation;
  private @Nullable Party sender;
  private @Nullable Party receiver;
  private final List<Party> copies = new ArrayList<>(0);
  private @Nullable Person patient;
  private @Nullable BodyVersion body;
  private boolean receipt;
  private boolean done;

  private HeadReader(SafeReader in) {
    this.in = in;
  }

  /** Never throws for what a document holds, however broken or hostile it is. */
  public static Head read(byte[] xml) {
    HeadReader reader;
    try {
      reader = new HeadReader(SafeXml.read(xml));
    } catch (UnreadableXml e) {
      return new Head(null, null, null, null, null, null, null, List.of(), null, null, false);
    }
    try {
      reader.document();
    } catch (UnreadableXml e) {
      // what was read before that counts
    }
    return reader.head();
  }

  private Head head() {
    return new Head(
        type,
        generated,
        msgId,
        processing,
        conversation,
        sender,
        receiver,
        copies,
        patient,
        body,
        receipt || (type != null && type.value().equals("APPREC")));
  }

  private void document() throws UnreadableXml {
    int event = in.next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      event = in.next();
    }
    receipt = in.namespace().startsWith(APPREC);
    if (in.namespace().equals(Namespaces.MSGHEAD)) {
      children(name -> {
        switch (name) {
          case "MsgInfo" -> children(this::msgInfo);
          case "Document" -> {
            children(this::firstDocument);
            done = true; // those after it are attachments
          }
          default -> skip();
        }
      });
    }
  }

  private void msgInfo(String name) throws UnreadableXml {
    switch (name) {
      case "Type" -> type = code();
      case "GenDate" -> generated = text();
      case "MsgId" -> msgId = text();
      case "ProcessingStatus" -> processing = code();
      case "ConversationRef" -> children(this::conversationRef);
      case "Sender" -> sender = correspondent();
      case "Receiver" -> receiver = correspondent();
      case "OtherReceiver" -> {
        Party copy = correspondent();
        if (copy != null) {
          copies.add(copy);
        }
      }
      case "Patient" -> patient = person();
      default -> skip();
    }
  }

  private void conversationRef(String name) throws UnreadableXml {
    if (name.equals("RefToConversation")) {
      conversation = text();
    } else {
      skip();
    }
  }

  /** Down to the first element of the first content, which is the body whatever it is. */
  private void firstDocument(String name) throws UnreadableXml {
    if (name.equals("RefDoc")) {
      children(this::firstDocument);
    } else if (name.equals("Content")) {
      int event = in.next();
      while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
        event = in.next();
      }
      body = event == XMLStreamConstants.START_ELEMENT ? standard(in.namespace()) : null;
      done = true;
    } else {
      skip();
    }
  }

  private static @Nullable BodyVersion standard(String namespace) {
    for (BodyRoot root : BodyRoot.values()) {
      if (root.namespace().equals(namespace)) {
        return root.version();
      }
    }
    return null;
  }

  /** Null when it is no organisation. */
  private @Nullable Party correspondent() throws UnreadableXml {
    Party[] found = {null};
    children(name -> {
      if (name.equals("Organisation")) {
        found[0] = party();
      } else {
        skip();
      }
    });
    return found[0];
  }

  private Party party() throws UnreadableXml {
    Parts parts = new Parts();
    children(name -> {
      switch (name) {
        case "OrganisationName" -> parts.name = text();
        case "Ident" -> parts.ident(ident());
        case "Organisation" -> parts.service = unit();
        case "HealthcareProfessional" -> parts.person = person();
        default -> skip();
      }
    });
    return new Party(
        new Unit(parts.name, parts.idents),
        parts.service,
        parts.service == null ? parts.person : null);
  }

  private Unit unit() throws UnreadableXml {
    Parts parts = new Parts();
    children(name -> {
      switch (name) {
        case "OrganisationName" -> parts.name = text();
        case "Ident" -> parts.ident(ident());
        default -> skip();
      }
    });
    return new Unit(parts.name, parts.idents);
  }

  private Person person() throws UnreadableXml {
    Parts parts = new Parts();
    children(name -> {
      switch (name) {
        case "FamilyName" -> parts.name = text();
        case "MiddleName" -> parts.middleName = text();
        case "GivenName" -> parts.givenName = text();
        case "DateOfBirth" -> parts.birthDate = text();
        case "Sex" -> parts.sex = code();
        case "Ident" -> parts.ident(ident());
        default -> skip();
      }
    });
    return new Person(
        parts.name, parts.middleName, parts.givenName, parts.birthDate, parts.sex, parts.idents);
  }

  /** Null when it lacks the id or of which type it is. */
  private @Nullable Ident ident() throws UnreadableXml {
    Parts parts = new Parts();
    children(name -> {
      switch (name) {
        case "Id" -> parts.name = text();
        case "TypeId" -> parts.type = code();
        default -> skip();
      }
    });
    return parts.name == null || parts.type == null ? null : new Ident(parts.name, parts.type);
  }

  /** What was found in an element so far. */
  private static final class Parts {
    @Nullable String name;
    @Nullable String middleName;
    @Nullable String givenName;
    @Nullable String birthDate;
    @Nullable Code sex;
    @Nullable Code type;
    @Nullable Unit service;
    @Nullable Person person;
    final List<Ident> idents = new ArrayList<>(2);

    void ident(@Nullable Ident ident) {
      if (ident != null) {
        idents.add(ident);
      }
    }
  }

  @FunctionalInterface
  private interface Child {
    /** Stands on the start of a child, and must read to its end. */
    void read(String name) throws UnreadableXml;
  }

  /** Reads the element that the reader stands on to its end, or to where all is known. */
  private void children(Child child) throws UnreadableXml {
    while (!done) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (in.namespace().equals(Namespaces.MSGHEAD)) {
            child.read(in.name());
          } else {
            skip();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void skip() throws UnreadableXml {
    int open = 1;
    while (open > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      }
    }
  }

  private @Nullable Code code() throws UnreadableXml {
    String value = attribute("V");
    String list = attribute("S");
    String name = attribute("DN");
    skip();
    return value == null ? null : new Code(value, list, name);
  }

  private @Nullable String attribute(String name) {
    return bounded(in.attribute(name));
  }

  private @Nullable String text() throws UnreadableXml {
    StringBuilder text = new StringBuilder();
    int open = 1;
    while (open > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> open++;
        case XMLStreamConstants.END_ELEMENT -> open--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            in.appendText(text);
        default -> {}
      }
    }
    String stripped = text.toString().strip();
    return stripped.isEmpty() ? null : bounded(stripped);
  }

  private static @Nullable String bounded(@Nullable String text) {
    return text == null || text.length() > LONGEST ? null : text;
  }
}
