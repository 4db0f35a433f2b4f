package hub.core.projection;

import hub.core.duty.Party;
import hub.core.duty.Rule;
import hub.core.message.Address;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order rows of numbers stand. */
final class RowOrder {
  private static final List<Rule> TABLE = List.of(Rule.values());

  /** Ids of rules as the table has them; one that it lacks comes last. */
  static final Comparator<String> BY_RULE =
      Comparator.comparingInt(RowOrder::place).thenComparing(Comparator.naturalOrder());

  /** By name, and those of one name by number; nobody comes last. */
  static final Comparator<@Nullable Party> BY_PARTY =
      Comparator.nullsLast(Comparator.comparing(RowOrder::sortedBy));

  private RowOrder() {}

  private static int place(String rule) {
    return Rule.named(rule).map(TABLE::indexOf).orElse(Integer.MAX_VALUE);
  }

  private static String sortedBy(Party party) {
    Address address = party.address();
    return String.format(
        Locale.ROOT, // digits sort as digits
        "%s %020d %s %s",
        address.name() == null ? "" : address.name(),
        address.herId() == null ? 0 : address.herId(),
        address.enh() == null ? "" : address.enh(),
        party.role());
  }
}
