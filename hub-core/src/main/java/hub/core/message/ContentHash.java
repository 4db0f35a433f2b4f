package hub.core.message;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of the bytes of a message: what "the same content" means (interfaces.md §1). Four numbers
 * take least room.
 */
public record ContentHash(long first, long second, long third, long fourth) {
  public static ContentHash of(byte[] bytes) {
    try {
      return read(ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Reads what {@link #toString} wrote. */
  public static ContentHash parse(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    if (bytes.length != 4 * Long.BYTES) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
    }
    return read(ByteBuffer.wrap(bytes));
  }

  private static ContentHash read(ByteBuffer hash) {
    return new ContentHash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(first)
        + hex.toHexDigits(second)
        + hex.toHexDigits(third)
        + hex.toHexDigits(fourth);
  }
}
