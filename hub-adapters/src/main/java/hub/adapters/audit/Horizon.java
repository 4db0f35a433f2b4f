package hub.adapters.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an audit sees. What was not known then, and what was not yet due then, are two things:
 * what was known on Monday may be judged as it stood on Friday.
 *
 * @param known what was accepted after it has not happened; null for all there is
 * @param end where the virtual clock ends; null for the last acceptedAt
 */
public record Horizon(@Nullable Instant known, @Nullable Instant end) {
  /** All there is, until the last of it. */
  public static final Horizon ALL = new Horizon(null, null);

  /** Known and judged at the same instant. */
  public static Horizon at(Instant instant) {
    return new Horizon(instant, instant);
  }

  boolean knows(Instant acceptedAt) {
    return known == null || !acceptedAt.isAfter(known);
  }
}
