package hub.core.projection;

import hub.core.duty.Role;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers a reader asks for. An empty set asks for all.
 *
 * @param rules ids of rules
 * @param roles of the party whose duty it is
 * @param herIds of either party
 * @param from the first month
 * @param to the last month
 */
public record StatisticsQuery(
    Set<String> rules,
    Set<Role> roles,
    Set<Long> herIds,
    @Nullable YearMonth from,
    @Nullable YearMonth to) {
  public static final StatisticsQuery ALL =
      new StatisticsQuery(Set.of(), Set.of(), Set.of(), null, null);

  boolean holds(Statistics.Key key) {
    return in(rules, key.rule())
        && in(roles, key.role())
        && (herIds.isEmpty()
            || in(herIds, key.obliged().herId())
            || in(herIds, key.counterparty().herId()))
        && (from == null || !key.month().isBefore(from))
        && (to == null || !key.month().isAfter(to));
  }

  private static <T> boolean in(Set<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }
}
