package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.explanation.Explanation;
import hub.core.journey.Journey;
import hub.core.journey.Step;
import hub.core.message.Fact.Received;
import hub.core.message.Ids.Name;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a journey shows to be owed, in one reading of it.
 *
 * @param starter the message that showed it
 * @param start where the clock starts
 * @param due the first instant that is too late; null when the delay is only measured
 * @param end what met or cancelled it; null while nothing has
 * @param withdrawnBy the correction that put another claim in its place; null when none did
 */
record Claim(
    Rule rule,
    Journey journey,
    Step starter,
    Start start,
    Terms terms,
    @Nullable Instant due,
    @Nullable Instant warnAt,
    @Nullable End end,
    @Nullable Received withdrawnBy) {

  /**
   * Where a clock starts and why.
   *
   * @param decisions that the start rests on
   */
  record Start(Instant at, boolean estimated, List<String> decisions, Explanation why) {}

  /**
   * What ended a duty: a message that met it, or one that took its ground away.
   *
   * @param at acceptedAt, or when it was known to be an answer
   */
  record End(Received by, Instant at, boolean meets) {
    static End met(Step step) {
      return new End(step.fact(), step.acceptedAt(), true);
    }

    static End cancelled(Step step) {
      return new End(step.fact(), step.acceptedAt(), false);
    }
  }

  static Claim of(Rule rule, Journey journey, Step starter, Start start, Terms terms) {
    Deadline deadline = Deadline.of(rule, start.at(), terms);
    return new Claim(
        rule, journey, starter, start, terms, deadline.due(), deadline.warnAt(), null, null);
  }

  Claim endedBy(@Nullable End found) {
    return new Claim(rule, journey, starter, start, terms, due, warnAt, found, withdrawnBy);
  }

  Claim withdrawn(Received by) {
    return new Claim(rule, journey, starter, start, terms, due, warnAt, end, by);
  }

  UUID id() {
    return Name.of(rule.id()).and(starter.message().id()).uuid();
  }

  /** Something met or cancelled it before it was due; exactly at due is too late. */
  boolean endedInTime() {
    return end != null && due != null && end.at().isBefore(due);
  }

  boolean metLate() {
    return end != null && end.meets() && !endedInTime();
  }
}
