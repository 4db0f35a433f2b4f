package hub.core.duty;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a running hub makes of a verdict: what is to be said now, besides what has been said, and
 * when to ask again should no message come (design.md §4).
 *
 * @param toSay by {@code at}, then id
 * @param next the first moment at which time alone may give more to say; null for never
 */
public record Difference(List<Alert> toSay, @Nullable Instant next) {

  /**
   * Compares a verdict with what has been said.
   *
   * @param asOf what the verdict was asked for. A WARNING of that very instant waits, for a message
   *     accepted at the same instant would prevent it (rules.md §1)
   */
  public static Difference of(Verdict verdict, Set<UUID> said, Instant asOf) {
    return new Difference(
        verdict.alerts().stream()
            .filter(alert -> !said.contains(alert.id()))
            .filter(alert -> alert.kind() != AlertKind.WARNING || alert.at().isBefore(asOf))
            .toList(),
        verdict.obligations().stream()
            .map(obligation -> obligation.next(asOf))
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null));
  }
}
