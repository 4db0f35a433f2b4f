package hub.core.projection;

import hub.core.calendar.OsloTime;
import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.duty.Party;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the alerts of two sides per rule, kind, obliged party and month. The month is that in
 * which something was said: an alert, other than a duty, belongs to a moment.
 */
final class AlertSums {
  private static final Comparator<AlertSum> ORDER =
      Comparator.comparing(AlertSum::rule, RowOrder.BY_RULE)
          .thenComparing(AlertSum::kind)
          .thenComparing(AlertSum::party, RowOrder.BY_PARTY)
          .thenComparing(AlertSum::month);

  private final Map<Key, Cell> cells = new HashMap<>();
  private final PartyNames parties = new PartyNames();

  private record Key(String rule, AlertKind kind, @Nullable Who obliged, YearMonth month) {
    AlertSum with(Cell cell, PartyNames parties) {
      return new AlertSum(
          rule,
          kind,
          obliged == null ? null : parties.of(obliged),
          month,
          cell.before,
          cell.after,
          cell.added,
          cell.removed);
    }
  }

  private static final class Cell {
    private int before;
    private int after;
    private int added;
    private int removed;
  }

  void before(Alert alert, boolean isRemoved) {
    Cell cell = cell(alert);
    cell.before++;
    cell.removed += isRemoved ? 1 : 0;
  }

  void after(Alert alert, boolean isAdded) {
    Cell cell = cell(alert);
    cell.after++;
    cell.added += isAdded ? 1 : 0;
  }

  private Cell cell(Alert alert) {
    Party obliged = alert.obliged();
    boolean isNobody = obliged.address().isNobody();
    if (!isNobody) {
      parties.told(obliged);
    }
    return cells.computeIfAbsent(
        new Key(
            alert.rule(),
            alert.kind(),
            isNobody ? null : Who.of(obliged),
            YearMonth.from(OsloTime.date(alert.at()))),
        key -> new Cell());
  }

  /** Those in which something is added or removed. */
  List<AlertSum> changed() {
    return cells.entrySet().stream()
        .filter(entry -> entry.getValue().added + entry.getValue().removed > 0)
        .map(entry -> entry.getKey().with(entry.getValue(), parties))
        .sorted(ORDER)
        .toList();
  }
}
