package hub.core.random;

import hub.core.message.Address;
import hub.core.message.Coordination;
import hub.core.message.EventTime;
import hub.core.message.Fact;
import hub.core.message.Fact.Received;
import hub.core.message.Fact.Reused;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MsgId;
import hub.core.message.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The same facts between others, or at another time. No month of coming of age is told: it does not
 * move with the days.
 */
record Moved(UnaryOperator<Address> who, String prefix, Duration later) {
  /** By other MsgIds, which are unique whoever sends. */
  static Moved to(UnaryOperator<Address> who) {
    return new Moved(who, "other-", Duration.ZERO);
  }

  static Moved by(Duration later) {
    return new Moved(UnaryOperator.identity(), "", later);
  }

  List<Fact> facts(List<Fact> facts) {
    return facts.stream().map(this::fact).toList();
  }

  private Fact fact(Fact fact) {
    Message message = message(fact.message());
    Instant at = fact.acceptedAt().plus(later);
    return fact instanceof Reused ? new Reused(message, at) : new Received(message, at);
  }

  private Message message(Message of) {
    Address sender = who.apply(of.sender());
    MsgId parent = of.refToParent();
    MsgId conversation = of.refToConversation();
    return new Message(
        MessageId.of(sender, named(of.msgId())),
        named(of.msgId()),
        of.kind(),
        of.status(),
        of.version(),
        of.generatedAt().plus(later),
        sender,
        who.apply(of.receiver()),
        of.copies().stream().map(who).toList(),
        of.patient(),
        parent == null ? null : named(parent),
        conversation == null ? null : named(conversation),
        of.training(),
        told(of.told()));
  }

  private MsgId named(MsgId of) {
    return MsgId.of(prefix + of.value());
  }

  private Told told(Told of) {
    Map<Hendelse, EventTime> times = new EnumMap<>(Hendelse.class);
    of.times().forEach((which, time) -> times.put(which, moved(time)));
    return new Told(
        times,
        of.typeInnhold(),
        of.theme(),
        of.utTil(),
        of.uttilstand(),
        of.present(),
        of.appRec(),
        of.themeText(),
        of.coordination().stream().map(this::moved).toList(),
        null,
        of.answer(),
        of.answersRequest());
  }

  private Coordination moved(Coordination of) {
    EventTime at = of.at();
    return new Coordination(
        of.need(),
        of.act(),
        of.source(),
        of.certainty(),
        at == null ? null : moved(at),
        of.about(),
        of.statement());
  }

  private EventTime moved(EventTime of) {
    @Nullable Instant instant = of.instant();
    return new EventTime(
        of.value(),
        of.day().plusDays(later.toDays()),
        instant == null ? null : instant.plus(later),
        of.estimate());
  }
}
