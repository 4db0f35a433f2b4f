package hub.adapters.run;

import org.jspecify.annotations.Nullable;

/** The hub may not or cannot start. The message says what is wrong and what to do. */
public final class RunFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFault(String text, @Nullable Throwable cause) {
    super(text, cause);
  }

  /** What another room has found wrong, in its own words. */
  RunFault(RuntimeException fault) {
    super(fault.getMessage(), fault);
  }
}
