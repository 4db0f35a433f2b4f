package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.Terms;
import hub.core.message.Content;
import hub.core.message.EventTime;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MissingContent;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the messages that count so far lack, or how they were sent wrongly. */
final class NaiveDeficiencies {
  private final NaiveFold fold;
  private final Agreements agreements;
  private final List<Deficiency> found = new ArrayList<>();

  /** One fault of one message. */
  record Deficiency(
      Id id,
      MsgId msgId,
      Instant acceptedAt,
      List<Content> missing,
      @Nullable UUID journey,
      NaiveParty sender,
      NaiveParty receiver,
      Pseudonym patient) {
    /** Said once (design.md §6). */
    record Id(String rule, MessageId message) {}
  }

  private NaiveDeficiencies(NaiveFold fold, Agreements agreements) {
    this.fold = fold;
    this.agreements = agreements;
  }

  static List<Deficiency> of(NaiveFold fold, NaiveCases cases, Agreements agreements) {
    NaiveDeficiencies all = new NaiveDeficiencies(fold, agreements);
    fold.counted.stream().filter(NaiveEntry::primary).forEach(all::examine);
    all.found.addAll(new NaiveChannels(fold, agreements).faults());
    all.found.addAll(new NaiveCaseFaults(cases, fold, agreements).faults());
    return all.found;
  }

  private void examine(NaiveEntry entry) {
    Message message = entry.message();
    NaiveStay stay = fold.placed.get(new NaiveFold.Place(message.id(), entry.pair()));
    boolean tidligmelding = stay == null ? message.isTidligmelding() : stay.owesContent(entry);
    if (tidligmelding && !message.missing().isEmpty()) {
      say("tidligmelding-innhold", entry, message.missing());
    }
    if (entry.is(MessageKind.INNLEGGELSESRAPPORT) && !message.missing().isEmpty()) {
      say("innleggelsesrapport-innhold", entry, message.missing());
    }
    if (lacksTime(entry)) {
      say("tidspunkt-mangler", entry, List.of());
    }
    if (message.told().times().entrySet().stream().anyMatch(e -> isInFuture(e, entry))) {
      say("hendelse-i-fremtiden", entry, List.of());
    }
    if (message.kind().isLogistics() && message.isChange()) {
      say("endring-ikke-tillatt", entry, List.of());
    }
    if (fold.tellAnotherStay.contains(message.id())) {
      say("utskrevet-mangler", entry, List.of());
    }
    if (entry.is(MessageKind.LOG_UTSKRIVNINGSKLAR) && stay != null) {
      examineKlar(entry, stay);
    }
  }

  private static boolean lacksTime(NaiveEntry entry) {
    return (entry.is(MessageKind.LOG_INNLAGT) && !entry.tells(Hendelse.INNLAGT))
        || (entry.is(MessageKind.LOG_UTSKREVET) && !entry.tells(Hendelse.UTSKREVET));
  }

  private static boolean isInFuture(Map.Entry<Hendelse, EventTime> told, NaiveEntry entry) {
    return told.getKey().isPast()
        && NaiveTimes.isFuture(told.getKey(), told.getValue(), entry.acceptedAt());
  }

  /** R4, R6 and the content of the ground: at every klar, also in a closed stay. */
  private void examineKlar(NaiveEntry klar, NaiveStay stay) {
    Terms terms =
        agreements.inForce(stay.pair.trust(), stay.pair.municipality(), klar.acceptedAt());
    if (!NaiveTimes.isInSendWindow(klar.acceptedAt(), terms)) {
      say("utskrivningsklar-sendevindu", klar, List.of());
    }
    if (terms.isPsykiskOrTsb(klar.message().sender())
        && !new NaiveMeetings(stay, fold, agreements).isInvitedBefore(klar)) {
      say("samarbeidsmote", klar, List.of());
    }
    NaiveEntry ground = last(before(klar, stay, MessageKind.HELSEOPPL_SOKNAD));
    NaiveEntry avmelding = last(before(klar, stay, MessageKind.LOG_AVMELDING));
    boolean grounded = ground != null && (avmelding == null || avmelding.index() < ground.index());
    if (!grounded && NaiveDuties.binds(klar, terms)) {
      say("utskrivningsklar-grunnlag", klar, List.of());
    }
    if (ground != null) {
      List<Content> missing = MissingContent.asGroundOfKlar(ground.message());
      if (!missing.isEmpty()) {
        say("utskrivningsklar-innhold", klar, missing);
      }
    }
  }

  private static Stream<NaiveEntry> before(NaiveEntry klar, NaiveStay stay, MessageKind kind) {
    return stay.entries.stream().filter(e -> e.is(kind) && e.index() < klar.index());
  }

  private static @Nullable NaiveEntry last(Stream<NaiveEntry> entries) {
    return entries.reduce((a, b) -> b).orElse(null);
  }

  /** An agreement may switch a rule off. */
  private void say(String rule, NaiveEntry entry, List<Content> missing) {
    Terms terms =
        agreements.inForce(entry.pair().trust(), entry.pair().municipality(), entry.acceptedAt());
    if (terms.isOff(rule)) {
      return;
    }
    Message message = entry.message();
    NaiveStay stay = fold.placed.get(new NaiveFold.Place(message.id(), entry.pair()));
    found.add(
        new Deficiency(
            new Deficiency.Id(rule, message.id()),
            message.msgId(),
            entry.acceptedAt(),
            missing,
            stay == null ? null : stay.id,
            NaiveParty.sender(message, agreements, entry.acceptedAt()),
            NaiveParty.receiver(message, message.receiver(), agreements, entry.acceptedAt()),
            message.patient()));
  }
}
