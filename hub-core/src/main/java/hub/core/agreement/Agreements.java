package hub.core.agreement;

import hub.core.calendar.OsloTime;
import hub.core.message.Address;
import hub.core.message.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All agreements that the hub knows. A key that one does not set comes from the next level: trust
 * and municipality, trust, national (rules.md §6).
 */
public final class Agreements {
  private static final int MOST_REMEMBERED = 20_000;

  private final List<Agreement> byLevel;
  private final List<Outage> outages;
  private final Map<String, Long> herIdByEnh;
  private final Map<BitSet, Terms> resolved = new ConcurrentHashMap<>();
  private final Map<Two, Regimes> inForce = new ConcurrentHashMap<>();
  private final Map<Two, Regimes> between = new ConcurrentHashMap<>();
  private final Map<Long, PartyId> parties = new ConcurrentHashMap<>();
  private final @Nullable Earlier earlier;

  /** Two parties in an order that means something. */
  private record Two(PartyId first, PartyId second) {}

  /** What was known before a change. */
  private record Earlier(Agreements agreements, Instant to) {}

  /**
   * @param agreements at least the national one; of two at the same level the later in the list
   *     wins
   * @param herIdByEnh the {@code enh} maps of all of them
   */
  public Agreements(List<Agreement> agreements, Map<String, Long> herIdByEnh) {
    this(agreements, herIdByEnh, null);
  }

  private Agreements(
      List<Agreement> agreements, Map<String, Long> herIdByEnh, @Nullable Earlier earlier) {
    this.byLevel = agreements.stream().sorted(Comparator.comparingInt(Agreement::level)).toList();
    this.outages = agreements.stream().flatMap(agreement -> agreement.outages().stream()).toList();
    this.herIdByEnh = Map.copyOf(herIdByEnh);
    this.earlier = earlier;
  }

  /**
   * These until an instant, and others from then on: what starts before it is never touched
   * (rules.md §6).
   */
  public Agreements changedAt(Instant from, Agreements later) {
    Map<String, Long> enh = new HashMap<>(later.herIdByEnh);
    enh.putAll(herIdByEnh); // a party that is known keeps its name, and its journeys
    return new Agreements(later.byLevel, enh, new Earlier(this, from));
  }

  /** What is in force between the two at the start of an obligation. */
  public Terms inForce(PartyId trust, PartyId municipality, Instant start) {
    if (earlier != null && start.isBefore(earlier.to)) {
      return earlier.agreements.inForce(trust, municipality, start);
    }
    return remembered(inForce, new Two(trust, municipality), this::inForce).at(start);
  }

  private Regimes inForce(Two two) {
    return Regimes.of(
        byLevel,
        day -> resolve(level -> level.isInForce(day) && level.holdsFor(two.first, two.second)));
  }

  /**
   * What is in force between two of whom it is not known which is the trust: the more specific of
   * the two readings.
   */
  public Terms between(PartyId one, PartyId other, Instant start) {
    if (earlier != null && start.isBefore(earlier.to)) {
      return earlier.agreements.between(one, other, start);
    }
    return remembered(between, new Two(one, other), this::between).at(start);
  }

  private Regimes between(Two two) {
    return Regimes.of(
        byLevel,
        day -> {
          boolean isSecond =
              byLevel.stream()
                  .filter(level -> level.isInForce(day))
                  .filter(level ->
                      level.holdsFor(two.first, two.second)
                          != level.holdsFor(two.second, two.first))
                  .reduce((lower, higher) -> higher)
                  .filter(level -> level.holdsFor(two.second, two.first))
                  .isPresent();
          PartyId trust = isSecond ? two.second : two.first;
          PartyId municipality = isSecond ? two.first : two.second;
          return resolve(level -> level.isInForce(day) && level.holdsFor(trust, municipality));
        });
  }

  /** Strangers may send as anybody, so what is remembered is bounded. */
  private static <K, V> V remembered(Map<K, V> memory, K key, Function<K, V> made) {
    V known = memory.get(key);
    if (known == null) {
      if (memory.size() >= MOST_REMEMBERED) {
        memory.clear();
      }
      known = made.apply(key);
      memory.put(key, known);
    }
    return known;
  }

  /** An agreement in force lists the party as a hospital trust. */
  public boolean isTrust(PartyId party, Instant when) {
    return isListed(when, agreement -> party.equals(agreement.trust()));
  }

  /** An agreement in force lists the party as a municipality. */
  public boolean isMunicipality(PartyId party, Instant when) {
    return isListed(when, agreement -> agreement.municipalities().contains(party));
  }

  private boolean isListed(Instant when, Predicate<Agreement> lists) {
    if (earlier != null && when.isBefore(earlier.to)) {
      return earlier.agreements.isListed(when, lists);
    }
    for (Agreement level : byLevel) {
      if (lists.test(level) && level.isInForce(OsloTime.date(when))) {
        return true;
      }
    }
    return false;
  }

  /** Any outage is declared at all, so that the question is cheap where none is. */
  public boolean knowsOutages() {
    return !outages.isEmpty() || (earlier != null && earlier.agreements.knowsOutages());
  }

  /**
   * Whether a moment lies in an outage of the party that had been declared (D16).
   *
   * @param known what is declared later is not known
   */
  public boolean isOutage(PartyId party, Instant moment, Instant known) {
    if (earlier != null && known.isBefore(earlier.to)) {
      return earlier.agreements.isOutage(party, moment, known);
    }
    return outages.stream().anyMatch(outage -> outage.isOf(party, moment));
  }

  /** The terms of one agreement by its id, whenever it is in force. */
  public Optional<Terms> named(String id) {
    return byLevel.stream()
        .filter(agreement -> agreement.id().equals(id))
        .findFirst()
        .map(agreement -> resolve(level -> level.equals(agreement) || level.isBelow(agreement)));
  }

  /** The agreements in force between the two at a moment, the most specific last. */
  public List<Agreement> levels(PartyId trust, PartyId municipality, Instant when) {
    if (earlier != null && when.isBefore(earlier.to)) {
      return earlier.agreements.levels(trust, municipality, when);
    }
    LocalDate day = OsloTime.date(when);
    return byLevel.stream()
        .filter(level -> level.isInForce(day) && level.holdsFor(trust, municipality))
        .toList();
  }

  /** One agreement by its id with those that it falls back on, the most specific last. */
  public List<Agreement> levels(String id) {
    return byLevel.stream()
        .filter(agreement -> agreement.id().equals(id))
        .findFirst()
        .map(agreement ->
            byLevel.stream()
                .filter(level -> level.equals(agreement) || level.isBelow(agreement))
                .toList())
        .orElse(List.of());
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
      return remembered(parties, herId, PartyId::ofHerId);
    }
    return PartyId.ofEnh(enh == null ? "" : enh);
  }

  /** Which levels apply is the key, their merger is made once. */
  private Terms resolve(Predicate<Agreement> applies) {
    BitSet levels = new BitSet(byLevel.size());
    for (int i = 0; i < byLevel.size(); i++) {
      levels.set(i, applies.test(byLevel.get(i)));
    }
    return resolved.computeIfAbsent(levels, this::merge);
  }

  private Terms merge(BitSet levels) {
    Values values = Values.NONE;
    for (int level : levels.stream().toArray()) {
      values = byLevel.get(level).values().over(values);
    }
    return Terms.of(byLevel.get(levels.length() - 1).id(), values);
  }
}
