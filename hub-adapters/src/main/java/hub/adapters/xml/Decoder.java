package hub.adapters.xml;

import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the XML of a message to its facts. Thread-safe; make one and keep it.
 *
 * <p>What can be said without history is said here, and in this order: not readable (T01, alone),
 * not taken (T10, alone), not valid (T02, the first places), what the head lacks (X99, E10, E36,
 * together), and consent that cannot carry the message (X99). Nothing else refuses a message.
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

  /** As on the day on which the sender generated it. */
  public Decoded decode(byte[] xml) {
    return decode(xml, null);
  }

  /**
   * Never throws for what a document holds, however broken or hostile it is.
   *
   * @param acceptedAt when the hub takes it, which tells how old a person is who consents; null for
   *     the time at which it was generated
   */
  public Decoded decode(byte[] xml, @Nullable Instant acceptedAt) {
    Draft draft = new Draft();
    Trail trail = new Trail();
    try {
      return judge(draft, Reading.of(xml, draft, trail), acceptedAt);
    } catch (UnreadableXml e) {
      return refused(
          draft, List.of(new Refusal("T01", e.text(), trail.path(), e.line(), e.column())));
    }
  }

  private static Decoded judge(Draft draft, List<Refusal> problems, @Nullable Instant acceptedAt) {
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
    return appRec == null
        ? message(draft, generatedAt, acceptedAt)
        : appRec(draft, appRec, generatedAt);
  }

  private static Decoded message(Draft draft, Instant generatedAt, @Nullable Instant acceptedAt) {
    MessageKind kind = draft.kind();
    BodyVersion version = draft.version();
    if (kind == null || version == null) {
      return refused(draft, List.of(Routing.noBody(draft)));
    }
    List<Refusal> lacking = HeadRules.refusals(draft);
    String msgId = draft.msgId;
    if (!lacking.isEmpty() || msgId == null) {
      return refused(draft, lacking);
    }
    Decoded.Accepted message = draft.toMessage(kind, version, generatedAt, msgId);
    List<Refusal> objections =
        ConsentRules.refusals(
            draft, message.message(), Objects.requireNonNullElse(acceptedAt, generatedAt));
    return objections.isEmpty() ? message : new Decoded.Objected(message, objections);
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
