package hub.core.agreement;

import hub.core.calendar.OsloTime;
import hub.core.message.Address;
import hub.core.message.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All agreements that the hub knows. A key that one does not set comes from the next level: trust
 * and municipality, trust, national (rules.md §6).
 */
public final class Agreements {
  private final List<Agreement> byLevel;
  private final Map<String, Long> herIdByEnh;
  private final Map<List<Agreement>, Terms> resolved = new ConcurrentHashMap<>();

  /**
   * @param agreements at least the national one; of two at the same level the later in the list
   *     wins
   * @param herIdByEnh the {@code enh} maps of all of them
   */
  public Agreements(List<Agreement> agreements, Map<String, Long> herIdByEnh) {
    this.byLevel = agreements.stream().sorted(Comparator.comparingInt(Agreement::level)).toList();
    this.herIdByEnh = Map.copyOf(herIdByEnh);
  }

  /** What is in force between the two at the start of an obligation. */
  public Terms inForce(PartyId trust, PartyId municipality, Instant start) {
    LocalDate day = OsloTime.date(start);
    return resolve(
        byLevel.stream().filter(a -> a.isInForce(day) && a.holdsFor(trust, municipality)).toList());
  }

  /** The terms of one agreement by its id, with what it falls back on but for local parties. */
  public Optional<Terms> named(String id) {
    return byLevel.stream()
        .filter(agreement -> agreement.id().equals(id))
        .findFirst()
        .map(agreement ->
            resolve(
                byLevel.stream()
                    .filter(a -> a.equals(agreement) || isBelow(a, agreement))
                    .toList()));
  }

  public List<String> ids() {
    return byLevel.stream().map(Agreement::id).toList();
  }

  public PartyId party(Address address) {
    Long herId = address.herId();
    String enh = address.enh();
    if (herId == null && enh != null) {
      herId = herIdByEnh.get(enh);
    }
    if (herId != null) {
      return PartyId.ofHerId(herId);
    }
    return PartyId.ofEnh(enh == null ? "" : enh);
  }

  private static boolean isBelow(Agreement lower, Agreement agreement) {
    return lower.level() < agreement.level()
        && (lower.trust() == null || lower.trust().equals(agreement.trust()));
  }

  private Terms resolve(List<Agreement> levels) {
    return resolved.computeIfAbsent(levels, Agreements::merge);
  }

  private static Terms merge(List<Agreement> levels) {
    Values values = Values.NONE;
    for (Agreement level : levels) {
      values = level.values().over(values);
    }
    return Terms.of(levels.getLast().id(), values);
  }
}
