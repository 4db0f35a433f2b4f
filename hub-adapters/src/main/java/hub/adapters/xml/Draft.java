package hub.adapters.xml;

import hub.core.message.Address;
import hub.core.message.BodyVersion;
import hub.core.message.EventTime;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.message.Told;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message while it is read: each {@link Place} writes what it finds. */
final class Draft {
  @Nullable String type;
  @Nullable String msgId;
  @Nullable Instant generatedAt;
  @Nullable MsgId refToParent;
  @Nullable MsgId refToConversation;
  boolean training;
  PartyDraft sender = new PartyDraft();
  PartyDraft receiver = new PartyDraft();
  final List<Address> copies = new ArrayList<>(0);
  final PatientDraft patient = new PatientDraft();
  final BodyDraft body = new BodyDraft();
  final AppRecDraft appRec = new AppRecDraft();

  /** What is being read at the moment. */
  PartyDraft party = sender;

  Ident ident = new Ident();

  /** Where the things stand that a refusal may point at. */
  Spot rootSpot = Spot.NONE;

  Spot headSpot = Spot.NONE;
  Spot typeSpot = Spot.NONE;
  Spot generatedSpot = Spot.NONE;
  Spot msgIdSpot = Spot.NONE;
  Spot senderSpot = Spot.NONE;
  Spot patientSpot = Spot.NONE;
  Spot contentSpot = Spot.NONE;
  Spot groundSpot = Spot.NONE;

  @Nullable String rootNamespace;
  boolean isMsgHead;
  private boolean isTypeNotTaken;
  private int documents;
  private final List<Refusal> refusedConsents = new ArrayList<>(0);

  void root(SafeReader in, String namespace, String name) {
    rootSpot = Spot.of(in);
    rootNamespace = namespace;
    isMsgHead = name.equals("MsgHead") && namespace.equals(Namespaces.MSGHEAD);
  }

  void type(@Nullable String code) {
    type = code;
    isTypeNotTaken = kind() == null && !isLogistics();
  }

  void beginAppRec(BodyVersion version) {
    appRec.version = version;
    type = MessageKind.APPREC.type();
  }

  /** It is already clear that the message is refused with T10, whatever follows. */
  boolean isNotTaken() {
    if (appRec.version != null) {
      return false;
    }
    boolean isBodyNotTaken = body.namespace != null && body.root == null && !isHeadAlone();
    return !isMsgHead || isTypeNotTaken || isBodyNotTaken;
  }

  /** Of an EPIKRISE no more than the head is looked at: R17 and K7 ask when and from whom. */
  boolean isHeadAlone() {
    return kind() == MessageKind.EPIKRISE;
  }

  /** Of the body; null when there is none. */
  @Nullable BodyVersion version() {
    if (body.root != null) {
      return body.root.version();
    }
    return isHeadAlone() && body.namespace != null ? BodyVersion.EPIKRISE : null;
  }

  /** The kind by Type/@V; null when it is not told or not taken. */
  @Nullable MessageKind kind() {
    MessageKind told = type == null ? null : MessageKind.of(type).orElse(null);
    boolean mayBeAnswer = told == null ? isLogistics() : told == MessageKind.LOG_UTSKRIVNINGSKLAR;
    return mayBeAnswer && isTilbakemelding() ? MessageKind.LOG_TILBAKEMELDING : told;
  }

  /** No code is published for the answer to a LOG_UTSKRIVNINGSKLAR: its body tells what it is. */
  private boolean isTilbakemelding() {
    return body.logistics != null
        && BodyRoot.kindOf(body.logistics) == MessageKind.LOG_TILBAKEMELDING;
  }

  private boolean isLogistics() {
    return type != null && (type.startsWith("LOG_") || type.equals("PASIENTLOGISTIKK"));
  }

  void beginDocument() {
    documents++;
  }

  /** Those after the first Document are attachments. */
  boolean isInFirstDocument() {
    return documents == 1;
  }

  /** Of a Document: 9064, which some confuse with yes and no (3109). */
  void consent(@Nullable String list, @Nullable String code, Spot spot) {
    if ("4".equals(code) && (list == null || list.endsWith("9064"))) {
      refusedConsents.add(
          ConsentRules.refused(spot, "/MsgHead/Document[" + documents + "]/Consent/@V"));
    }
  }

  List<Refusal> refusedConsents() {
    return refusedConsents;
  }

  /** An {@code xs:dateTime} may lie beyond what a calendar reads; then it stays unknown. */
  void generatedAt(String text) {
    try {
      generatedAt = EventTime.readInstant(text);
    } catch (DateTimeException e) {
      generatedAt = null;
    }
  }

  void beginSender() {
    sender = new PartyDraft();
    party = sender;
  }

  void beginReceiver() {
    receiver = new PartyDraft();
    party = receiver;
  }

  void beginCopy() {
    party = new PartyDraft();
  }

  void endCopy() {
    if (party.organisation) {
      copies.add(party.toAddress());
    }
  }

  /**
   * An avvik that gives no patient, as the official ones do: it is about the patient of the message
   * that it names [1151].
   */
  boolean isByReference() {
    return kind() == MessageKind.DIALOG_AVVIK && refToParent != null && !patient.isSufficient();
  }

  Decoded.Accepted toMessage(MessageKind kind, BodyVersion version, Instant generated, String id) {
    PatientIdentity who = isByReference() ? null : patient.toIdentity(sender.toAddress());
    return accepted(kind, version, generated, id, body.toTold(kind, patient), who);
  }

  Decoded.Accepted toAppRec(BodyVersion version, Instant generated, String id, String status) {
    Told told = Told.of(appRec.toAppRec(status));
    return accepted(MessageKind.APPREC, version, generated, id, told, null);
  }

  private Decoded.Accepted accepted(
      MessageKind kind,
      BodyVersion version,
      Instant generated,
      String id,
      Told told,
      @Nullable PatientIdentity who) {
    Address from = sender.toAddress();
    MsgId canonicalId = MsgId.of(id);
    Message message =
        new Message(
            MessageId.of(from, canonicalId),
            canonicalId,
            kind,
            body.status,
            version,
            generated,
            from,
            receiver.toAddress(),
            List.copyOf(copies),
            Pseudonym.NOBODY,
            refToParent,
            refToConversation,
            training,
            told);
    return new Decoded.Accepted(message, who, body.coordination.child(from), id);
  }
}
