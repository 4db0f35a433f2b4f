package hub.adapters.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes from a stream, counted from 1. A line is a piece of the buffer, not a copy, and is
 * good until the next one is asked for.
 */
final class Lines {
  /** A case takes some hundred bytes; a line without end must not fill the memory. */
  private static final int LONGEST = 1 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int filled;
  private int start;
  private int end;
  private int next;
  private long number;
  private boolean tooLong;

  Lines(InputStream in) {
    this.in = in;
  }

  /** What to do before the stream is waited for. */
  interface BeforeWaiting {
    void run() throws IOException;
  }

  /** Moves to the next line; false at the end. */
  boolean next(BeforeWaiting beforeWaiting) throws IOException {
    start = next;
    tooLong = false;
    int from = start;
    while (true) {
      for (int i = from; i < filled; i++) {
        if (buffer[i] == '\n') {
          return line(i, i + 1);
        }
      }
      from = makeRoom();
      if (in.available() == 0) {
        beforeWaiting.run();
      }
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return (filled > start || tooLong) && line(filled, filled);
      }
      filled += read;
    }
  }

  private boolean line(int end, int next) {
    this.end = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
    this.next = next;
    number++;
    return true;
  }

  /** Moves the begun line to the front; of one that is too long only its length is remembered. */
  private int makeRoom() {
    int begun = filled - start;
    if (begun >= LONGEST) {
      tooLong = true;
      begun = 0;
    } else if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, begun);
    } else if (begun == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    start = 0;
    filled = begun;
    return begun;
  }

  long number() {
    return number;
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
        return false;
      }
    }
    return !tooLong;
  }
}
