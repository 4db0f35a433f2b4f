package hub.adapters.log;

import org.jspecify.annotations.Nullable;

/** The broker, or what stands on it, is not as the hub needs it. The text tells what to do. */
public final class BrokerFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokerFault(String text, @Nullable Throwable cause) {
    super(text, cause);
  }
}
