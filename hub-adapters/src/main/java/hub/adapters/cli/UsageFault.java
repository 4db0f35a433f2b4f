package hub.adapters.cli;

import java.io.Serial;

/** The command was called in a wrong way. The message is one sentence that says what to do. */
final class UsageFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UsageFault(String message) {
    super(message, null, false, false);
  }
}
