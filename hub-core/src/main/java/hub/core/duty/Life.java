package hub.core.duty;

import hub.core.duty.Claim.End;
import hub.core.journey.Epoch;
import hub.core.message.Fact.Received;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one obligation from when it is first known until the instant asked for, and what
 * is said of it.
 *
 * <p>In each epoch the obligation is claimed in one way, or not at all. Between {@code from}, when
 * it is known or an epoch begins, and {@code to}, when the epoch ends or a correction withdraws it,
 * it is open until it is known that something ended it:
 *
 * <pre>
 *   from            end (met, cancelled)        to
 *    |---- open ------|                          |     next epoch: open again, or gone
 *         w = max(warnAt, from): WARNING, if still open then and before due
 *         b = max(due, from):    BREACH, unless known before then to have ended before due
 * </pre>
 *
 * An answer accepted exactly at due is late, one exactly at the moment of a WARNING prevents it. An
 * agreement may measure to when an answer was sent: then a breach may turn out to be untrue when
 * the answer comes. So all that is said follows from the facts, with its time, however late it is
 * asked for.
 */
final class Life {
  private final ObligationKey key;
  private final List<Saying> said = new ArrayList<>(2);
  private final List<Turn> turns = new ArrayList<>(2);
  private Claim claim;
  private State state = State.OPEN;
  private Instant knownAt;
  private @Nullable Received withdrawnBy;
  private boolean linked;

  /**
   * Something said, and when.
   *
   * @param by what met it, or took it back
   * @param linked it is taken back because two patients turned out to be one
   */
  record Saying(
      AlertKind kind,
      Instant at,
      State state,
      Detected detected,
      Claim claim,
      @Nullable Received by,
      boolean linked) {}

  /**
   * When the obligation is claimed.
   *
   * @param isLast nothing but the question ends it, so a WARNING whose moment is {@code to} is
   *     said; else what was accepted exactly then prevents it
   */
  private record Window(Instant from, Instant to, boolean isLast) {
    boolean isSaidIn(Instant moment) {
      return moment.isBefore(to) || (isLast && moment.equals(to));
    }
  }

  Life(Claim claim) {
    this.key = claim.key();
    this.claim = claim;
    this.knownAt = claim.starter().acceptedAt();
  }

  ObligationKey key() {
    return key;
  }

  List<Saying> said() {
    return said;
  }

  List<Turn> turns() {
    return turns;
  }

  /** By the name that the message has which started it. */
  Pseudonym patient() {
    return claim.starter().message().patient();
  }

  Claim claim() {
    return claim;
  }

  State state() {
    return state;
  }

  Instant knownAt() {
    return knownAt;
  }

  /** When it was found that it had been breached; null when that was seen at due. */
  @Nullable Instant foundAfterwards() {
    for (Saying saying : said) {
      if (saying.kind == AlertKind.BREACH
          && saying.detected != Detected.LIVE
          && isOfThisDue(saying)) {
        return saying.at;
      }
    }
    return null;
  }

  /** What took it back; null unless it is RETRACTED. */
  @Nullable Received withdrawnBy() {
    return state == State.RETRACTED ? withdrawnBy : null;
  }

  /** What took it back showed that two patients are one. */
  boolean isLinked() {
    return linked;
  }

  /** An epoch claims the obligation. */
  void claimed(Claim as, Epoch epoch, boolean isLast) {
    Received corrector = as.withdrawnBy();
    if (corrector != null && epoch.isFromBefore(corrector)) {
      if (turns.isEmpty()) {
        turn(Turn.Kind.OPENED, epoch.from(), as.starter());
      }
      gone(epoch); // what was taken back had hidden that it was withdrawn
      return;
    }
    if (!Objects.equals(as.due(), claim.due()) && isAnythingSaid()) {
      gone(epoch); // what was said had another due
    }
    claim = as;
    knownAt = latest(as.starter().acceptedAt(), epoch.from());
    opened(epoch);
    Instant from = latest(as.start().knownAt(), knownAt);
    Window window =
        corrector == null
            ? new Window(from, epoch.to(), isLast)
            : new Window(from, corrector.acceptedAt(), false);
    state = State.OPEN;
    if (claim.due() == null) {
      ended(claim.end());
    } else if (claim.endedInTime()) {
      endedInTime(window, claim.due(), epoch);
    } else {
      stillOpenAtDue(window, claim.due());
    }
    if (corrector != null) {
      linked = false;
      withdraw(corrector.acceptedAt(), corrector);
    }
  }

  /** An epoch begins in which the obligation is no longer claimed, or not like this. */
  void gone(Epoch epoch) {
    linked = epoch.isLinked();
    Received begunBy = epoch.begunBy();
    if (begunBy != null && state != State.RETRACTED) {
      withdraw(epoch.from(), begunBy);
    }
  }

  private void opened(Epoch epoch) {
    if (turns.isEmpty()) {
      turn(Turn.Kind.OPENED, knownAt, claim.starter());
      return;
    }
    Received begunBy = epoch.begunBy();
    boolean wasOver = state != State.OPEN && state != State.BREACHED;
    if (wasOver && begunBy != null && !endsAsBefore()) {
      turn(Turn.Kind.REOPENED, epoch.from(), begunBy);
    }
  }

