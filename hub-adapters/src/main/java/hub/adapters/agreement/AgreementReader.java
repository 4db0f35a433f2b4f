package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import hub.core.message.PartyId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one agreement file: whom it binds, when, and what it sets. */
final class AgreementReader {
  private AgreementReader() {}

  /**
   * One file.
   *
   * @param file as the user knows it
   * @param herIdByEnh its {@code enh} map
   */
  record Read(String file, Agreement agreement, Map<String, Long> herIdByEnh) {}

  static Read read(String file, Tree tree) {
    Spot top = Spot.top(file, "", tree);
    Keys keys = top.keys(ValuesReader.KEYS.toArray(String[]::new));
    String id = keys.read("id", Scalars::id);
    if (id == null) {
      throw top.fault("has no id", "Give it one, like id: unn-retningslinje-2");
    }
    Keys parties = keys.below("parties", "trust", "municipalities");
    PartyId trust = parties.read("trust", Scalars::party);
    Set<PartyId> municipalities = parties.read("municipalities", AgreementReader::parties);
    checkParties(top, id, trust, municipalities);
    keys.read("guideline", Scalars::text);
    keys.read("reviewBy", Scalars::date);
    LocalDate from = keys.read("from", Scalars::date);
    LocalDate to = keys.read("to", spot -> dateFrom(from, spot));
    Agreement agreement =
        new Agreement(
            id,
            trust,
            municipalities == null ? Set.of() : municipalities,
            from,
            to,
            ValuesReader.read(keys));
    Map<String, Long> enh = keys.read("enh", AgreementReader::herIdByEnh);
    return new Read(file, agreement, enh == null ? Map.of() : enh);
  }

  private static void checkParties(
      Spot top, String id, @Nullable PartyId trust, @Nullable Set<PartyId> municipalities) {
    if (id.equals(Agreement.NATIONAL) && (trust != null || municipalities != null)) {
      throw top.fault("names parties, but " + id + " holds for all", "Leave parties out");
    }
    if (!id.equals(Agreement.NATIONAL) && trust == null) {
      throw top.fault(
          "has no parties.trust",
          "Name the hospital trust; only " + Agreement.NATIONAL + " has none");
    }
  }

  private static Set<PartyId> parties(Spot spot) {
    Set<PartyId> parties = new LinkedHashSet<>();
    for (Spot item : spot.items("municipalities")) {
      parties.add(Scalars.party(item));
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
        .forEach((enh, herId) -> {
          if (!Scalars.isEnh(enh)) {
            throw herId.fault("is no organisation number", "Allowed are 9 digits");
          }
          map.put(enh, Scalars.herId(herId));
        });
    return map;
  }
}
