package hub.adapters.agreement;

import hub.adapters.agreement.AgreementReader.Read;
import hub.core.agreement.Agreement;
import hub.core.agreement.Values;
import java.util.List;
import java.util.Objects;

/**
 * Checks that a cutoff never lies after the end of its window, whatever agreements are in force
 * together on some day: a fault must show when the hub starts, not when a message comes.
 */
final class WindowCheck {
  private WindowCheck() {}

  /** The national agreement comes first. */
  static void check(List<Read> files) {
    Values national = files.getFirst().agreement().values();
    for (Read file : files) {
      Agreement agreement = file.agreement();
      Values alone = agreement.values().over(national);
      check(file, alone);
      for (Read other : files) {
        if (isOfTheTrust(other.agreement(), agreement)) {
          check(file, agreement.values().over(other.agreement().values()).over(national));
        }
      }
    }
  }

  private static boolean isOfTheTrust(Agreement whole, Agreement part) {
    return whole.trust() != null
        && Objects.equals(whole.trust(), part.trust())
        && whole.municipalities().isEmpty()
        && !part.municipalities().isEmpty();
  }

  private static void check(Read file, Values values) {
    String fault = ValuesReader.faultOfWindow(values);
    if (fault != null) {
      throw new AgreementFault(
          file.file() + ": " + fault + ". Allowed is a cutoff up to that end.");
    }
  }
}
