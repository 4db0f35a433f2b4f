package hub.adapters.cli;

import hub.core.message.Pseudonym;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What patients are called in the answers: p1, p2 … in order of appearance, or by a key a name that
 * is the same in every run.
 */
final class PatientNames implements Function<String, Pseudonym> {
  private final Map<String, Pseudonym> names = new HashMap<>();
  private final @Nullable OfflineKey key;

  private PatientNames(@Nullable OfflineKey key) {
    this.key = key;
  }

  static PatientNames of(@Nullable Path keys, Console console) {
    return new PatientNames(keys == null ? null : OfflineKey.in(keys, console.err()));
  }

  /**
   * The name of a patient.
   *
   * @param patient who it is, as the decoder says; never shown
   */
  @Override
  public Pseudonym apply(String patient) {
    return names.computeIfAbsent(
        patient,
        unknown ->
            new Pseudonym(key == null ? "p" + (names.size() + 1) : "p-" + key.nameOf(unknown)));
  }
}
