package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.journey.Journey;
import java.util.List;
import java.util.function.BiFunction;

/** The duties that a journey can show, one reader for each row of the table that has a clock. */
final class Duties {
  private static final List<BiFunction<Journey, Agreements, List<Claim>>> READERS =
      List.of(
          Tidligmelding::claims,
          Innleggelsesrapport::claims,
          Svar::claims,
          Utskrivningsrapport::claims);

  private Duties() {}

  static List<Claim> of(Journey journey, Agreements agreements) {
    return READERS.stream().flatMap(reader -> reader.apply(journey, agreements).stream()).toList();
  }
}
