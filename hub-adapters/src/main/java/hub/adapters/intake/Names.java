package hub.adapters.intake;

import hub.core.message.Pseudonym;
import java.util.concurrent.CompletableFuture;

/** Gives a patient a name and a key. Thread-safe. */
@FunctionalInterface
public interface Names {
  /**
   * The future fails with {@link hub.adapters.log.Appender.Unavailable} while the keys cannot be
   * reached.
   *
   * @param patientKey names the patient
   */
  CompletableFuture<Named> of(String patientKey);

  /**
   * A patient as the log knows them.
   *
   * @param partitionKey the record key of everything about the patient
   * @param keyId the data key to seal with
   * @param name as it is shown
   */
  record Named(String partitionKey, String keyId, Pseudonym name) {}
}
