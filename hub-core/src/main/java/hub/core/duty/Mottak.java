package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.journey.Step.Mark;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R16, how long an utskrivningsklar patient waits to be received: the base of overliggerdøgn. */
final class Mottak {
  private Mottak() {}

  static List<Claim> claims(Journey journey, Scene scene) {
    List<Claim> claims = new ArrayList<>(0);
    Instant latestAvmelding = null;
    boolean waits = false;
    for (Step step : journey.steps()) {
      if (step.is(MessageKind.LOG_AVMELDING)) {
        waits = false;
        latestAvmelding = latest(latestAvmelding, step.message().generatedAt());
      } else if (step.is(MessageKind.LOG_UTSKRIVNINGSKLAR)
          && step.mayStart()
          && !waits
          && !isWithdrawn(step, latestAvmelding)) {
        waits = true; // a further notice starts nothing until an avmelding
        Terms terms = scene.terms(journey.pair(), step.acceptedAt());
        if (!terms.isOff(Rule.MOTTAK.id())) {
          claims.add(ended(step, journey, scene, terms));
        }
      }
    }
    return claims;
  }

  private static Claim ended(Step klar, Journey journey, Scene scene, Terms terms) {
    Claim claim = scene.claim(Rule.MOTTAK, journey, klar, Starts.accepted(klar.fact()), terms);
    return new Ends(scene, journey).since(claim, Mottak::received);
  }

  /** The patient has left, also dead (D8: a LOG_DOD does the same). */
  private static boolean received(Step step) {
    return step.has(Mark.CLOSES)
        && (step.is(MessageKind.LOG_UTSKREVET) || step.message().kind() == MessageKind.LOG_DOD);
  }

  /** A notice that had been withdrawn before it came (D11). */
  static boolean isWithdrawn(Step klar, @Nullable Instant latestAvmelding) {
    return latestAvmelding != null && klar.message().generatedAt().isBefore(latestAvmelding);
  }

  static Instant latest(@Nullable Instant known, Instant more) {
    return known == null || known.isBefore(more) ? more : known;
  }
}
