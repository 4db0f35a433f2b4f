package hub.core.projection;

import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.projection.AlertChange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would change of what is said: the same facts were judged twice, by what is in
 * force and by the proposal, and this is the difference.
 *
 * <p>Two alerts are the same when they have one id and are said at one moment; whose agreement they
 * name and how they explain themselves makes no difference. The id holds the due. So where a
 * deadline moves, or only its warning, the alert is one removed and another added; where there is
 * one of each for a duty and kind, each names the other.
 *
 * @param changes by {@code at}, then id
 * @param sums in the order of the table of rules, then by kind, party and month
 * @param unchanged how many are said before and after
 */
public record WhatIf(List<AlertChange> changes, List<AlertSum> sums, int unchanged) {
  private static final Comparator<AlertChange> IN_ORDER =
      Comparator.comparing((AlertChange change) -> change.alert().at())
          .thenComparing(change -> change.alert().id().toString());

  private record Said(UUID id, Instant at) {
    static Said of(Alert alert) {
      return new Said(alert.id(), alert.at());
    }
  }

  /** What there is one alert of, unless a cancellation moved the due. */
  private record About(UUID obligation, AlertKind kind) {
    static @Nullable About of(Alert alert) {
      UUID obligation = alert.obligation();
      return obligation == null ? null : new About(obligation, alert.kind());
    }
  }

  /**
   * Compares two sides. In each an id stands once.
   *
   * @param before what is said by what is in force
   * @param after what would be said by the proposal
   */
  public static WhatIf of(List<Alert> before, List<Alert> after) {
    AlertSums sums = new AlertSums();
    Set<Said> saidBefore = said(before);
    Set<Said> saidAfter = said(after);
    List<Alert> removed = new ArrayList<>();
    for (Alert alert : before) {
      boolean isRemoved = !saidAfter.contains(Said.of(alert));
      sums.before(alert, isRemoved);
      if (isRemoved) {
        removed.add(alert);
      }
    }
    List<Alert> added = new ArrayList<>();
    for (Alert alert : after) {
      boolean isAdded = !saidBefore.contains(Said.of(alert));
      sums.after(alert, isAdded);
      if (isAdded) {
        added.add(alert);
      }
    }
    return new WhatIf(
        Stream.concat(
                changes(Kind.REMOVED, removed, onlyOnes(added)),
                changes(Kind.ADDED, added, onlyOnes(removed)))
            .sorted(IN_ORDER)
            .toList(),
        sums.changed(),
        before.size() - removed.size());
  }

  private static Set<Said> said(List<Alert> alerts) {
    Set<Said> said = new HashSet<>();
    alerts.forEach(alert -> said.add(Said.of(alert)));
    return said;
  }

  private static Stream<AlertChange> changes(
      Kind kind, List<Alert> alerts, Map<About, UUID> others) {
    Map<About, UUID> own = onlyOnes(alerts);
    return alerts.stream()
        .map(alert -> {
          About about = About.of(alert);
          boolean isMoved = about != null && own.containsKey(about);
          return new AlertChange(kind, alert, isMoved ? others.get(about) : null);
        });
  }

  /** The id of each alert that is alone in what it is about. */
  private static Map<About, UUID> onlyOnes(List<Alert> alerts) {
    Map<About, UUID> only = new HashMap<>();
    Set<About> several = new HashSet<>();
    for (Alert alert : alerts) {
      About about = About.of(alert);
      if (about != null && only.put(about, alert.id()) != null) {
        several.add(about);
      }
    }
    only.keySet().removeAll(several);
    return only;
  }

  public int added() {
    return count(Kind.ADDED);
  }

  public int removed() {
    return count(Kind.REMOVED);
  }

  /** Pairs of one removed and one added. */
  public int moved() {
    return (int)
        changes.stream()
            .filter(change -> change.kind() == Kind.ADDED && change.moved() != null)
            .count();
  }

  private int count(Kind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }
}
