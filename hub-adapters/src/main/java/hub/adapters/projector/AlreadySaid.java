package hub.adapters.projector;

import java.util.Set;
import java.util.UUID;

/**
 * What has been said on {@code hub.alert.v1}, for a state that begins on a log which another state
 * has read before it: it comes to the same, and says nothing twice (design.md §3).
 */
@FunctionalInterface
interface AlreadySaid {
  Said upTo(int partition);

  /**
   * What was said when it was asked for.
   *
   * @param ids of all alerts
   * @param end of the partition of the log, no earlier than what the last of them was said of
   */
  record Said(Set<UUID> ids, long end) {}
}
