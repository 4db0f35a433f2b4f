package hub.core.duty;

import hub.core.agreement.Terms;
import hub.core.explanation.Explanation;
import hub.core.message.Fact.Received;
import hub.core.message.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty that messages show to be owed, in one reading of them.
 *
 * @param journey the stay or case; null when the message belongs to none
 * @param starter the message that showed it
 * @param start where the clock starts
 * @param by how the due time is found; the rule's own way, unless the case shows another
 * @param due the first instant that is too late; null when the delay is only measured
 * @param end what met or cancelled it; null while nothing has
 * @param withdrawnBy the correction that put another claim in its place; null when none did
 */
record Claim(
    ObligationKey key,
    @Nullable MessageId journey,
    Received starter,
    Parties parties,
    Start start,
    Due by,
    Terms terms,
    @Nullable Instant due,
    @Nullable Instant warnAt,
    @Nullable End end,
    @Nullable Received withdrawnBy) {

  /**
   * Where a clock starts and why.
   *
   * @param knownAt since when it is known
   * @param pending it has not started: what it is measured from has not come (DELIVERED)
   * @param decisions that the start rests on
   */
  record Start(
      Instant at,
      boolean estimated,
      Instant knownAt,
      boolean pending,
      List<String> decisions,
      Because why) {

    static Start of(
        Instant at, boolean estimated, Received starter, List<String> decisions, Because why) {
      return new Start(at, estimated, starter.acceptedAt(), false, decisions, why);
    }

    /** The same for a further reason, said before its own. */
    Start because(List<String> more, Because first) {
      return new Start(
          at, estimated, knownAt, pending, more, () -> first.explain().and(why.explain()));
    }
  }

  /**
   * What ended a duty: a message that met it, or one that took its ground away.
   *
   * @param at the time that counts, by the agreement's anchor
   * @param knownAt since when it is known
   */
  record End(Received by, Instant at, Instant knownAt, boolean meets) {
    static End met(Received by) {
      return new End(by, by.acceptedAt(), by.acceptedAt(), true);
    }

    static End cancelled(Received by) {
      return new End(by, by.acceptedAt(), by.acceptedAt(), false);
    }

    /** The same, known to be an end no earlier than that. */
    End notBefore(Instant moment) {
      return new End(by, latest(at, moment), latest(knownAt, moment), meets);
    }

    /** The same, at its own time but known no earlier than that. */
    End knownNotBefore(Instant moment) {
      return new End(by, at, latest(knownAt, moment), meets);
    }

    private static Instant latest(Instant a, Instant b) {
      return a.isAfter(b) ? a : b;
    }
  }

  Rule rule() {
    return key.rule();
  }

  Claim endedBy(@Nullable End found) {
    return new Claim(
        key, journey, starter, parties, start, by, terms, due, warnAt, found, withdrawnBy);
  }

  Claim withdrawn(Received corrector) {
    return new Claim(key, journey, starter, parties, start, by, terms, due, warnAt, end, corrector);
  }

  /** What met it, in time or late; null when nothing did. */
  @Nullable End met() {
    return end != null && end.meets() ? end : null;
  }

  /** Something met or cancelled it before it was due; exactly at due is too late. */
  boolean endedInTime() {
    return end != null && due != null && end.at().isBefore(due);
  }

  /** The counting, step by step. */
  Explanation counting() {
    return start.pending() ? Explanation.NOTHING : Deadline.of(rule(), by, start.at(), terms).how();
  }
}