  private boolean endsAsBefore() {
    End end = claim.end();
    return end != null
        && state != State.RETRACTED
        && end.by().message().msgId().equals(turns.getLast().causedBy());
  }

  private void ended(@Nullable End end) {
    if (end != null) {
      state = end.meets() ? State.MET : State.CANCELLED;
      turn(
          end.meets() ? Turn.Kind.MET : Turn.Kind.CANCELLED,
          latest(end.knownAt(), knownAt),
          end.by());
    }
  }

  private void endedInTime(Window window, Instant due, Epoch epoch) {
    End end = Objects.requireNonNull(claim.end());
    warn(window, due, end.knownAt());
    Instant breach = latest(due, window.from);
    boolean isKnownInTime = end.knownAt().isBefore(breach) || !end.knownAt().isAfter(window.from);
    if (isKnownInTime) {
      Received begunBy = epoch.begunBy();
      if (hasSaid(AlertKind.BREACH) && !hasSaid(AlertKind.RETRACTED) && begunBy != null) {
        linked = epoch.isLinked(); // in time after all
        retract(epoch.from(), begunBy, end.meets() ? State.MET : State.CANCELLED);
      }
    } else { // sent in time, and there only when the breach had been said
      breach(window, breach, due);
      retract(end.knownAt(), end.by(), State.MET);
    }
    ended(end);
  }

  private void stillOpenAtDue(Window window, Instant due) {
    End end = claim.end();
    warn(window, due, end == null ? due : end.knownAt());
    Instant breach = latest(due, window.from);
    if (breach.isAfter(window.to)) {
      return;
    }
    breach(window, breach, due);
    state = State.BREACHED;
    if (turns.getLast().kind() == Turn.Kind.REOPENED) {
      turn(Turn.Kind.BREACHED, breach, null); // it had been said before it was met
    }
    if (end != null && end.meets()) {
      state = State.MET_LATE;
      late(latest(end.knownAt(), breach), end.by());
    }
  }

  private void breach(Window window, Instant at, Instant due) {
    if (!hasSaid(AlertKind.BREACH)) {
      boolean live = window.from.isBefore(due);
      say(
          AlertKind.BREACH,
          at,
          State.BREACHED,
          live ? Detected.LIVE : Detected.RETROSPECTIVE,
          null);
      turn(Turn.Kind.BREACHED, at, null);
    }
  }

  private void warn(Window window, Instant due, Instant openTo) {
    Instant warnAt = claim.warnAt();
    if (warnAt == null || hasSaid(AlertKind.WARNING)) {
      return;
    }
    Instant moment = latest(warnAt, window.from);
    if (moment.isBefore(due) && moment.isBefore(openTo) && window.isSaidIn(moment)) {
      say(AlertKind.WARNING, moment, State.OPEN, Detected.LIVE, null);
      turn(Turn.Kind.WARNED, moment, null);
    }
  }

  private void late(Instant at, Received by) {
    turn(Turn.Kind.MET_LATE, at, by);
    for (Saying saying : said) {
      if (saying.kind == AlertKind.LATE && isSame(saying.by, by) && isOfThisDue(saying)) {
        return;
      }
    }
    say(AlertKind.LATE, at, State.MET_LATE, Detected.LIVE, by);
  }

  /** By its id: linking gives the patient in it another name. */
  private static boolean isSame(@Nullable Received one, Received other) {
    return one != null && one.message().id().equals(other.message().id());
  }

  private void withdraw(Instant at, Received by) {
    state = State.RETRACTED;
    withdrawnBy = by;
    if (isAnythingSaid()) {
      retract(at, by, state);
    } else {
      turn(Turn.Kind.RETRACTED, at, by);
    }
  }

  private void retract(Instant at, Received by, State after) {
    if (!hasSaid(AlertKind.RETRACTED)) { // once, whichever of the two were said
      say(AlertKind.RETRACTED, at, after, Detected.LIVE, by);
    }
    turn(Turn.Kind.RETRACTED, at, by);
  }

  private void say(
      AlertKind kind, Instant at, State after, Detected detected, @Nullable Received by) {
    said.add(new Saying(kind, at, after, detected, claim, by, linked));
  }

  /** Once, however many epochs show it. */
  private void turn(Turn.Kind kind, Instant at, @Nullable Received by) {
    MsgId cause = by == null ? null : by.message().msgId();
    if (turns.isEmpty()
        || turns.getLast().kind() != kind
        || !Objects.equals(turns.getLast().causedBy(), cause)) {
      turns.add(new Turn(kind, at, cause));
    }
  }

  private boolean isAnythingSaid() {
    return hasSaid(AlertKind.WARNING) || hasSaid(AlertKind.BREACH);
  }

  private boolean hasSaid(AlertKind kind) {
    for (Saying saying : said) {
      if (saying.kind == kind && isOfThisDue(saying)) {
        return true;
      }
    }
    return false;
  }

  /** A due that a cancellation moved is another: what is said of it is said anew. */
  private boolean isOfThisDue(Saying saying) {
    return Objects.equals(saying.claim.due(), claim.due());
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
