package hub.adapters.cli;

import java.io.Serial;

/** A line of input that cannot be answered. The message says what is wrong and what is allowed. */
final class LineFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  LineFault(String message) {
    super(message, null, false, false); // a million of them must stay cheap
  }
}
