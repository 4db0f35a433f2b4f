package hub.adapters.xml;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.List;

/**
 * Decodes the XML of a message to its facts. Thread-safe; make one and keep it.
 *
 * <p>What can be said without history is said here, and in this order: not readable (T01, alone),
 * not taken (T10, alone), not valid (T02, the first places), and what the head lacks (X99, E10,
 * E36, together). Nothing else refuses a message.
 */
public final class Decoder {
  /**
   * Compiles the schemas.
   *
   * @throws SchemaFolderFault when others are named and cannot be used
   */
  public Decoder() {
    Schemas.inUse();
  }

  /** Never throws for what a document holds, however broken or hostile it is. */
  public Decoded decode(byte[] xml) {
    Draft draft = new Draft();
    Trail trail = new Trail();
    try {
      return judge(draft, Reading.of(xml, draft, trail));
    } catch (UnreadableXml e) {
      return refused(
          draft, List.of(new Refusal("T01", e.text(), trail.path(), e.line(), e.column())));
    }
  }

  private static Decoded judge(Draft draft, List<Refusal> problems) {
    Refusal notTaken = Routing.refusal(draft);
    if (notTaken != null) {
      return refused(draft, List.of(notTaken));
    }
    if (!problems.isEmpty()) {
      return refused(draft, List.copyOf(problems));
    }
    Instant generatedAt = draft.generatedAt;
    if (generatedAt == null) {
      return refused(draft, List.of(HeadRules.unreadableTime(draft)));
    }
    BodyVersion appRec = draft.appRec.version;
    return appRec == null ? message(draft, generatedAt) : appRec(draft, appRec, generatedAt);
  }

  private static Decoded message(Draft draft, Instant generatedAt) {
    MessageKind kind = draft.kind();
    BodyRoot root = draft.body.root;
    if (kind == null || root == null) {
      return refused(draft, List.of(Routing.noBody(draft)));
    }
    List<Refusal> lacking = HeadRules.refusals(draft);
    String msgId = draft.msgId;
    if (!lacking.isEmpty() || msgId == null) {
      return refused(draft, lacking);
    }
    return draft.toMessage(kind, root, generatedAt, msgId);
  }

  private static Decoded appRec(Draft draft, BodyVersion version, Instant generatedAt) {
    List<Refusal> lacking = AppRecRules.refusals(draft);
    String id = draft.msgId;
    String status = draft.appRec.status;
    return !lacking.isEmpty() || id == null || status == null
        ? refused(draft, lacking)
        : draft.toAppRec(version, generatedAt, id, status);
  }

  private static Decoded refused(Draft draft, List<Refusal> refusals) {
    return new Decoded.Refused(refusals, draft.type, draft.msgId);
  }
}
