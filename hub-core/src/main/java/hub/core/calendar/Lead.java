package hub.core.calendar;

import java.time.Duration;
import java.time.Instant;

/** How long before it is due a duty is warned of ({@code warnBefore}). */
public sealed interface Lead {
  Instant before(Instant due);

  /** Elapsed time. */
  record Elapsed(Duration length) implements Lead {
    @Override
    public Instant before(Instant due) {
      return due.minus(length);
    }
  }

  /** Calendar months on the clock on the wall in Norway. */
  record Months(int months) implements Lead {
    @Override
    public Instant before(Instant due) {
      return due.atZone(OsloTime.ZONE).minusMonths(months).toInstant();
    }
  }

  static Lead of(Duration length) {
    return new Elapsed(length);
  }
}
