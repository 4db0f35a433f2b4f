package hub.adapters.projector;

import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Moved;
import hub.adapters.log.MovedFormat;
import hub.adapters.log.Topic;
import hub.core.message.MessageId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is sent on to another record key, where a patient turned out to be known by a better number
 * (design.md, names).
 *
 * <p>A number is linked once, to the first better one that it is seen with; all that was known by
 * it moves there, and whatever comes by it later follows. A later message that gives it together
 * with another number goes to that other alone: so no two patients become one by way of a third.
 *
 * <p>A patient of whom more is known than a record holds is not moved, and quarantine says so.
 */
final class Moving {
  private Moving() {}

  /** The message stays here: nobody has moved, and it names no better number. */
  static boolean staysAt(Patient patient, Moved arrived) {
    return patient.state().movedTo() == null && arrived.onwards().isEmpty();
  }

  /**
   * All that a patient knows, on to the first number that what arrived names.
   *
   * @param kept the patient's facts
   * @param arrivedAs the record by which other facts came here just now
   */
  static Outgoing away(Patient patient, List<KeptFact> kept, Moved arrived, LogRecord arrivedAs) {
    List<Moved.Fact> facts = new ArrayList<>(kept.size() + 1);
    kept.forEach(fact -> facts.add(new Moved.Fact(fact.acceptedAt(), fact.record())));
    if (!arrived.facts().isEmpty()) {
      facts.add(new Moved.Fact(arrived.at(), arrivedAs));
    }
    List<UUID> said = new ArrayList<>(patient.state().said());
    said.addAll(arrived.said());
    return send(arrived.onwards().getFirst(), arrived, arrived.isNew(), facts, said);
  }

  /** The message without what the patient knows, on to the first number that it names. */
  static Outgoing alone(Moved arrived) {
    return send(arrived.onwards().getFirst(), arrived, arrived.isNew(), List.of(), List.of());
  }

  /** What arrived where a patient has moved away before. */
  static List<Outgoing> after(Patient patient, Moved arrived) {
    String movedTo = Objects.requireNonNull(patient.state().movedTo());
    String named = arrived.onwards().isEmpty() ? movedTo : arrived.onwards().getFirst();
    if (named.equals(movedTo)) {
      return List.of(send(named, arrived, arrived.isNew(), arrived.facts(), arrived.said()));
    }
    List<Outgoing> sent = new ArrayList<>(2);
    if (!arrived.facts().isEmpty()) {
      Moved history =
          new Moved(
              arrived.record(),
              arrived.at(),
              arrived.where(),
              false,
              List.of(),
              arrived.facts(),
              arrived.said());
      sent.add(send(movedTo, history, false, history.facts(), history.said()));
    }
    if (arrived.isNew()) {
      sent.add(send(named, arrived, true, List.of(), List.of()));
    }
    return sent;
  }

  private static Outgoing send(
      String to, Moved arrived, boolean isNew, List<Moved.Fact> facts, List<UUID> said) {
    List<String> onwards = arrived.onwards();
    Moved moved =
        new Moved(
            arrived.record(),
            arrived.at(),
            arrived.where(),
            isNew,
            onwards.isEmpty() ? onwards : onwards.subList(1, onwards.size()),
            facts,
            said);
    return Outgoing.plain(
        Topic.MESSAGE,
        to.getBytes(StandardCharsets.US_ASCII),
        LogFormat.write(record(moved)),
        arrived.at());
  }

  /** What arrived, as one record. */
  private static LogRecord record(Moved moved) {
    MessageId message = moved.record().message();
    return new LogRecord(
        LogRecord.VERSION, Kind.MOVED, message, null, 0, List.of(), MovedFormat.write(moved));
  }

  /** A record of the log as what arrives by it. */
  static Moved arrived(LogRecord record, Entry entry, Instant at) {
    return record.kind() == Kind.MOVED
        ? MovedFormat.read(record.body())
        : new Moved(
            record,
            at,
            new Moved.Place(entry.partition(), entry.offset()),
            true,
            record.onwards(),
            List.of(),
            List.of());
  }
}
