package hub.core.projection;

import hub.core.duty.Party;
import hub.core.duty.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it stands: what one looks for it by, and all of it as the log has it.
 *
 * @param startedAt when its clock started
 * @param estimatedStart the start is an estimate, or a day without a time
 * @param knownAt when the hub learnt that it was owed
 * @param dueAt null when the delay is only measured
 * @param metAt null while it is not met, and in what a hub of before wrote
 * @param outage it was due in a declared outage of one of the two
 * @param partition of the log, whose record made it stand so
 * @param revision the offset of that record
 */
public record ObligationLine(
    UUID id,
    String rule,
    State state,
    Party obliged,
    Party counterparty,
    @Nullable UUID journey,
    Instant startedAt,
    boolean estimatedStart,
    Instant knownAt,
    @Nullable Instant dueAt,
    @Nullable Instant metAt,
    boolean outage,
    int partition,
    long revision,
    Packed data) {

  Place place() {
    return new Place(dueAt, id);
  }

  /** Where it stands among others: nearest due first, those without due last. */
  public record Place(@Nullable Instant due, UUID id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byDue = compare(due, other.due);
      return byDue != 0 ? byDue : id.compareTo(other.id);
    }

    private static int compare(@Nullable Instant one, @Nullable Instant other) {
      if (one == null || other == null) {
        return Boolean.compare(one == null, other == null);
      }
      return one.compareTo(other);
    }
  }
}
