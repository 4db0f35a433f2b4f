package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.Sealing.KeyGone;
import hub.adapters.log.UnreadableRecord;
import hub.adapters.projector.Effects.Change;
import hub.adapters.projector.PartitionState.InForceFrom;
import hub.core.agreement.Agreements;
import hub.core.coordination.Coordinations;
import hub.core.duty.Alert;
import hub.core.message.Coordination;
import hub.core.message.Fact;
import hub.core.message.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of record does in its partition.
 *
 * <ul>
 *   <li>CLOCK, INSTALLATION and AGREEMENTS bring the time of all patients forward: whose moment has
 *       come is judged.
 *   <li>MESSAGE and REFUSED are a fact about one patient, who is judged as of then. The stamp is
 *       raised to what the patient's and the partition's clock have reached (design.md §3).
 * </ul>
 *
 * {@link #read} works out and changes nothing; {@link #apply} does it.
 */
final class PartitionFold {
  /** An alert and the record that says it. */
  private record Saying(Alert alert, Outgoing record) {
    private static final Comparator<Saying> IN_ORDER =
        Comparator.comparing((Saying saying) -> saying.alert.at())
            .thenComparing(saying -> saying.alert.kind()) // a breach before that it was met late
            .thenComparing(saying -> saying.alert.id().toString());
  }

  private final PatientBook patients;
  private final PartitionBook partition;
  private final FactReader reader;
  private final AgreementsInForce inForce;
  private final DueIndex due = new DueIndex();
  private PartitionState state;
  private Agreements agreements;

  PartitionFold(
      PatientBook patients,
      PartitionBook partition,
      FactReader reader,
      AgreementsInForce inForce,
      PartitionState state) {
    this.patients = patients;
    this.partition = partition;
    this.reader = reader;
    this.inForce = inForce;
    this.state = state;
    this.agreements = inForce.of(state.agreements());
    patients.each((patient, known) -> due.put(patient, known.next()));
  }

  /** When time alone may give more to say; null for never. */
  @Nullable Instant next() {
    return due.nearest();
  }

  /**
   * Works out what a record does.
   *
   * @param isSilent of an alert's id: it was said by an earlier state
   */
  Effects read(Entry entry, Predicate<UUID> isSilent) {
    byte[] value = entry.value();
    if (value == null) {
      throw new UnreadableRecord("a record of the log is empty");
    }
    if (value.length > Outgoing.MOST) { // it is sent on to where the state is kept
      throw new UnreadableRecord("a record of the log is too large");
    }
    LogRecord record = LogFormat.read(value);
    return switch (record.kind()) {
      case CLOCK, INSTALLATION -> time(entry, null, isSilent);
      case AGREEMENTS -> time(entry, AgreementTexts.read(record.body()), isSilent);
      case MESSAGE, REFUSED -> told(entry, record, value, isSilent);
    };
  }

  private Effects time(Entry entry, @Nullable AgreementTexts texts, Predicate<UUID> isSilent) {
    if (entry.offset() <= state.offset()) {
      return Effects.NONE;
    }
    Instant now = latest(entry.stamp(), state.clock());
    PartitionState reached = state.reached(now, entry.offset());
    if (texts == null || !state.isNews(texts)) {
      return judged(entry, now, due.until(now), reached, agreements, isSilent);
    }
    PartitionState changed = reached.and(new InForceFrom(now, texts));
    Agreements then = inForce.of(changed.agreements());
    return judged(entry, now, allPatients(), changed, then, isSilent);
  }

  /** Any patient may have a start still to come, which other agreements give another due. */
  private List<Bytes> allPatients() {
    List<Bytes> all = new ArrayList<>();
    patients.each((patient, known) -> all.add(patient));
    return all;
  }

  private Effects judged(
      Entry entry,
      Instant now,
      List<Bytes> whom,
      PartitionState reached,
      Agreements then,
      Predicate<UUID> isSilent) {
    List<Change> changes = new ArrayList<>(whom.size());
    List<Bytes> helpless = new ArrayList<>();
    List<Saying> said = new ArrayList<>();
    List<Outgoing> outgoing = new ArrayList<>();
    for (Bytes key : whom) {
      try {
        Patient patient = patients.find(key);
        Ruling ruling = Ruling.of(patient, then, latest(now, patient.state().clock()), entry);
        said.addAll(said(ruling, now, isSilent));
        changes.add(new Change(ruling.after(), null));
        outgoing.addAll(ruling.obligations());
      } catch (KafkaException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) { // the others must not wait for this one
        helpless.add(key);
        if (helpless.size() == 1) {
          outgoing.add(Poison.of(entry, e));
        }
      }
    }
    outgoing.addAll(inOrder(said));
    return new Effects(changes, reached, then, helpless, outgoing);
  }

  private Effects told(Entry entry, LogRecord record, byte[] value, Predicate<UUID> isSilent) {
    Patient patient = patients.find(FactKey.patient(entry.key()));
    if (entry.offset() <= patient.state().offset()) {
      return Effects.NONE;
    }
    MessageFacts told;
    try {
      told = reader.read(record);
    } catch (KeyGone e) {
      return Effects.NONE; // the patient was erased
    }
    if (patient.knows(told)) {
      return Effects.NONE;
    }
    Instant now = latest(latest(entry.stamp(), patient.state().clock()), state.clock());
    Patient with = patient.told(record.kind(), told, now);
    Ruling ruling = Ruling.of(with, agreements, now, entry);
    List<Outgoing> outgoing = new ArrayList<>(ruling.obligations());
    if (with.known().getLast().fact() instanceof Fact.Received) {
      List<MessageId> journeys = ruling.verdict().journeysOf(told.message().id());
      List<Coordination> coordination = Coordinations.of(told.message(), agreements, now);
      outgoing.add(Records.event(told, coordination, journeys, now));
      outgoing.add(Records.receipt(told, journeys, now, entry));
    }
    outgoing.addAll(inOrder(said(ruling, now, isSilent)));
    return new Effects(List.of(new Change(ruling.after(), value)), null, null, List.of(), outgoing);
  }

  private static List<Saying> said(Ruling ruling, Instant now, Predicate<UUID> isSilent) {
    return ruling.toSay().stream()
        .filter(alert -> !isSilent.test(alert.id()))
        .map(alert -> new Saying(alert, Records.alert(alert, now)))
        .toList();
  }

  private static List<Outgoing> inOrder(List<Saying> said) {
    return said.stream().sorted(Saying.IN_ORDER).map(Saying::record).toList();
  }

  /** Remembers what a record did. */
  void apply(Effects effects) {
    for (Change change : effects.changes()) {
      patients.keep(change.after(), change.newFact());
      due.put(change.after().key(), change.after().state().next());
    }
    effects.helpless().forEach(patient -> due.put(patient, null));
    if (effects.reached() != null) {
      state = effects.reached();
      partition.keep(state);
    }
    if (effects.agreements() != null) {
      agreements = effects.agreements();
    }
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
