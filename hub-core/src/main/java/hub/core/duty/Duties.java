package hub.core.duty;

import hub.core.journey.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The duties that messages show, one reader for each row of the table that has a clock. */
final class Duties {
  private static final List<BiFunction<Journey, Scene, List<Claim>>> OF_A_STAY =
      List.of(
          Innlagt::claims,
          Tidligmelding::claims,
          Innleggelsesrapport::claims,
          Svar::claims,
          Discharge::claims,
          AnnenKommune::claims,
          Motereferat::claims,
          Avmelding::claims,
          Mottak::claims);

  private static final List<Function<Scene, List<Claim>>> OF_THE_PATIENT =
      List.of(Applikasjonskvittering::claims, ForesporselSvar::claims, CaseDuties::claims);

  private Duties() {}

  static List<Claim> of(Scene scene) {
    List<Claim> claims = new ArrayList<>();
    for (Journey journey : scene.epoch().journeys()) {
      OF_A_STAY.forEach(reader -> claims.addAll(reader.apply(journey, scene)));
    }
    OF_THE_PATIENT.forEach(reader -> claims.addAll(reader.apply(scene)));
    return claims;
  }
}
