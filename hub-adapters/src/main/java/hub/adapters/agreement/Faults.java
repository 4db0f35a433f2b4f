package hub.adapters.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one document. A fault at one place does not hide those at others. */
final class Faults {
  private record At(int line, String sentence) {}

  private final List<At> found = new ArrayList<>();

  void add(int line, AgreementFault fault) {
    fault.all().forEach(sentence -> found.add(new At(line, sentence)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Throws them all, by line. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new AgreementFault(
          found.stream().sorted(Comparator.comparingInt(At::line)).map(At::sentence).toList());
    }
  }
}
