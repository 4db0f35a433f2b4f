package hub.core.random;

import hub.core.message.Address;
import hub.core.message.Answer;
import hub.core.message.AppRec;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.Coordination;
import hub.core.message.EventTime;
import hub.core.message.Fact;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.message.ThemeDigest;
import hub.core.message.Told;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message that is still being thought up. */
final class Draft {
  private static final Set<MessageKind> WITHOUT_STATUS = EnumSet.of(MessageKind.APPREC);

  final String msgId;
  final MessageKind kind;
  Instant acceptedAt;
  Instant generatedAt;
  @Nullable Forsendelsesstatus status;
  @Nullable BodyVersion version;
  Address sender;
  Address receiver;
  final List<Address> copies = new ArrayList<>();
  final Map<Hendelse, String> times = new EnumMap<>(Hendelse.class);
  @Nullable String parent;
  @Nullable String conversation;
  @Nullable String typeInnhold;
  @Nullable String theme;
  @Nullable String tema;
  @Nullable AppRec appRec;
  @Nullable Answer answer;
  boolean answersRequest;
  final List<Coordination> coordination = new ArrayList<>();
  @Nullable YearMonth adultIn;
  String utTil = "1";
  String uttilstand = "1";
  final List<Content> lacks = new ArrayList<>();
  boolean training;

  /** From the hospital to the municipality, or back for the kinds that travel so. */
  Draft(
      String msgId, MessageKind kind, Instant acceptedAt, Address hospital, Address municipality) {
    this.msgId = msgId;
    this.kind = kind;
    this.acceptedAt = acceptedAt;
    this.generatedAt = acceptedAt;
    boolean back = kind.direction() == MessageKind.Direction.TO_HOSPITAL || kind.isDialog();
    this.sender = back ? municipality : hospital;
    this.receiver = back ? hospital : municipality;
    this.status = hasStatus() ? Forsendelsesstatus.N : null;
  }

  boolean hasStatus() {
    return !kind.isDialog() && !WITHOUT_STATUS.contains(kind);
  }

  void refersTo(String name) {
    parent = name;
    conversation = name;
  }

  /** What an AppRec is about. */
  void answers(String name, String says) {
    parent = name;
    appRec = new AppRec(says, List.of(), null);
  }

  Fact received() {
    MsgId id = MsgId.of(msgId);
    String last = parent;
    String first = conversation;
    Message message =
        new Message(
            MessageId.of(sender, id),
            id,
            kind,
            status,
            version(),
            generatedAt,
            sender,
            receiver,
            List.copyOf(copies),
            new Pseudonym("p1"),
            last == null ? null : MsgId.of(last),
            first == null ? null : MsgId.of(first),
            training,
            told());
    return new Fact.Received(message, acceptedAt);
  }

  private BodyVersion version() {
    BodyVersion own = version;
    if (own != null) {
      return own;
    }
    return switch (kind) {
      case KOORDINATORMELDING -> BodyVersion.KOORDINATORMELDING_1_0;
      case EPIKRISE -> BodyVersion.EPIKRISE;
      case APPREC -> BodyVersion.APPREC_1_1;
      case LOG_TILBAKEMELDING -> BodyVersion.PLO_2_0;
      default -> kind.isDialog() ? BodyVersion.DIALOG_1_1 : BodyVersion.PLO_1_6;
    };
  }

  private Told told() {
    Map<Hendelse, EventTime> read = new EnumMap<>(Hendelse.class);
    times.forEach((which, time) -> read.put(which, EventTime.read(time, false).orElseThrow()));
    Set<Content> present = EnumSet.allOf(Content.class);
    lacks.forEach(present::remove);
    String text = tema;
    return new Told(
        read,
        typeInnhold,
        theme,
        utTil,
        uttilstand,
        present,
        appRec,
        text == null ? null : ThemeDigest.of(text),
        List.copyOf(coordination),
        adultIn,
        answer,
        answersRequest);
  }
}
