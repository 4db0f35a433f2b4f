package hub.core.random;

import hub.core.fixtures.MessageBuilder;
import hub.core.message.Address;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.Fact;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that is still being thought up. */
final class Draft {
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
    boolean back = kind == MessageKind.INNLEGGELSESRAPPORT || kind.isDialog();
    this.sender = back ? municipality : hospital;
    this.receiver = back ? hospital : municipality;
    this.status = kind.isDialog() ? null : Forsendelsesstatus.N;
  }

  void refersTo(String name) {
    parent = name;
    conversation = name;
  }

  Fact received() {
    MessageBuilder builder =
        MessageBuilder.message(msgId, kind, acceptedAt.toString())
            .generated(generatedAt.toString())
            .from(sender)
            .to(receiver)
            .utTil(utTil)
            .uttilstand(uttilstand)
            .lacks(lacks.toArray(Content[]::new));
    Forsendelsesstatus itsStatus = status;
    if (itsStatus != null) {
      builder.status(itsStatus);
    }
    BodyVersion itsVersion = version;
    if (itsVersion != null) {
      builder.version(itsVersion);
    }
    String first = conversation;
    String last = parent;
    if (first != null && last != null) {
      builder.refersTo(last, first);
    }
    String itsType = typeInnhold;
    if (itsType != null) {
      builder.typeInnhold(itsType);
    }
    String itsTheme = theme;
    if (itsTheme != null) {
      builder.theme(itsTheme);
    }
    copies.forEach(builder::copyTo);
    times.forEach(builder::tells);
    return training ? builder.training().received() : builder.received();
  }
}
