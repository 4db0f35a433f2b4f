package hub.adapters.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Bytes that were once written and are read for ever. They are never made anew by a test. */
final class Golden {
  private Golden() {}

  /** The value of a record, as it stands on the log of format version 1. */
  static byte[] bytes(String name) {
    try (InputStream file = Golden.class.getResourceAsStream("v1/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("no golden file v1/" + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
