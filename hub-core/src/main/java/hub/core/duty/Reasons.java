package hub.core.duty;

import hub.core.duty.Claim.End;
import hub.core.duty.Life.Saying;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.message.Fact.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an alert was said or a duty stands as it does, in the order in which one checks it. */
final class Reasons {
  private Reasons() {}

  static Explanation of(Saying saying, List<String> decisions) {
    return of(saying.claim(), outcome(saying), decisions);
  }

  static Explanation of(Life life, List<String> decisions) {
    return of(life.claim(), standing(life), decisions);
  }

  private static Explanation of(Claim claim, Explanation outcome, List<String> decisions) {
    return claim
        .start()
        .why()
        .and(Deadline.of(claim.rule(), claim.start().at(), claim.terms()).how())
        .and(outcome)
        .and(Decisions.say(decisions, claim.rule(), claim.terms()));
  }

  private static Explanation standing(Life life) {
    Claim claim = life.claim();
    Instant due = claim.due();
    String owed = claim.rule().owed();
    End end = claim.end();
    return switch (life.state()) {
      case OPEN -> open(life, owed);
      case MET -> end == null ? Explanation.NOTHING : about(Phrase.MET_BY, end.by());
      case MET_LATE -> late(end, due);
      case CANCELLED -> end == null ? Explanation.NOTHING : about(Phrase.ENDED_BY, end.by());
      case BREACHED -> breach(due, owed, life.foundAfterwards());
      case RETRACTED -> withdrawn(life.withdrawnBy(), life.isLinked());
    };
  }

  private static Explanation open(Life life, String owed) {
    Instant warnAt = life.claim().warnAt();
    Explanation warning =
        warnAt == null || !life.said().isEmpty()
            ? Explanation.NOTHING
            : Explanation.of(Phrase.WARNING_AT, warnAt);
    return warning.and(Phrase.NOT_MET_YET, owed);
  }

  private static Explanation outcome(Saying saying) {
    Claim claim = saying.claim();
    Instant due = claim.due();
    String owed = claim.rule().owed();
    return switch (saying.kind()) {
      case WARNING -> Explanation.of(Phrase.NOT_MET_SO_FAR, saying.at(), owed);
      case BREACH -> breach(due, owed, saying.detected() == Detected.LIVE ? null : saying.at());
      case LATE -> late(claim.end(), due);
      case RETRACTED -> withdrawn(saying.by(), saying.linked());
      case DEFICIENCY -> Explanation.NOTHING;
    };
  }

  private static Explanation breach(
      @Nullable Instant due, String owed, @Nullable Instant foundAfterwards) {
    Explanation why = due == null ? Explanation.NOTHING : Explanation.of(Phrase.NOT_MET, due, owed);
    return foundAfterwards == null ? why : why.and(Phrase.FOUND_AFTERWARDS, foundAfterwards);
  }

  private static Explanation late(@Nullable End end, @Nullable Instant due) {
    if (end == null || due == null) {
      return Explanation.NOTHING;
    }
    return about(Phrase.MET_BY, end.by()).and(Phrase.LATE_BY, Duration.between(due, end.at()));
  }

  private static Explanation withdrawn(@Nullable Received by, boolean linked) {
    return by == null
        ? Explanation.NOTHING
        : about(linked ? Phrase.LINKED_BY : Phrase.WITHDRAWN_BY, by);
  }

  private static Explanation about(Phrase phrase, Received fact) {
    return Explanation.of(phrase, fact.message().kind(), fact.message().msgId(), fact.acceptedAt());
  }
}
