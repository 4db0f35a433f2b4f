package hub.adapters.audit;

import hub.core.message.Pseudonym;

/** What persons are called in the answers. Asked by one thread. */
public interface Names {
  /**
   * The name of a patient.
   *
   * @param patient who it is, as the decoder says; never shown
   */
  Pseudonym ofPatient(String patient);

  /**
   * What tells a child, who is not the patient, from others.
   *
   * @param child who it is, as the decoder says; never shown
   */
  String ofChild(String child);
}
