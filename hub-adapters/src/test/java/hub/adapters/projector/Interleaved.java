package hub.adapters.projector;

import hub.core.agreement.Agreements;
import hub.core.duty.Alert;
import hub.core.duty.Verdict;
import hub.core.message.Fact;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.random.RandomJourney;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Random histories of several patients in one log, each with a name and MsgIds of its own.
 *
 * @param facts in the order of the log
 * @param until how far the virtual clock goes; nothing is accepted after it
 */
record Interleaved(List<Fact> facts, Agreements agreements, Instant until) {

  static Interleaved of(long seed, int patients) {
    RandomJourney first = RandomJourney.of(seed);
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < patients; i++) {
      int patient = i;
      RandomJourney.of(seed + i).facts().forEach(fact -> facts.add(of(patient, fact)));
    }
    facts.removeIf(fact -> fact.acceptedAt().isAfter(first.asOf()));
    facts.sort(Comparator.comparing(Fact::acceptedAt));
    return new Interleaved(facts, first.agreements(), first.asOf());
  }

  /** What the audit driver says of each patient: by name. */
  List<Alert> audited() {
    Map<Pseudonym, List<Fact>> byPatient = new LinkedHashMap<>();
    facts.forEach(fact ->
        byPatient.computeIfAbsent(fact.message().patient(), p -> new ArrayList<>()).add(fact));
    List<Alert> alerts = new ArrayList<>();
    byPatient
        .values()
        .forEach(history -> alerts.addAll(Verdict.of(history, agreements, until).alerts()));
    return alerts;
  }

  private static Fact of(int patient, Fact fact) {
    Message message = of(patient, fact.message());
    return fact instanceof Fact.Reused
        ? new Fact.Reused(message, fact.acceptedAt())
        : new Fact.Received(message, fact.acceptedAt());
  }

  private static Message of(int patient, Message message) {
    MsgId msgId = own(patient, message.msgId());
    return new Message(
        MessageId.of(message.sender(), msgId),
        msgId,
        message.kind(),
        message.status(),
        message.version(),
        message.generatedAt(),
        message.sender(),
        message.receiver(),
        message.copies(),
        new Pseudonym("p" + patient),
        ownOrNone(patient, message.refToParent()),
        ownOrNone(patient, message.refToConversation()),
        message.training(),
        message.told());
  }

  private static @Nullable MsgId ownOrNone(int patient, @Nullable MsgId msgId) {
    return msgId == null ? null : own(patient, msgId);
  }

  private static MsgId own(int patient, MsgId msgId) {
    return new MsgId(patient + "-" + msgId.value());
  }
}
