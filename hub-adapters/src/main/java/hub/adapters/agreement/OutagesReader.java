package hub.adapters.agreement;

import hub.core.agreement.Outage;
import hub.core.message.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code outages}: declared stops of one party's messaging (D16). */
final class OutagesReader {
  private OutagesReader() {}

  static List<Outage> read(Spot spot) {
    List<Outage> outages = new ArrayList<>();
    for (Spot item : spot.items("outages with party, from and to")) {
      item.attempt(each -> read(each, outages));
    }
    return outages;
  }

  private static Keys read(Spot spot, List<Outage> outages) {
    Keys keys = spot.keys("party", "from", "to");
    for (String key : List.of("party", "from", "to")) {
      if (!keys.spots().containsKey(key)) {
        throw spot.fault("has no " + key, "Give party, from and to");
      }
    }
    PartyId party = keys.read("party", Scalars::party);
    Instant from = keys.read("from", Scalars::moment);
    Instant to = keys.read("to", after -> Scalars.momentAfter(from, after));
    if (party != null && from != null && to != null) {
      outages.add(new Outage(party, from, to));
    }
    return keys;
  }
}
