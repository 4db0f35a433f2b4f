package hub.core.agreement;

import hub.core.message.PartyId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One agreement as its file says it (interfaces.md §5).
 *
 * @param trust null for the national level
 * @param municipalities empty when it holds for all the trust's municipalities
 * @param from first Oslo date it is in force, null for always
 * @param to last Oslo date it is in force, included; null for no end
 */
public record Agreement(
    String id,
    @Nullable PartyId trust,
    Set<PartyId> municipalities,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Values values) {

  /** The agreement whose values every other falls back on. */
  public static final String NATIONAL = "nasjonal";

  boolean isInForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  boolean holdsFor(PartyId hospital, PartyId municipality) {
    return trust == null
        || (trust.equals(hospital)
            && (municipalities.isEmpty() || municipalities.contains(municipality)));
  }

  /** The other falls back on this one. */
  boolean isBelow(Agreement other) {
    return level() < other.level() && (trust == null || trust.equals(other.trust));
  }

  /** National, trust, trust and municipality: the higher decides. */
  int level() {
    if (trust == null) {
      return 0;
    }
    return municipalities.isEmpty() ? 1 : 2;
  }
}
