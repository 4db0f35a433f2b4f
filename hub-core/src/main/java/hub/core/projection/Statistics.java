package hub.core.projection;

import hub.core.calendar.OsloTime;
import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.duty.Rule;
import hub.core.message.Address;
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
  private static final List<Rule> RULES = List.of(Rule.values());
  private static final Comparator<StatisticsRow> ORDER =
      Comparator.comparingInt((StatisticsRow row) -> place(row.rule()))
          .thenComparing(StatisticsRow::rule)
          .thenComparing(StatisticsRow::month)
          .thenComparing(
              StatisticsRow::party,
              Comparator.nullsLast(Comparator.comparing(Statistics::sortedBy)));

  private final Map<Key, Figures> cells = new ConcurrentHashMap<>();

  /** What each party is called. */
  private final Map<Who, Party> parties = new ConcurrentHashMap<>();

  /**
   * A party, by what does not change: in the next message it may be named otherwise, and what it is
   * in a duty hangs on the duty.
   */
  record Who(@Nullable Long herId, @Nullable String enh) {
    static Who of(Party party) {
      Address address = party.address();
      return new Who(address.herId(), address.herId() == null ? address.enh() : null);
    }
  }

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
      name(after.obliged());
      name(after.counterparty());
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

  private void name(Party party) {
    parties.merge(Who.of(party), party, Statistics::latest);
  }

  /**
   * The name that was told last; a message may lack it. Of two roles the first of the table, in
   * whatever order they are told.
   */
  private static Party latest(Party old, Party told) {
    Address address = told.address().name() == null ? old.address() : told.address();
    return new Party(first(old.role(), told.role()), address);
  }

  private static @Nullable Role first(@Nullable Role one, @Nullable Role other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
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
    StatisticsRow with(Figures figures, Map<Who, Party> parties) {
      return new StatisticsRow(rule, month, party == null ? null : parties.get(party), figures);
    }
  }

  private static @Nullable Who party(Key key, By by) {
    if (by == By.OBLIGED || key.role == Role.MUNICIPALITY) {
      return key.obliged;
    }
    return key.otherRole == Role.MUNICIPALITY ? key.counterparty : null;
  }

  private static int place(String rule) {
    return Rule.named(rule).map(RULES::indexOf).orElse(Integer.MAX_VALUE);
  }

  /** Which party comes first: by name, and those of one name by number. */
  private static String sortedBy(Party party) {
    Address address = party.address();
    return String.format(
        "%s %020d %s %s",
        address.name() == null ? "" : address.name(),
        address.herId() == null ? 0 : address.herId(),
        address.enh() == null ? "" : address.enh(),
        party.role());
  }
}
