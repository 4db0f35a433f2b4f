package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import hub.core.agreement.Values;

/** Reads one agreement file: whom it binds, when, and what it sets. */
final class AgreementReader {
  private AgreementReader() {}

  /**
   * One file.
   *
   * @param isShipped a guideline may bind nobody; its parties take it into use
   */
  static Read read(String file, Tree tree, boolean isShipped) {
    Spot top = Spot.top(file, "", tree);
    Keys keys = top.keys(ValuesReader.KEYS.toArray(String[]::new));
    Head head = Head.read(keys);
    Values values = ValuesReader.read(keys);
    if (!keys.spots().containsKey("id")) {
      top.keep(top.fault("has no id", "Give it one, like id: unn-retningslinje-2"));
    }
    checkParties(top, keys, head, isShipped);
    top.faults().throwIfAny();
    Agreement agreement =
        new Agreement(
            String.valueOf(head.id()),
            head.trust(),
            head.municipalities(),
            head.from(),
            head.to(),
            values,
            head.outages());
    return Read.of(file, agreement, head, tree);
  }

  private static void checkParties(Spot top, Keys keys, Head head, boolean isShipped) {
    if (head.id() == null) {
      return;
    }
    if (head.id().equals(Agreement.NATIONAL)) {
      for (String key : new String[] {"parties", "from", "to"}) {
        Spot spot = keys.spots().get(key);
        if (spot != null) {
          spot.keep(spot.fault("cannot stand here", Agreement.NATIONAL + " holds for all, always"));
        }
      }
    } else if (head.trust() == null && !isShipped && top.faults().isEmpty()) {
      top.keep(
          top.fault(
              "has no parties.trust",
              "Name the hospital trust; only " + Agreement.NATIONAL + " has none"));
    }
  }
}
