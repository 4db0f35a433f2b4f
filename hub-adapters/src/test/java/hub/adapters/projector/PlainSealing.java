package hub.adapters.projector;

import hub.adapters.log.Sealing;
import hub.adapters.log.UnreadableRecord;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Seals nothing but remembers what it was about. Keys can be taken away, or not be there yet. */
public final class PlainSealing implements Sealing {
  private final Set<String> gone = new HashSet<>();
  private final Set<String> late = new HashSet<>();

  void destroy(String keyId) {
    gone.add(keyId);
  }

  void delay(String keyId) {
    late.add(keyId);
  }

  void arrive(String keyId) {
    late.remove(keyId);
  }

  @Override
  public byte[] seal(String keyId, byte[] clear, byte[] about) {
    return ByteBuffer.allocate(Integer.BYTES + clear.length)
        .putInt(vouched(keyId, about))
        .put(clear)
        .array();
  }

  @Override
  public byte[] open(String keyId, byte[] sealed, byte[] about) {
    if (gone.contains(keyId)) {
      throw new KeyGone();
    }
    if (late.contains(keyId)) {
      throw new IllegalStateException("not yet");
    }
    if (sealed.length < Integer.BYTES
        || ByteBuffer.wrap(sealed).getInt() != vouched(keyId, about)) {
      throw new UnreadableRecord("the seal of a record is broken");
    }
    return Arrays.copyOfRange(sealed, Integer.BYTES, sealed.length);
  }

  private static int vouched(String keyId, byte[] about) {
    return 31 * keyId.hashCode() + Arrays.hashCode(about);
  }
}
