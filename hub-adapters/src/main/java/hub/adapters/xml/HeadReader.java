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
  private final SafeReader in;
  private final HeadElements elements;
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

  private HeadReader(SafeReader in) {
    this.in = in;
    elements = new HeadElements(in);
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
    receipt = isReceipt(in.namespace());
    if (in.namespace().equals(Namespaces.MSGHEAD)) {
      elements.children(name -> {
        switch (name) {
          case "MsgInfo" -> elements.children(this::msgInfo);
          case "Document" -> {
            elements.children(this::firstDocument);
            elements.end(); // those after it are attachments
          }
          default -> elements.skip();
        }
      });
    }
  }

  private static boolean isReceipt(String namespace) {
    return namespace.equals(Namespaces.body(BodyVersion.APPREC_1_0, ""))
        || namespace.equals(Namespaces.body(BodyVersion.APPREC_1_1, ""));
  }

  private void msgInfo(String name) throws UnreadableXml {
    switch (name) {
      case "Type" -> type = elements.code();
      case "GenDate" -> generated = elements.text();
      case "MsgId" -> msgId = elements.text();
      case "ProcessingStatus" -> processing = elements.code();
      case "ConversationRef" -> elements.children(this::conversationRef);
      case "Sender" -> sender = correspondent();
      case "Receiver" -> receiver = correspondent();
      case "OtherReceiver" -> {
        Party copy = correspondent();
        if (copy != null) {
          copies.add(copy);
        }
      }
      case "Patient" -> patient = person();
      default -> elements.skip();
    }
  }

  private void conversationRef(String name) throws UnreadableXml {
    if (name.equals("RefToConversation")) {
      conversation = elements.text();
    } else {
      elements.skip();
    }
  }

  /** Down to the first element of the first content, which is the body whatever it is. */
  private void firstDocument(String name) throws UnreadableXml {
    if (name.equals("RefDoc")) {
      elements.children(this::firstDocument);
    } else if (name.equals("Content")) {
      int event = in.next();
      while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
        event = in.next();
      }
      body = event == XMLStreamConstants.START_ELEMENT ? standard(in.namespace()) : null;
      elements.end();
    } else {
      elements.skip();
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
    elements.children(name -> {
      if (name.equals("Organisation")) {
        found[0] = party();
      } else {
        elements.skip();
      }
    });
    return found[0];
  }

  private Party party() throws UnreadableXml {
    Parts parts = new Parts();
    elements.children(name -> {
      switch (name) {
        case "OrganisationName" -> parts.name = elements.text();
        case "Ident" -> parts.ident(ident());
        case "Organisation" -> parts.service = unit();
        case "HealthcareProfessional" -> parts.person = person();
        default -> elements.skip();
      }
    });
    return new Party(
        new Unit(parts.name, parts.idents),
        parts.service,
        parts.service == null ? parts.person : null);
  }

  private Unit unit() throws UnreadableXml {
    Parts parts = new Parts();
    elements.children(name -> {
      switch (name) {
        case "OrganisationName" -> parts.name = elements.text();
        case "Ident" -> parts.ident(ident());
        default -> elements.skip();
      }
    });
    return new Unit(parts.name, parts.idents);
  }

  private Person person() throws UnreadableXml {
    Parts parts = new Parts();
    elements.children(name -> {
      switch (name) {
        case "FamilyName" -> parts.name = elements.text();
        case "MiddleName" -> parts.middleName = elements.text();
        case "GivenName" -> parts.givenName = elements.text();
        case "DateOfBirth" -> parts.birthDate = elements.text();
        case "Sex" -> parts.sex = elements.code();
        case "Ident" -> parts.ident(ident());
        default -> elements.skip();
      }
    });
    return new Person(
        parts.name, parts.middleName, parts.givenName, parts.birthDate, parts.sex, parts.idents);
  }

  /** Null when it lacks the id or of which type it is. */
  private @Nullable Ident ident() throws UnreadableXml {
    Parts parts = new Parts();
    elements.children(name -> {
      switch (name) {
        case "Id" -> parts.name = elements.text();
        case "TypeId" -> parts.type = elements.code();
        default -> elements.skip();
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
}
