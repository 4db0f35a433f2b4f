package hub.core.agreement;

import hub.core.message.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One agreement as its file says it (interfaces.md §5).
 *
 * @param trust null for the national level, and for a guideline that no parties have taken up
 * @param municipalities empty when it holds for all the trust's municipalities
 * @param from first Oslo date it is in force, null for always
 * @param to last Oslo date it is in force, included; null for no end
 * @param outages declared in its file; they concern all agreements
 */
public record Agreement(
    String id,
    @Nullable PartyId trust,
    Set<PartyId> municipalities,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Values values,
    List<Outage> outages) {

  /** The agreement whose values every other falls back on. */
  public static final String NATIONAL = "nasjonal";

  /** One whose file declares no outage. */
  public Agreement(
      String id,
      @Nullable PartyId trust,
      Set<PartyId> municipalities,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Values values) {
    this(id, trust, municipalities, from, to, values, List.of());
  }

  Agreement without(String rule) {
    RuleValues off = new RuleValues(null, null, true);
    Values less = Values.ofRules(Map.of(rule, off)).over(values);
    return new Agreement(id, trust, municipalities, from, to, less, outages);
  }

  boolean isInForce(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  boolean holdsFor(PartyId hospital, PartyId municipality) {
    if (trust == null) {
      return isNational();
    }
    return trust.equals(hospital)
        && (municipalities.isEmpty() || municipalities.contains(municipality));
  }

  /** The other falls back on this one. */
  boolean isBelow(Agreement other) {
    return level() < other.level()
        && (isNational() || (trust != null && trust.equals(other.trust)));
  }

  private boolean isNational() {
    return id.equals(NATIONAL);
  }

  /** National, trust, trust and municipality: the higher decides. */
  int level() {
    if (isNational()) {
      return 0;
    }
    return municipalities.isEmpty() ? 1 : 2;
  }
}
