package hub.adapters.projector;

import hub.adapters.log.AgreementTexts;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.Moved;
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
 *   <li>MESSAGE, REFUSED and APPREC are a fact about one patient, who is judged as of then. The
 *       stamp is raised to what the patient's and the partition's clock have reached (design.md
 *       §3).
 *   <li>LINKED says that the patient is known by a better number: all that is known moves there,
 *       and arrives as MOVED (see {@link Moving}).
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
      case MESSAGE, REFUSED, APPREC, LINKED, MOVED -> arrived(entry, record, isSilent);
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
    patients.each((patient, known) -> {
      if (known.movedTo() == null) {
        all.add(patient);
      }
    });
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
        changes.add(new Change(ruling.after(), List.of()));
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

  private Effects arrived(Entry entry, LogRecord record, Predicate<UUID> isSilent) {
    Patient patient = patients.find(FactKey.patient(entry.key()));
    if (entry.offset() <= patient.state().offset()) {
      return Effects.NONE;
    }
    Instant now = latest(patient.raised(entry.stamp()), state.clock());
    Moved arrived = Moving.arrived(record, entry, now);
    if (Moving.staysAt(patient, arrived)) {
      return absorbed(patient, arrived, new Arrival(record, now, entry), isSilent);
    }
    if (patient.state().movedTo() != null) {
      PatientState after = patient.state().moved(patient.state().movedTo(), now, entry.offset());
      return moved(patient, after, Moving.after(patient, arrived));
    }
    List<KeptFact> kept = patients.kept(patient.key(), patient.state().facts());
    Outgoing away;
    try {
      away = Moving.away(patient, kept, arrived, record);
    } catch (UnreadableRecord e) { // more than a record holds: the message goes on without it
      return Effects.only(Moving.alone(arrived)).and(Poison.of(entry, e));
    }
    PatientState after = patient.state().moved(arrived.onwards().getFirst(), now, entry.offset());
    return moved(patient, after, List.of(away));
  }

  private static Effects moved(Patient patient, PatientState after, List<Outgoing> sent) {
    Patient gone = new Patient(patient.key(), after, List.of());
    return new Effects(List.of(new Change(gone, List.of())), null, null, List.of(), sent);
  }

  /** A record by which something came. */
  private record Arrival(LogRecord record, Instant now, Entry entry) {}

  private Effects absorbed(Patient patient, Moved arrived, Arrival by, Predicate<UUID> isSilent) {
    Instant at = latest(patient.raised(arrived.at()), state.clock());
    List<KeptFact> added = new ArrayList<>(2);
    List<Known> known = patient.known();
    if (!patient.knowsAll(reader.brought(arrived))) {
      added.add(new KeptFact(at, by.record));
      known = reader.after(known, added.getLast());
    }
    MessageFacts told = news(arrived, patient);
    if (told != null) {
      added.add(new KeptFact(at, arrived.record()));
      known = reader.after(known, added.getLast());
    }
    if (added.isEmpty()) {
      return Effects.NONE; // it is known, or the patient was erased
    }
    PatientState before = patient.state().withFacts(added.size()).withSaid(arrived.said());
    Patient with = new Patient(patient.key(), before, known);
    Ruling ruling = Ruling.of(with, agreements, by.now, by.entry);
    List<Outgoing> outgoing = new ArrayList<>(ruling.obligations());
    if (told != null && known.getLast().fact() instanceof Fact.Received) {
      List<MessageId> journeys = ruling.verdict().journeysOf(told.message().id());
      List<Coordination> coordination = Coordinations.of(told.message(), agreements, at);
      outgoing.add(
          Records.event(with.named(told.message()), told.msgId(), coordination, journeys, at));
      outgoing.add(Records.receipt(told, journeys, at, arrived.where()));
    }
    outgoing.addAll(inOrder(said(ruling, by.now, isSilent)));
    return new Effects(List.of(new Change(ruling.after(), added)), null, null, List.of(), outgoing);
  }

  /** The message that arrived; null when it is known already, or erased. */
  private @Nullable MessageFacts news(Moved arrived, Patient patient) {
    MessageFacts told = arrived.isNew() ? reader.readIfThere(arrived.record()) : null;
    return told == null || patient.knows(told) ? null : told;
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
      patients.keep(change.after(), change.added());
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
