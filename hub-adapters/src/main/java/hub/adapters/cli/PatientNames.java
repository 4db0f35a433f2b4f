package hub.adapters.cli;

import hub.adapters.audit.Names;
import hub.core.message.Pseudonym;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What patients are called in the answers: p1, p2 … in order of appearance, or by a key a name that
 * is the same in every run; and children likewise: c1, c2 …
 */
final class PatientNames implements Names {
  private final Map<String, Pseudonym> patients = new HashMap<>();
  private final Map<String, String> children = new HashMap<>();
  private final @Nullable OfflineKey key;

  private PatientNames(@Nullable OfflineKey key) {
    this.key = key;
  }

  static PatientNames of(@Nullable Path keys, Console console) {
    return new PatientNames(keys == null ? null : OfflineKey.in(keys, console.err()));
  }

  @Override
  public Pseudonym ofPatient(String patient) {
    return patients.computeIfAbsent(
        patient,
        unknown ->
            new Pseudonym(key == null ? "p" + (patients.size() + 1) : "p-" + key.nameOf(unknown)));
  }

  /** By a key not that of the child as a patient. */
  @Override
  public String ofChild(String child) {
    return children.computeIfAbsent(
        child,
        unknown ->
            key == null ? "c" + (children.size() + 1) : "c-" + key.nameOf("child|" + unknown));
  }
}
