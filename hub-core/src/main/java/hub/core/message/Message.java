package hub.core.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as facts: the header [80601] and what the body tells.
 *
 * @param status null for a dialogmelding, which has none
 * @param generatedAt GenDate, the sender's claim
 * @param copies the OtherReceivers that are organisations
 * @param refToParent MsgId of the message before it; null without ConversationRef
 * @param refToConversation MsgId of the first message of the conversation; null without
 *     ConversationRef
 * @param training ProcessingStatus T or D: accepted and delivered, starts nothing (D15)
 */
public record Message(
    MessageId id,
    MsgId msgId,
    MessageKind kind,
    @Nullable Forsendelsesstatus status,
    BodyVersion version,
    Instant generatedAt,
    Address sender,
    Address receiver,
    List<Address> copies,
    Pseudonym patient,
    @Nullable MsgId refToParent,
    @Nullable MsgId refToConversation,
    boolean training,
    Told told) {

  /** The same message about the patient by the name that the hub has given. */
  public Message about(Pseudonym name) {
    return new Message(
        id,
        msgId,
        kind,
        status,
        version,
        generatedAt,
        sender,
        receiver,
        copies,
        name,
        refToParent,
        refToConversation,
        training,
        told);
  }

  public boolean isCancellation() {
    return status == Forsendelsesstatus.C;
  }

  public boolean isChange() {
    return status == Forsendelsesstatus.M;
  }

  /** It tells that the patient is dead: LOG_DOD, or Uttilstand 2 or 3 (8431) at discharge. */
  public boolean isDeath() {
    String uttilstand = told.uttilstand();
    return kind == MessageKind.LOG_DOD
        || (kind == MessageKind.LOG_UTSKREVET
            && ("2".equals(uttilstand) || "3".equals(uttilstand)));
  }

  public boolean refersToNothing() {
    return refToParent == null && refToConversation == null;
  }

  public boolean refersTo(MsgId other) {
    return other.equals(refToParent) || other.equals(refToConversation);
  }

  /**
   * The message that an AppRec or an avvik is about, by each id that it may have: its Receiver is
   * that message's sender, which the id names by HER-id where it gave one. Empty for any other
   * kind.
   */
  public List<MessageId> answers() {
    MsgId original = refToParent;
    boolean isAbout = kind == MessageKind.APPREC || kind == MessageKind.DIALOG_AVVIK;
    if (!isAbout || original == null) {
      return List.of();
    }
    return receiver.asSenders().stream().map(sender -> MessageId.of(sender, original)).toList();
  }

  /**
   * A HELSEOPPL_SOKNAD that is a tidligmelding: TypeInnhold 1. 1.5 has no TypeInnhold; there the
   * one with status N is it (rules.md 4.1).
   */
  public boolean isTidligmelding() {
    return kind == MessageKind.HELSEOPPL_SOKNAD
        && (version.hasTypeInnhold()
            ? "1".equals(told.typeInnhold())
            : status == Forsendelsesstatus.N);
  }

  /** What the guideline asks this message to contain and it does not (rules.md 4.1, 4.3). */
  public List<Content> missing() {
    return MissingContent.of(this);
  }
}
