package hub.adapters.projector;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the projector remembers of a patient besides the facts. Nothing in it is about the person.
 *
 * @param clock how far the patient's time has come: no later fact gets an earlier acceptedAt
 * @param offset of the last record that changed it; what stands before has been read
 * @param facts how many are kept, those of an erased patient among them
 * @param next when time alone may give more to say; null for never
 * @param said ids of alerts
 * @param movedTo the record key of whom this turned out to be; null while it is its own
 * @param obligations by id, a digest of each as it was last sent
 */
record PatientState(
    Instant clock,
    long offset,
    int facts,
    @Nullable Instant next,
    @Nullable String movedTo,
    Set<UUID> said,
    Map<UUID, Long> obligations) {
  static final PatientState NEW =
      new PatientState(Instant.EPOCH, -1, 0, null, null, Set.of(), Map.of());

  PatientState withFacts(int more) {
    return new PatientState(clock, offset, facts + more, next, movedTo, said, obligations);
  }

  PatientState withSaid(Collection<UUID> more) {
    Set<UUID> all = new LinkedHashSet<>(said);
    all.addAll(more);
    return new PatientState(clock, offset, facts, next, movedTo, all, obligations);
  }

  /** All that it knew is another's now. */
  PatientState moved(String to, Instant at, long by) {
    return new PatientState(at, by, 0, null, to, Set.of(), Map.of());
  }
}
