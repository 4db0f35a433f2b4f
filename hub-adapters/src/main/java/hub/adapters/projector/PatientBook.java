package hub.adapters.projector;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The patients of one partition. Facts are kept as they stand on the log, sealed; those of the
 * patients used last are at hand opened.
 *
 * <p>Belongs to one task and is made anew with it, so what was at hand of an aborted transaction is
 * forgotten.
 */
final class PatientBook {
  /** Some 20 MB of facts; a patient has about ten. */
  private static final int FACTS_AT_HAND = 20_000;

  private final KeyValueStore<Bytes, byte[]> patients;
  private final KeyValueStore<Bytes, byte[]> facts;
  private final FactReader reader;
  private final Map<Bytes, Patient> atHand = new LinkedHashMap<>(16, 0.75f, true);
  private int factsAtHand;

  PatientBook(
      KeyValueStore<Bytes, byte[]> patients,
      KeyValueStore<Bytes, byte[]> facts,
      FactReader reader) {
    this.patients = patients;
    this.facts = facts;
    this.reader = reader;
  }

  /** The patient of a key; a stranger when there is none. */
  Patient find(Bytes key) {
    Patient found = atHand.get(key);
    if (found == null) {
      byte[] kept = patients.get(key);
      if (kept == null) {
        return Patient.stranger(key);
      }
      PatientState state = PatientStateFormat.read(kept);
      found = new Patient(key, state, facts(key, state.facts()));
      remember(found);
    }
    return found;
  }

  private List<Known> facts(Bytes key, int count) {
    List<Known> known = List.of();
    for (KeptFact fact : kept(key, count)) {
      known = reader.after(known, fact);
    }
    return known;
  }

  /** What is known of a patient as it is kept. */
  List<KeptFact> kept(Bytes key, int count) {
    List<KeptFact> all = new ArrayList<>(count);
    try (KeyValueIterator<Bytes, byte[]> kept =
        facts.range(FactKey.of(key, 0), FactKey.of(key, count))) {
      while (kept.hasNext()) {
        all.add(KeptFact.read(kept.next().value));
      }
    }
    return all;
  }

  /**
   * Keeps a patient as it is now.
   *
   * @param added the last facts, which are new; of one that has moved away all go
   */
  void keep(Patient patient, List<KeptFact> added) {
    PatientState state = patient.state();
    if (state.movedTo() != null) {
      forget(patient.key());
    }
    int place = state.facts() - added.size();
    for (KeptFact fact : added) {
      facts.put(FactKey.of(patient.key(), place++), fact.write());
    }
    patients.put(patient.key(), PatientStateFormat.write(state));
    remember(patient);
  }

  private void forget(Bytes key) {
    byte[] before = patients.get(key);
    int count = before == null ? 0 : PatientStateFormat.read(before).facts();
    for (int place = 0; place < count; place++) {
      facts.delete(FactKey.of(key, place));
    }
  }

  void each(BiConsumer<Bytes, PatientState> taker) {
    try (KeyValueIterator<Bytes, byte[]> all = patients.all()) {
      while (all.hasNext()) {
        KeyValue<Bytes, byte[]> next = all.next();
        taker.accept(next.key, PatientStateFormat.read(next.value));
      }
    }
  }

  private void remember(Patient patient) {
    Patient before = atHand.put(patient.key(), patient);
    factsAtHand += patient.known().size() - (before == null ? 0 : before.known().size());
    Iterator<Patient> eldest = atHand.values().iterator();
    while (factsAtHand > FACTS_AT_HAND && atHand.size() > 1) {
      factsAtHand -= eldest.next().known().size();
      eldest.remove();
    }
  }
}
