/**
 * Keys, names and seals: who a patient is to the hub, and what makes stored content readable.
 *
 * <p>{@link KeyFolder} holds the two keys of an installation. With the pseudonym key {@link
 * PartitionKeys} names a patient in record keys; it is never changed. The master key wraps one data
 * key per patient; the wrapped keys stand on {@code hub.key.v1}, and {@link DataKeys} makes them,
 * reads them and seals with them. Once a patient's data keys are gone, nothing that was sealed with
 * them can be read, and nobody can compute the name that the patient was shown by.
 */
@NullMarked
package hub.adapters.privacy;

import org.jspecify.annotations.NullMarked;
