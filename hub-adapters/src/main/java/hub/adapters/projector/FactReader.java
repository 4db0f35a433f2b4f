package hub.adapters.projector;

import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.Moved;
import hub.adapters.log.MovedFormat;
import hub.adapters.log.Sealing;
import hub.adapters.log.Sealing.KeyGone;
import hub.adapters.log.UnreadableRecord;
import hub.core.message.Fact;
import hub.core.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;

/** Opens the sealed bodies of records, and reads them as facts. */
final class FactReader {
  private final Sealing sealing;

  FactReader(Sealing sealing) {
    this.sealing = sealing;
  }

  /**
   * Opens one.
   *
   * @throws KeyGone when the patient was erased
   * @throws UnreadableRecord when it is none
   * @throws StreamsException when it cannot be told yet: the record is no worse for it, and the
   *     task begins it anew
   */
  MessageFacts read(LogRecord record) {
    String keyId = record.keyId();
    if (keyId == null) {
      throw new UnreadableRecord("a message is not sealed");
    }
    MessageFacts told = MessageFactsFormat.read(open(keyId, record));
    if (!told.message().id().equals(record.message())) {
      throw new UnreadableRecord("a record holds another message than its header says");
    }
    return told;
  }

  /** Opens one; null when the patient was erased. */
  @Nullable MessageFacts readIfThere(LogRecord record) {
    try {
      return read(record);
    } catch (KeyGone e) {
      return null;
    }
  }

  /**
   * One fact after others. The first message with an id counts; other content by the same id is a
   * reuse, whether intake saw that or not (design.md §8). What was moved here is a link where there
   * were others before it. A fact whose key is gone is gone with it.
   */
  List<Known> after(List<Known> known, KeptFact fact) {
    try {
      return fact.record().kind() == Kind.MOVED
          ? moved(known, fact)
          : and(known, told(known, fact));
    } catch (KeyGone e) {
      return known;
    }
  }

  private Known told(List<Known> known, KeptFact kept) {
    MessageFacts told = read(kept.record());
    Message message = told.message();
    boolean reused =
        kept.record().kind() == Kind.REFUSED
            || Patient.messages(known).anyMatch(k -> k.id().equals(message.id()));
    Fact fact =
        reused
            ? new Fact.Reused(message, kept.acceptedAt())
            : new Fact.Received(message, kept.acceptedAt());
    return new Known(fact, told.content());
  }

  private List<Known> moved(List<Known> known, KeptFact kept) {
    Moved moved = MovedFormat.read(kept.record().body());
    List<Known> brought = brought(moved);
    if (brought.isEmpty() || known.isEmpty()) {
      return brought.isEmpty() ? known : brought;
    }
    MessageFacts by = read(moved.record());
    List<Fact> facts = brought.stream().map(Known::fact).toList();
    Fact linked = new Fact.Linked(facts, by.message(), kept.acceptedAt());
    return and(known, new Known(linked, by.content(), brought));
  }

  /** What was known before by the other number. */
  List<Known> brought(Moved moved) {
    List<Known> brought = List.of();
    for (Moved.Fact fact : moved.facts()) {
      brought = after(brought, new KeptFact(fact.acceptedAt(), fact.record()));
    }
    return brought;
  }

  private static List<Known> and(List<Known> known, Known last) {
    List<Known> more = new ArrayList<>(known.size() + 1);
    more.addAll(known);
    more.add(last);
    return more;
  }

  private byte[] open(String keyId, LogRecord record) {
    try {
      return sealing.open(keyId, record.body(), record.header());
    } catch (KeyGone | UnreadableRecord e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StreamsException("A record cannot be opened yet.", e);
    }
  }
}
