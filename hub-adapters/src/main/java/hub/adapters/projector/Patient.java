package hub.adapters.projector;

import hub.adapters.log.MessageFacts;
import hub.core.message.Fact;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;

/**
 * One patient as the projector knows it.
 *
 * @param key the partition key
 * @param known in the order of the log
 */
record Patient(Bytes key, PatientState state, List<Known> known) {
  static Patient stranger(Bytes key) {
    return new Patient(key, PatientState.NEW, List.of());
  }

  List<Fact> facts() {
    return known.stream().map(Known::fact).toList();
  }

  /** The same message has been told before: the same id with the same content. */
  boolean knows(MessageFacts told) {
    return messages(known)
        .anyMatch(k -> k.id().equals(told.message().id()) && k.content().equals(told.content()));
  }

  /** All of them have been told before. */
  boolean knowsAll(List<Known> others) {
    return messages(others)
        .allMatch(other ->
            messages(known)
                .anyMatch(k -> k.id().equals(other.id()) && k.content().equals(other.content())));
  }

  /** The first name that the patient had stays (D14); the message's own for a stranger. */
  Message named(Message message) {
    return messages(known)
        .map(Known::fact)
        .filter(fact -> !fact.message().training() && fact.message().kind() != MessageKind.APPREC)
        .min(Comparator.comparing(Fact::acceptedAt))
        .map(fact -> fact.message().patient())
        .filter(name -> !name.equals(message.patient()))
        .map((Pseudonym name) -> message.about(name))
        .orElse(message);
  }

  Instant raised(Instant at) {
    return at.isAfter(state.clock()) ? at : state.clock();
  }

  Patient with(PatientState newState) {
    return new Patient(key, newState, known);
  }

  static Stream<Known> messages(List<Known> known) {
    return known.stream().flatMap(Known::messages);
  }
}
