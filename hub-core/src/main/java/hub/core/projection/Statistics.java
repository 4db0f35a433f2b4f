package hub.core.projection;

import hub.core.calendar.OsloTime;
import hub.core.duty.Role;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of all duties, per rule, pair of parties and month, kept up to date duty by duty: a
 * view of what {@link Obligations} holds.
 *
 * <p>The month is that of the start, in Oslo: a duty belongs where it arose, and there it stays,
 * whatever becomes of it and however late. So the numbers of a month are settled once all its
 * duties are closed, and no month gets the breaches of the one before.
 *
 * <p>One thread changes it, many read. A reader sees each cell as it was at some moment while it
 * read; a duty whose start is corrected to another month is for that moment in both.
 */
public final class Statistics implements Obligations.Listener {
  private static final Comparator<StatisticsRow> ORDER =
      Comparator.comparing(StatisticsRow::rule, RowOrder.BY_RULE)
          .thenComparing(StatisticsRow::month)
          .thenComparing(StatisticsRow::party, RowOrder.BY_PARTY);

  private final Map<Key, Figures> cells = new ConcurrentHashMap<>();
  private final PartyNames parties = new PartyNames();

  record Key(
      String rule,
      Who obliged,
      @Nullable Role role,
      Who counterparty,
      @Nullable Role otherRole,
      YearMonth month) {
    static Key of(Counted duty) {
      return new Key(
          duty.rule(),
          Who.of(duty.obliged()),
          duty.obliged().role(),
          Who.of(duty.counterparty()),
          duty.counterparty().role(),
          YearMonth.from(OsloTime.date(duty.startedAt())));
    }
  }

  /** Whose numbers stand in one row. */
  public enum By {
    /** The party whose duty it is. */
    OBLIGED,
    /** The municipality of the two, whichever of them is bound. */
    MUNICIPALITY
  }

  @Override
  public void changed(@Nullable ObligationLine before, @Nullable ObligationLine after) {
    change(before == null ? null : Counted.of(before), after == null ? null : Counted.of(after));
  }

  /** Counts a duty as it stands now, and no longer as it stood before. By one thread only. */
  public void change(@Nullable Counted before, @Nullable Counted after) {
    if (after != null && !after.equals(before)) {
      parties.told(after.obliged());
      parties.told(after.counterparty());
      Figures cell = cells.computeIfAbsent(Key.of(after), key -> new Figures());
      synchronized (cell) {
        cell.add(after);
      }
    }
    if (before != null && !before.equals(after)) {
      remove(before);
    }
  }

  private void remove(Counted duty) {
    Key key = Key.of(duty);
    Figures cell = cells.get(key);
    if (cell == null) {
      throw new IllegalStateException("what was never counted cannot be taken out");
    }
    synchronized (cell) {
      cell.remove(duty);
      if (cell.isEmpty()) {
        cells.remove(key);
      }
    }
  }

  /** The rows wanted, in the order of the table of rules, then by month and party. */
  public List<StatisticsRow> rows(StatisticsQuery wanted, By by) {
    Map<Place, Figures> rows = new HashMap<>();
    cells.forEach((key, cell) -> {
      if (wanted.holds(key)) {
        Figures row =
            rows.computeIfAbsent(
                new Place(key.rule, key.month, party(key, by)), p -> new Figures());
        synchronized (cell) {
          row.addAll(cell);
        }
      }
    });
    return rows.entrySet().stream()
        .filter(row -> !row.getValue().isEmpty())
        .map(row -> row.getKey().with(row.getValue(), parties))
        .sorted(ORDER)
        .toList();
  }

  private record Place(String rule, YearMonth month, @Nullable Who party) {
    StatisticsRow with(Figures figures, PartyNames parties) {
      return new StatisticsRow(rule, month, party == null ? null : parties.of(party), figures);
    }
  }

  private static @Nullable Who party(Key key, By by) {
    if (by == By.OBLIGED || key.role == Role.MUNICIPALITY) {
      return key.obliged;
    }
    return key.otherRole == Role.MUNICIPALITY ? key.counterparty : null;
  }
}
