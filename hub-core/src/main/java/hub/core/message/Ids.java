package hub.core.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that say nothing and change never: a name-based UUID (RFC 9562, version 5) of fields joined
 * by "|" (design.md §6). No pseudonym, partition, offset or processing time is in any of them.
 */
public final class Ids {
  /** Fixed for ever: another value would give every message, obligation and alert a new id. */
  private static final UUID NAMESPACE = UUID.fromString("5f0e3b52-9c55-4f0a-8d1e-6b1f6a2d7c41");

  private static final MessageDigest OF_THE_NAMESPACE = newSha1();

  private Ids() {}

  /** The fields of a name, in order. An absent one is empty, so that places never shift. */
  public record Name(String joined) {
    public static Name of(Object first) {
      return new Name(first.toString());
    }

    public Name and(Object next) {
      return new Name(joined + "|" + next);
    }

    public UUID uuid() {
      ByteBuffer hash = ByteBuffer.wrap(sha1().digest(joined.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x5000L;
      long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
      return new UUID(high, low);
    }
  }

  /** What version 5 asks for; nothing is kept secret by it. */
  private static MessageDigest newSha1() {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      return sha1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** A copy, for finding the algorithm anew takes longer than the hash. */
  private static MessageDigest sha1() {
    try {
      return (MessageDigest) OF_THE_NAMESPACE.clone();
    } catch (CloneNotSupportedException e) {
      return newSha1();
    }
  }
}
