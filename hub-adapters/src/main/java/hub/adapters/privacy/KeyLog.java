package hub.adapters.privacy;

import java.time.Duration;
import java.util.Optional;

/** How far the view of {@code hub.key.v1} has come. */
interface KeyLog extends AutoCloseable {
  /** Why what stood there at the start is not read yet, or why reading has stopped. */
  Optional<String> whyNot();

  /**
   * Waits until the view has read all that stands there now. False when that took too long, or when
   * it cannot be told.
   */
  boolean readToEnd(Duration atMost);

  @Override
  void close();
}
