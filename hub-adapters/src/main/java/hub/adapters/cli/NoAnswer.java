package hub.adapters.cli;

import java.io.Serial;

/** The running hub gave no answer that can be used. The message says so and what to do. */
final class NoAnswer extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  NoAnswer(String message) {
    super(message, null, false, false);
  }
}
