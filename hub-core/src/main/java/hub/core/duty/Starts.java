package hub.core.duty;

import hub.core.duty.Claim.Start;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.journey.Occurrence;
import hub.core.journey.Step;
import java.util.List;

/** How the clock of a duty starts, in the ways that the table knows (D3). */
final class Starts {
  private Starts() {}

  /** On a clinical fact: at the time that the message tells (D3, D4, D5). */
  static Start at(Occurrence occurrence, Step step, Phrase phrase) {
    Explanation why =
        Explanation.of(phrase, step.message().kind(), step.message().msgId(), occurrence.at());
    return switch (occurrence.reading()) {
      case EXACT -> new Start(occurrence.at(), false, List.of(), why);
      case GENERATED_THAT_DAY -> read(occurrence, "D4", why, Phrase.DATE_ONLY_GENERATED_THAT_DAY);
      case END_OF_DAY -> read(occurrence, "D4", why, Phrase.DATE_ONLY_END_OF_DAY);
      case DAY -> read(occurrence, "D4", why, Phrase.DATE_ONLY_DAY_OF_DISCHARGE);
      case MISSING -> read(occurrence, "D4", accepted(step), Phrase.TIME_MISSING);
      case IN_FUTURE -> read(occurrence, "D5", accepted(step), Phrase.TIME_IN_FUTURE);
    };
  }

  /** On a received message: when it was accepted (D3). */
  static Start accepted(Step step, String... decisions) {
    return new Start(step.acceptedAt(), false, List.of(decisions), accepted(step));
  }

  static Start accepted(Step step, Phrase phrase) {
    return new Start(
        step.acceptedAt(),
        false,
        List.of(),
        Explanation.of(phrase, step.message().kind(), step.message().msgId(), step.acceptedAt()));
  }

  private static Explanation accepted(Step step) {
    return Explanation.of(
        Phrase.STARTED_BY_MESSAGE,
        step.message().kind(),
        step.message().msgId(),
        step.acceptedAt());
  }

  private static Start read(
      Occurrence occurrence, String decision, Explanation why, Phrase phrase) {
    return new Start(occurrence.at(), occurrence.isEstimated(), List.of(decision), why.and(phrase));
  }
}
