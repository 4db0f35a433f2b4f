package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.coordination.Coordinations;
import hub.core.duty.Claim.End;
import hub.core.duty.Claim.Start;
import hub.core.explanation.Phrase;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R14, the minutes of a samarbeidsmøte that was called while the patient was in (rules.md §4). */
final class Motereferat {
  private final Journey journey;
  private final Scene scene;
  private final List<Claim> claims = new ArrayList<>(0);

  private final ChainsSeen chains = new ChainsSeen();

  private Motereferat(Journey journey, Scene scene) {
    this.journey = journey;
    this.scene = scene;
  }

  static List<Claim> claims(Journey journey, Scene scene) {
    Motereferat duty = new Motereferat(journey, scene);
    for (Step step : journey.steps()) {
      if (step.mayStart() && step.message().kind().isDialog()) {
        duty.read(step.fact());
      }
    }
    journey.beside().forEach(duty::read);
    return duty.claims;
  }

  private void read(Received fact) {
    Coordination meeting = meeting(fact, scene);
    if (meeting == null || chains.follows(fact.message())) {
      return;
    }
    EventTime when = meeting.at();
    Start start =
        when == null ? Starts.accepted(fact) : Starts.told(when, fact, Phrase.STARTED_BY_MEETING);
    Terms terms = scene.terms(journey.pair(), start.at());
    if (!terms.isOff(Rule.MOTEREFERAT.id())) {
      Claim claim =
          scene.claim(
              ObligationKey.of(Rule.MOTEREFERAT, fact.message().id()),
              journey.id(),
              fact,
              scene.roles().of(Rule.MOTEREFERAT, fact.message(), journey.pair()),
              start,
              Rule.MOTEREFERAT.due(),
              terms);
      claims.add(claim.endedBy(referat(claim, fact)));
    }
  }

  /** The first from the trust that comes after the invitation. */
  private @Nullable End referat(Claim claim, Received invitation) {
    End met = null;
    boolean after = false;
    for (Received said : journey.talk()) {
      if (said.message().id().equals(invitation.message().id())) {
        after = true;
      } else if (after
          && scene.isFrom(journey.pair().trust(), said.message())
          && tells(said, Act.REFERAT, scene) != null) {
        met = Ends.earlier(met, scene.met(claim, said));
      }
    }
    return met;
  }

  /** An invitation or a meeting that the message tells; null when none. */
  static @Nullable Coordination meeting(Received fact, Scene scene) {
    Coordination meeting = tells(fact, Act.MEETING, scene);
    return meeting != null ? meeting : tells(fact, Act.INVITASJON, scene);
  }

  private static @Nullable Coordination tells(Received fact, Act act, Scene scene) {
    for (Coordination told :
        Coordinations.of(fact.message(), scene.agreements(), fact.acceptedAt())) {
      if (told.act() == act && told.certainty() != Coordination.Certainty.INDICATED) {
        return told;
      }
    }
    return null;
  }
}
