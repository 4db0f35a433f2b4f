package hub.core.agreement;

import hub.core.calendar.OsloTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The terms between two parties over time: asked several times for every message, so what is in
 * force is worked out once for each stretch between two dates on which any agreement begins or
 * ends.
 *
 * @param from of each stretch, the first {@link Instant#MIN}
 * @param terms of each stretch
 */
record Regimes(List<Instant> from, List<Terms> terms) {

  /**
   * Asks for the terms on one day of each stretch.
   *
   * @param ofDay what is in force on an Oslo day
   */
  static Regimes of(List<Agreement> agreements, Function<LocalDate, Terms> ofDay) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    for (Agreement agreement : agreements) {
      if (agreement.from() != null) {
        changes.add(agreement.from());
      }
      if (agreement.to() != null) {
        changes.add(agreement.to().plusDays(1));
      }
    }
    List<Instant> from = new ArrayList<>(changes.size() + 1);
    List<Terms> terms = new ArrayList<>(changes.size() + 1);
    LocalDate first = changes.isEmpty() ? LocalDate.EPOCH : changes.first();
    from.add(Instant.MIN);
    terms.add(ofDay.apply(first.minusDays(1)));
    for (LocalDate day : changes) {
      from.add(OsloTime.startOf(day));
      terms.add(ofDay.apply(day));
    }
    return new Regimes(from, terms);
  }

  Terms at(Instant when) {
    int stretch = from.size() - 1;
    while (stretch > 0 && when.isBefore(from.get(stretch))) {
      stretch--;
    }
    return terms.get(stretch);
  }
}
