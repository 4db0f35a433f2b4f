package hub.adapters.agreement;

import hub.core.agreement.Outage;
import hub.core.message.PartyId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file says beside the values that it sets: whose agreement it is, and when.
 *
 * @param id null when it has none that can be used
 */
record Head(
    @Nullable String id,
    @Nullable PartyId trust,
    Set<PartyId> municipalities,
    @Nullable String guideline,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate reviewBy,
    List<Outage> outages,
    Map<String, Long> herIdByEnh) {

  static Head read(Keys keys) {
    Keys parties = keys.below("parties", "trust", "municipalities");
    PartyId trust = parties.read("trust", Scalars::party);
    LocalDate from = keys.read("from", Scalars::date);
    return new Head(
        keys.read("id", Scalars::id),
        trust,
        parties.read("municipalities", spot -> municipalities(trust, spot), Set.of()),
        keys.read("guideline", Scalars::text),
        from,
        keys.read("to", spot -> dateFrom(from, spot)),
        keys.read("reviewBy", Scalars::date),
        keys.read("outages", OutagesReader::read, List.of()),
        keys.read("enh", Head::herIdByEnh, Map.of()));
  }

  /** What this leaves out of what is only for the reader. */
  Head onTopOf(Head shipped) {
    return new Head(
        id,
        trust,
        municipalities,
        guideline == null ? shipped.guideline : guideline,
        from,
        to,
        reviewBy == null ? shipped.reviewBy : reviewBy,
        outages,
        herIdByEnh);
  }

  private static Set<PartyId> municipalities(@Nullable PartyId trust, Spot spot) {
    Set<PartyId> parties = new LinkedHashSet<>();
    for (Spot item : spot.items("municipalities")) {
      PartyId party = item.attempt(Scalars::party);
      if (party != null && party.equals(trust)) {
        item.keep(item.fault("is the trust " + trust, "Name a municipality"));
      } else if (party != null && !parties.add(party)) {
        item.keep(item.fault("names " + party + ", which is listed already", "Keep one of them"));
      }
    }
    return parties;
  }

  private static LocalDate dateFrom(@Nullable LocalDate from, Spot spot) {
    LocalDate to = Scalars.date(spot);
    if (from != null && to.isBefore(from)) {
      throw spot.wrong(to.toString(), "a date not before from, " + from);
    }
    return to;
  }

  private static Map<String, Long> herIdByEnh(Spot spot) {
    Map<String, Long> map = new LinkedHashMap<>();
    spot.entries("organisation numbers")
        .forEach((enh, herId) -> herId.attempt(each -> map.put(enh(enh, each), herId(each))));
    return map;
  }

  private static String enh(String enh, Spot spot) {
    if (!Scalars.isEnh(enh)) {
      throw spot.fault("is no organisation number", "Allowed are 9 digits");
    }
    return enh;
  }

  private static Long herId(Spot spot) {
    return Scalars.herId(spot);
  }
}
