package hub.core.projection;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** A text in UTF-8 as a view keeps it. What it holds is no business of the core. */
public final class Packed {
  private final byte[] kept;
  private final int length;
  private final byte @Nullable [] dictionary;

  private Packed(byte[] kept, int length, byte @Nullable [] dictionary) {
    this.kept = kept;
    this.length = length;
    this.dictionary = dictionary;
  }

  public static Packed plain(byte[] text) {
    return new Packed(text.clone(), text.length, null);
  }

  static Packed deflated(byte[] kept, int length, byte[] dictionary) {
    return new Packed(kept, length, dictionary);
  }

  /** The text as it was, byte for byte. */
  public byte[] bytes() {
    if (dictionary == null) {
      return kept.clone();
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(dictionary);
      inflater.setInput(kept);
      byte[] text = new byte[length];
      int read = 0;
      while (read < length) {
        read += inflater.inflate(text, read, length - read);
      }
      return text;
    } catch (DataFormatException e) {
      throw new IllegalStateException("what was packed here cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }

  /** How many bytes are kept for it. */
  int size() {
    return kept.length;
  }

  @Override
  public String toString() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
