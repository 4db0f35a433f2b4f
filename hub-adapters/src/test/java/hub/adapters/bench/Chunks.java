package hub.adapters.bench;

import java.io.IOException;
import java.io.InputStream;

/** What lies in the chunks of an HTTP/1.1 answer. */
final class Chunks extends InputStream {
  private final InputStream in;
  private int left;
  private boolean ended;

  Chunks(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return hasMore() && left-- > 0 ? in.read() : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (!hasMore()) {
      return -1;
    }
    int read = in.read(into, offset, Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }

  private boolean hasMore() throws IOException {
    if (left == 0 && !ended) {
      String size = Wire.line(in);
      left = Integer.parseInt(size.isEmpty() ? Wire.line(in) : size, 16); // after a chunk: its end
      ended = left == 0;
      if (ended) {
        Wire.line(in);
      }
    }
    return !ended;
  }
}
