package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import hub.core.message.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Of two agreements of the same level between the same parties only one is in force on a day. */
final class OverlapCheck {
  private OverlapCheck() {}

  static void check(List<Read> files, BiConsumer<Read, String> fault) {
    for (int i = 0; i < files.size(); i++) {
      Read file = files.get(i);
      for (Read other : files.subList(0, i)) {
        shared(file.agreement(), other.agreement())
            .filter(parties -> overlap(file.agreement(), other.agreement()))
            .ifPresent(parties ->
                fault.accept(
                    file,
                    "%sparties names %s, and so does %s, with dates that overlap. Allowed is one"
                            .formatted(file.at("parties"), parties, other.file())
                        + " agreement at a time: end one by to, or begin the other by from."));
      }
    }
  }

  /** What both name at the same level, in words. */
  private static Optional<String> shared(Agreement one, Agreement other) {
    PartyId trust = one.trust();
    if (trust == null || !trust.equals(other.trust())) {
      return Optional.empty();
    }
    if (one.municipalities().isEmpty() && other.municipalities().isEmpty()) {
      return Optional.of("the trust " + trust);
    }
    return one.municipalities().stream()
        .filter(other.municipalities()::contains)
        .findFirst()
        .map(municipality -> "the trust " + trust + " and the municipality " + municipality);
  }

  private static boolean overlap(Agreement one, Agreement other) {
    return beginsBeforeEnd(one.from(), other.to()) && beginsBeforeEnd(other.from(), one.to());
  }

  private static boolean beginsBeforeEnd(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !from.isAfter(to);
  }
}
