package hub.adapters.projector;

import java.time.Instant;
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
 * @param obligations by id, a digest of each as it was last sent
 */
record PatientState(
    Instant clock,
    long offset,
    int facts,
    @Nullable Instant next,
    Set<UUID> said,
    Map<UUID, Long> obligations) {
  static final PatientState NEW = new PatientState(Instant.EPOCH, -1, 0, null, Set.of(), Map.of());

  PatientState oneFactMore() {
    return new PatientState(clock, offset, facts + 1, next, said, obligations);
  }
}
