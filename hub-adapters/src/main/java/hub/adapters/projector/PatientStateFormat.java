package hub.adapters.projector;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link PatientState} is kept. Never migrated: another format is another application id, and
 * a state built anew beside the old.
 */
final class PatientStateFormat {
  private static final int UUID_BYTES = 16;
  private static final int FIXED_BYTES = 8 + 8 + 4 + 8 + 4 + 4 + 4 + 4;

  private PatientStateFormat() {}

  static byte[] write(PatientState state) {
    byte[] movedTo =
        state.movedTo() == null ? new byte[0] : state.movedTo().getBytes(StandardCharsets.US_ASCII);
    int bytes =
        FIXED_BYTES
            + movedTo.length
            + state.said().size() * UUID_BYTES
            + state.obligations().size() * (UUID_BYTES + Long.BYTES);
    ByteBuffer to = ByteBuffer.allocate(bytes);
    to.putLong(state.clock().toEpochMilli()).putLong(state.offset()).putInt(state.facts());
    write(to, state.next());
    to.putInt(movedTo.length).put(movedTo);
    to.putInt(state.said().size()).putInt(state.obligations().size());
    state.said().forEach(id -> write(to, id));
    state
        .obligations()
        .forEach((id, digest) -> {
          write(to, id);
          to.putLong(digest);
        });
    return to.array();
  }

  static PatientState read(byte[] kept) {
    ByteBuffer from = ByteBuffer.wrap(kept);
    Instant clock = Instant.ofEpochMilli(from.getLong());
    long offset = from.getLong();
    int facts = from.getInt();
    Instant next = instant(from);
    byte[] movedTo = new byte[from.getInt()];
    from.get(movedTo);
    int saidCount = from.getInt();
    int obligationCount = from.getInt();
    Set<UUID> said = LinkedHashSet.newLinkedHashSet(saidCount);
    for (int i = 0; i < saidCount; i++) {
      said.add(uuid(from));
    }
    Map<UUID, Long> obligations = LinkedHashMap.newLinkedHashMap(obligationCount);
    for (int i = 0; i < obligationCount; i++) {
      obligations.put(uuid(from), from.getLong());
    }
    return new PatientState(
        clock,
        offset,
        facts,
        next,
        movedTo.length == 0 ? null : new String(movedTo, StandardCharsets.US_ASCII),
        said,
        obligations);
  }

  /** A due is not always a whole millisecond: it comes from a time that a message tells. */
  private static void write(ByteBuffer to, @Nullable Instant instant) {
    to.putLong(instant == null ? Long.MIN_VALUE : instant.getEpochSecond());
    to.putInt(instant == null ? 0 : instant.getNano());
  }

  private static @Nullable Instant instant(ByteBuffer from) {
    long seconds = from.getLong();
    int nanos = from.getInt();
    return seconds == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds, nanos);
  }

  private static void write(ByteBuffer to, UUID id) {
    to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer from) {
    return new UUID(from.getLong(), from.getLong());
  }
}
