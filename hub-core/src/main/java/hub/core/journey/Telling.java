package hub.core.journey;

import hub.core.journey.Step.Mark;
import hub.core.journey.Step.Tells;
import hub.core.message.Fact.Received;
import hub.core.message.MessageKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells its journey about the admission (rules.md 4.1, D9).
 *
 * @param admission what the journey knows when the message has been read
 */
record Telling(Tells tells, @Nullable Occurrence admission) {

  static Telling of(Received fact, Journey journey, Set<Mark> marks) {
    Occurrence known = journey.admission();
    MessageKind kind = fact.message().kind();
    if (kind == MessageKind.LOG_INNLAGT && marks.contains(Mark.ENDS_OTHER)) {
      return new Telling(Tells.FIRST, Occurrence.admission(fact));
    }
    if (marks.contains(Mark.INFORMED)
        || marks.contains(Mark.IN_CLOSED)
        || kind == MessageKind.LOG_UTSKREVET
        || kind.direction() != MessageKind.Direction.TO_MUNICIPALITY) {
      return new Telling(Tells.NOTHING, known);
    }
    return kind == MessageKind.LOG_INNLAGT
        ? notified(Occurrence.admission(fact), known, journey)
        : mentioned(Belonging.toldAdmission(fact), known);
  }

  private static Telling notified(Occurrence told, @Nullable Occurrence known, Journey journey) {
    if (known == null && !journey.isAdmissionNotified()) {
      return new Telling(Tells.FIRST, told);
    }
    if (!told.isKnown() || (known != null && told.sameAs(known))) {
      return new Telling(Tells.REPEAT, known);
    }
    return new Telling(Tells.CORRECTION, told);
  }

  /** Code 1 in another message tells the admission only to a journey that knows none. */
  private static Telling mentioned(@Nullable Occurrence told, @Nullable Occurrence known) {
    return known == null && told != null
        ? new Telling(Tells.FIRST, told)
        : new Telling(Tells.NOTHING, known);
  }
}
