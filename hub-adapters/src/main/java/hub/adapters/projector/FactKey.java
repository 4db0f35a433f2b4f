package hub.adapters.projector;

import hub.adapters.log.UnreadableRecord;
import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Under what a fact is kept: the partition key of the patient, a zero, and its place among the
 * patient's facts; so a patient's facts lie together, in order.
 */
final class FactKey {
  private FactKey() {}

  static Bytes of(Bytes patient, int place) {
    byte[] key = patient.get();
    return Bytes.wrap(
        ByteBuffer.allocate(key.length + 1 + Integer.BYTES)
            .put(key)
            .put((byte) 0)
            .putInt(place)
            .array());
  }

  /** The partition key of a record. */
  static Bytes patient(byte @Nullable [] key) {
    if (key == null || key.length == 0) {
      throw new UnreadableRecord("a message stands without the key of a patient");
    }
    for (byte b : key) {
      if (b == 0) {
        throw new UnreadableRecord("the key of a patient is malformed");
      }
    }
    return Bytes.wrap(key);
  }
}
