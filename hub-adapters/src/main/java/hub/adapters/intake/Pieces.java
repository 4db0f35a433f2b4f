package hub.adapters.intake;

import hub.adapters.log.PayloadChunk;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the chunks of one document together as they come, each attempt for itself: the chunks of an
 * attempt that was given up may stand between those of another.
 */
final class Pieces {
  private final Map<UUID, Attempt> attempts = new HashMap<>(2);

  /** A whole sealed document, and where its first chunk stands. */
  @SuppressWarnings("ArrayRecordComponent") // opened, never compared
  record Whole(String keyId, byte[] sealed, long firstOffset) {}

  /** Adds a chunk; gives the whole when it was the last that lacked. */
  Optional<Whole> add(PayloadChunk chunk, long offset) {
    if (chunk.count() < 1 || chunk.index() < 0 || chunk.index() >= chunk.count()) {
      return Optional.empty();
    }
    Attempt attempt =
        attempts.computeIfAbsent(chunk.attempt(), first -> new Attempt(chunk.count(), offset));
    return attempt.add(chunk);
  }

  private static final class Attempt {
    private final byte[] @Nullable [] pieces;
    private final long firstOffset;
    private int lacking;

    Attempt(int count, long firstOffset) {
      this.pieces = new byte[count][];
      this.firstOffset = firstOffset;
      this.lacking = count;
    }

    Optional<Whole> add(PayloadChunk chunk) {
      if (chunk.index() >= pieces.length || pieces[chunk.index()] != null) {
        return Optional.empty();
      }
      pieces[chunk.index()] = chunk.piece();
      lacking--;
      if (lacking > 0) {
        return Optional.empty();
      }
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      for (byte[] piece : pieces) {
        if (piece != null) {
          sealed.writeBytes(piece);
        }
      }
      return sealed.size() == chunk.bytes()
          ? Optional.of(new Whole(chunk.keyId(), sealed.toByteArray(), firstOffset))
          : Optional.empty();
    }
  }
}
