package hub.adapters.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that should hold a message.
 *
 * @param name as the user knows it, with {@code /}
 */
public record FoundFile(String name, Path path) {
  /** What the endpoints take at most; a larger file is none of theirs. */
  private static final long MOST_BYTES = 35L * 1024 * 1024;

  /** Its bytes. Says why in one sentence when there are none. */
  public byte[] bytes() throws IOException {
    if (!Files.exists(path)) {
      throw new IOException("The file cannot be read: it is not there.");
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException("This is no file that can be read.");
    }
    if (Files.size(path) > MOST_BYTES) {
      throw new IOException("The file is larger than 35 MB, the most that a message may have.");
    }
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new IOException("The file cannot be read; look at its permissions.", e);
    }
  }

  /**
   * Reads it as a message, as on the day on which it was generated. A file that cannot be read is
   * refused like one that makes no sense.
   */
  public Reading read(Reading.Reader reader) {
    byte[] bytes;
    try {
      bytes = bytes();
    } catch (IOException e) {
      return unreadable(e);
    }
    return reader.read(bytes, null);
  }

  static Reading.Unreadable unreadable(IOException fault) {
    String why = fault.getMessage() == null ? "The file cannot be read." : fault.getMessage();
    return new Reading.Unreadable(List.of(new Refused.Reason("T01", why, "/")));
  }
}
