package hub.core.projection;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the texts of one view small: a million alerts as they stand would fill 1.3 GB, packed they
 * take less than a quarter of that. The first texts are kept as they are, and those that follow are
 * deflated with them as dictionary, for records of one topic are nearly alike.
 *
 * <p>Packs for one thread; what it gives may be read by any.
 */
public final class Packing {
  /** More packs little better and takes longer: a dictionary is gone through for every text. */
  private static final int DICTIONARY_BYTES = 4096;

  private final Deflater deflater = new Deflater(3, true); // one for the life of the view
  private final ByteArrayOutputStream learnt = new ByteArrayOutputStream(2 * DICTIONARY_BYTES);
  private byte @Nullable [] dictionary;
  private byte[] room = new byte[8192];

  public Packed pack(byte[] text) {
    if (dictionary == null) {
      learn(text);
      return Packed.plain(text);
    }
    deflater.reset();
    deflater.setDictionary(dictionary);
    deflater.setInput(text);
    deflater.finish();
    int length = 0;
    while (!deflater.finished()) {
      if (length == room.length) {
        room = Arrays.copyOf(room, 2 * room.length);
      }
      length += deflater.deflate(room, length, room.length - length);
    }
    return Packed.deflated(Arrays.copyOf(room, length), text.length, dictionary);
  }

  private void learn(byte[] text) {
    learnt.write(text, 0, text.length);
    if (learnt.size() >= DICTIONARY_BYTES) {
      dictionary = Arrays.copyOf(learnt.toByteArray(), DICTIONARY_BYTES);
      learnt.reset();
    }
  }
}
