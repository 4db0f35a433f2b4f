package hub.adapters.privacy;

import hub.core.message.Pseudonym;

/**
 * A data key of a patient, by its name: what one needs to seal and to show.
 *
 * @param keyId what a record that is sealed with it bears
 * @param patient how the patient is shown; the same for all keys of a patient, for it follows from
 *     the first
 */
public record DataKey(String keyId, Pseudonym patient) {}
