package hub.adapters.projector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who is told when a partition next needs to know that time has passed. Thread-safe. */
interface Alarm {
  /**
   * Time alone may give more to say then.
   *
   * @param next null for never
   */
  void next(int partition, @Nullable Instant next);

  /** A CLOCK record was read. */
  void came(int partition, long offset, Instant stamp);

  /** The partition is no longer this instance's. */
  void gone(int partition);
}
