package hub.adapters.xml;

import hub.core.message.MessageKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are taken: Type/@V and the body's root element, which must agree (REFERENCE §2,
 * §4). Display names and prefixes vary freely and decide nothing.
 */
final class Routing {
  private static final String CODE = "T10";
  private static final String TYPE = "/MsgHead/MsgInfo/Type";
  private static final String CONTENT = "/MsgHead/Document[1]/RefDoc/Content";

  /** Namespaces that are known and not taken, by how they begin. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "http://www.kith.no/xmlstds/epikrise/", "epikrise",
          "http://www.kith.no/xmlstds/henvisning/", "henvisning");

  private Routing() {}

  /** Why the message is not taken; null when it is, or when the schema will say what is missing. */
  static @Nullable Refusal refusal(Draft draft) {
    if (draft.appRec.version != null) {
      return null;
    }
    if (!draft.isMsgHead) {
      return draft.rootSpot.refuse(
          CODE,
          "The root element is neither MsgHead 1.2 nor AppRec but "
              + standard(draft.rootNamespace)
              + "; send a MsgHead 1.2.",
          "/");
    }
    if (draft.typeSpot.line() == 0) {
      return null;
    }
    MessageKind kind = draft.kind();
    if (kind == null) {
      return draft.typeSpot.refuse(
          CODE,
          "The kind of message " + name(draft.type) + " is not taken; send one of the kinds taken.",
          TYPE);
    }
    BodyDraft body = draft.body;
    if (body.root == null) {
      if (draft.version() != null) {
        return null; // it is not looked at
      }
      return draft.contentSpot.line() == 0 ? null : unknownBody(draft, kind);
    }
    if (!body.root.carries(kind, body.logistics)) {
      return draft.contentSpot.refuse(
          CODE,
          "The body is not that of a "
              + kind
              + ", which is what MsgInfo/Type says; let the type and the body agree.",
          CONTENT);
    }
    return null;
  }

  /** A valid message whose first Document holds nothing, or only the address of something. */
  static Refusal noBody(Draft draft) {
    return draft
        .contentSpot
        .or(draft.headSpot)
        .refuse(
            CODE, "The first Document has no content; put the body of the message there.", CONTENT);
  }

  private static Refusal unknownBody(Draft draft, MessageKind kind) {
    String namespace = draft.body.namespace;
    if (namespace == null) {
      return noBody(draft);
    }
    String body = "The body of the " + kind + " is " + standard(namespace) + ", which is not taken";
    return draft.contentSpot.refuse(CODE, body + "; send it as " + taken(kind) + ".", CONTENT);
  }

  private static String taken(MessageKind kind) {
    if (kind == MessageKind.KOORDINATORMELDING) {
      return "KoordinatorMelding 1.0";
    }
    return kind.isDialog() ? "dialogmelding 1.0 or 1.1" : "PLO 1.5, 1.6 or 2.0";
  }

  private static String standard(@Nullable String namespace) {
    if (namespace != null) {
      for (Map.Entry<String, String> other : OTHERS.entrySet()) {
        if (namespace.startsWith(other.getKey())) {
          return other.getValue();
        }
      }
      for (BodyRoot root : BodyRoot.values()) {
        if (root.namespace().equals(namespace)) {
          return "an element of " + root.version().title();
        }
      }
    }
    return "of an unknown standard or version";
  }

  /** A code of 8279 is quoted; anything else might be content. */
  private static String name(@Nullable String type) {
    if (type == null) {
      return "(none is given)";
    }
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || c == '_' || c == '-') || i > 40) {
        return "(not a code of 8279)";
      }
    }
    return type;
  }
}
