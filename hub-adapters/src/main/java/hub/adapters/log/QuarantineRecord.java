package hub.adapters.log;

import hub.core.message.ContentHash;
import hub.core.projection.Quarantined;
import org.jspecify.annotations.Nullable;

/**
 * One record of {@code hub.quarantine.v1}: what is told of something that could not be used, and
 * its bytes, gzipped and sealed.
 *
 * @param keyId the data key of the seal; null when nothing is sealed
 * @param sealed null when there are no bytes to keep, when they still stand at {@link
 *     Quarantined#place}, or when they were too many and stand on {@code hub.payload.v1} by the id
 *     of this record
 * @param content of the bytes as they came; null when none are kept
 * @param bytes how many they were; 0 when none are kept
 */
@SuppressWarnings("ArrayRecordComponent") // what a seal is made of; never compared
public record QuarantineRecord(
    Quarantined about,
    @Nullable String keyId,
    byte @Nullable [] sealed,
    @Nullable ContentHash content,
    long bytes) {

  /** Of a record that still stands on its topic. */
  public static QuarantineRecord of(Quarantined about) {
    return new QuarantineRecord(about, null, null, null, 0);
  }
}
