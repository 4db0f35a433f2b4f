package hub.adapters.projector;

import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.core.message.Fact;
import hub.core.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    return known.stream()
        .anyMatch(k -> idOf(k).equals(told.message().id()) && k.content().equals(told.content()));
  }

  /** One fact more, which is new. */
  Patient told(Kind kind, MessageFacts told, Instant acceptedAt) {
    return new Patient(key, state.oneFactMore(), more(known, kind, told, acceptedAt));
  }

  /**
   * One fact after others. The first message with an id counts; other content by the same id is a
   * reuse, whether intake saw that or not (design.md §8).
   */
  static List<Known> more(List<Known> known, Kind kind, MessageFacts told, Instant acceptedAt) {
    MessageId id = told.message().id();
    boolean reused = kind == Kind.REFUSED || known.stream().anyMatch(k -> idOf(k).equals(id));
    Fact fact =
        reused
            ? new Fact.Reused(told.message(), acceptedAt)
            : new Fact.Received(told.message(), acceptedAt);
    List<Known> more = new ArrayList<>(known.size() + 1);
    more.addAll(known);
    more.add(new Known(fact, told.content()));
    return more;
  }

  Patient with(PatientState newState) {
    return new Patient(key, newState, known);
  }

  private static MessageId idOf(Known known) {
    return known.fact().message().id();
  }
}
