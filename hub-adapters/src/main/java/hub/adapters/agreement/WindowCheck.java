package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import hub.core.agreement.Values;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Checks that a cutoff never lies after the end of its window, whatever agreements are in force
 * together on some day: a fault must show when the hub starts, not when a message comes.
 */
final class WindowCheck {
  private WindowCheck() {}

  /** The national agreement comes first. */
  static void check(List<Read> files, BiConsumer<Read, String> fault) {
    Values national = files.getFirst().agreement().values();
    for (Read file : files) {
      Agreement agreement = file.agreement();
      boolean isWrong = check(file, agreement.values().over(national), fault);
      for (Read other : files) {
        if (!isWrong && isOfTheTrust(other.agreement(), agreement)) {
          Values below = other.agreement().values().over(national);
          isWrong = check(file, agreement.values().over(below), fault);
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

  private static boolean check(Read file, Values values, BiConsumer<Read, String> fault) {
    LocalTime cutoff = values.sameDayCutoff();
    LocalTime end = values.windowEnd();
    if (cutoff == null || end == null || !cutoff.isAfter(end)) {
      return false;
    }
    boolean setsCutoff = file.agreement().values().sameDayCutoff() != null;
    fault.accept(
        file,
        "%sanswer.sameDayCutoff %s is after the end of answer.window, %s. Allowed is a cutoff up to"
                .formatted(file.at("answer", setsCutoff ? "sameDayCutoff" : "window"), cutoff, end)
            + " that end.");
    return true;
  }
}
