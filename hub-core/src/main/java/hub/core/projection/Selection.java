package hub.core.projection;

import hub.core.duty.AlertKind;
import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.duty.State;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for. An empty set asks for all.
 *
 * @param roles of the party whose duty it is: the other's would tell nothing, for nearly every duty
 *     has a hospital at one end and a municipality at the other
 * @param herIds of either party
 * @param from the first instant, of saying it for alerts and of due for obligations
 * @param to the first instant that is too late
 */
public record Selection(
    Set<String> rules,
    Set<AlertKind> kinds,
    Set<Role> roles,
    Set<Long> herIds,
    Set<State> states,
    @Nullable Instant from,
    @Nullable Instant to) {
  public static final Selection ALL =
      new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

  public Predicate<AlertLine> ofAlerts() {
    if (equals(ALL)) {
      return line -> true;
    }
    return line ->
        in(rules, line.rule())
            && in(kinds, line.kind())
            && in(states, line.state())
            && concerns(line.obliged(), line.counterparty())
            && within(line.at());
  }

  /** Of obligations; a kind asks for those of which such an alert was said. */
  public Predicate<ObligationLine> ofObligations(AlertFeed said) {
    return line ->
        in(rules, line.rule())
            && concerns(line.obliged(), line.counterparty())
            && within(line.dueAt())
            && (kinds.isEmpty() || wasSaid(said, line.id()));
  }

  private boolean wasSaid(AlertFeed said, UUID obligation) {
    return said.ofObligation(obligation).stream().anyMatch(line -> kinds.contains(line.kind()));
  }

  private boolean concerns(Party obliged, Party counterparty) {
    return in(roles, obliged.role())
        && (herIds.isEmpty()
            || in(herIds, obliged.address().herId())
            || in(herIds, counterparty.address().herId()));
  }

  private boolean within(@Nullable Instant instant) {
    if (from == null && to == null) {
      return true;
    }
    return instant != null
        && (from == null || !instant.isBefore(from))
        && (to == null || instant.isBefore(to));
  }

  private static <T> boolean in(Set<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }
}
