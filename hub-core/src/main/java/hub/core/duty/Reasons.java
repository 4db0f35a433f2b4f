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
        .explain()
        .and(claim.counting())
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
      case MET -> end == null ? Explanation.NOTHING : met(claim, end);
      case MET_LATE -> late(claim, end, due);
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
      case LATE -> late(claim, claim.end(), due);
      case RETRACTED -> retracted(saying, claim.end());
      case DEFICIENCY -> Explanation.NOTHING;
    };
  }

  private static Explanation breach(
      @Nullable Instant due, String owed, @Nullable Instant foundAfterwards) {
    Explanation why = due == null ? Explanation.NOTHING : Explanation.of(Phrase.NOT_MET, due, owed);
    return foundAfterwards == null ? why : why.and(Phrase.FOUND_AFTERWARDS, foundAfterwards);
  }

  private static Explanation met(Claim claim, End end) {
    return switch (claim.terms().met(claim.rule().id())) {
      case EVENT, ACCEPTED -> about(Phrase.MET_BY, end.by());
      case SENT -> about(Phrase.MET_BY_SENT, end);
      case DELIVERED -> about(Phrase.MET_BY_DELIVERY, end);
    };
  }

  private static Explanation late(Claim claim, @Nullable End end, @Nullable Instant due) {
    if (end == null || due == null) {
      return Explanation.NOTHING;
    }
    return met(claim, end).and(Phrase.LATE_BY, Duration.between(due, end.at()));
  }

  /** A breach that turned out to be untrue when what had been sent in time came. */
  private static Explanation retracted(Saying saying, @Nullable End end) {
    return saying.state() == State.MET && end != null && end.by().equals(saying.by())
        ? about(Phrase.SENT_IN_TIME, end)
        : withdrawn(saying.by(), saying.linked());
  }

  private static Explanation withdrawn(@Nullable Received by, boolean linked) {
    return by == null
        ? Explanation.NOTHING
        : about(linked ? Phrase.LINKED_BY : Phrase.WITHDRAWN_BY, by);
  }

  private static Explanation about(Phrase phrase, End end) {
    Received by = end.by();
    return Explanation.of(
        phrase, by.message().kind(), by.message().msgId(), end.at(), by.acceptedAt());
  }

  private static Explanation about(Phrase phrase, Received fact) {
    return Explanation.of(phrase, fact.message().kind(), fact.message().msgId(), fact.acceptedAt());
  }
}
