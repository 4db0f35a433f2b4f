package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.journey.Pair;
import hub.core.message.Address;

/** Whom R2, R6 and R8 bind (D17). */
final class Binding {
  private Binding() {}

  /** Not a unit of the municipality itself, nor one listed as øyeblikkelig hjelp døgn. */
  static boolean binds(Address sender, Pair pair, Terms terms) {
    return !pair.trust().equals(pair.municipality()) && !terms.isOhd(sender);
  }
}
