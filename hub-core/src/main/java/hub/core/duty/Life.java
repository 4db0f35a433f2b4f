package hub.core.duty;

import hub.core.duty.Claim.End;
import hub.core.journey.Epoch;
import hub.core.message.Fact.Received;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one obligation from when it is first known until the instant asked for.
 *
 * <p>In each epoch the obligation is claimed in one way, or not at all. Between {@code from}, when
 * it is known or an epoch begins, and {@code to}, when the epoch ends or a correction withdraws it,
 * it is open until something ends it:
 *
 * <pre>
 *   from            end (met, cancelled)        to
 *    |---- open ------|                          |     next epoch: open again, or gone
 *         w = max(warnAt, from): WARNING, if still open then and before due
 *         b = max(due, from):    BREACH, unless ended before due
 * </pre>
 *
 * An answer accepted exactly at due is late, one exactly at the moment of a WARNING prevents it. So
 * all that is said follows from the facts, with its time, however late it is asked for.
 */
final class Life {
  private final UUID id;
  private final List<Saying> said = new ArrayList<>(2);
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

  Life(UUID id, Claim claim) {
    this.id = id;
    this.claim = claim;
    this.knownAt = claim.starter().acceptedAt();
  }

  UUID id() {
    return id;
  }

  List<Saying> said() {
    return said;
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
    return said.stream()
        .filter(s -> s.kind == AlertKind.BREACH && s.detected != Detected.LIVE && isOfThisDue(s))
        .map(Saying::at)
        .findFirst()
        .orElse(null);
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
      gone(epoch); // what was taken back had hidden that it was withdrawn
      return;
    }
    if (!Objects.equals(as.due(), claim.due())) {
      gone(epoch); // what was said had another due
    }
    claim = as;
    Instant from = latest(claim.starter().acceptedAt(), epoch.from());
    knownAt = from;
    Window window =
        corrector == null
            ? new Window(from, epoch.to(), isLast)
            : new Window(from, corrector.acceptedAt(), false);
    state = State.OPEN;
    if (claim.endedInTime()) {
      endedInTime(window, epoch);
    } else if (claim.due() == null) {
      measured();
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

  private void endedInTime(Window window, Epoch epoch) {
    End end = Objects.requireNonNull(claim.end());
    warn(window, end.at());
    state = end.meets() ? State.MET : State.CANCELLED;
    Received begunBy = epoch.begunBy();
    if (hasSaid(AlertKind.BREACH) && begunBy != null) {
      linked = epoch.isLinked();
      retract(epoch.from(), begunBy, state); // met in time after all
    }
  }

  private void measured() {
    End end = claim.end();
    if (end != null) {
      state = end.meets() ? State.MET : State.CANCELLED;
    }
  }

  private void stillOpenAtDue(Window window, Instant due) {
    warn(window, due);
    Instant breach = latest(due, window.from);
    if (breach.isAfter(window.to)) {
      return;
    }
    state = State.BREACHED;
    if (!hasSaid(AlertKind.BREACH)) {
      boolean live = window.from.isBefore(due);
      say(AlertKind.BREACH, breach, state, live ? Detected.LIVE : Detected.RETROSPECTIVE, null);
    }
    End end = claim.end();
    if (end != null && end.meets()) {
      state = State.MET_LATE;
      late(latest(end.at(), breach), end.by());
    }
  }

  private void warn(Window window, Instant openTo) {
    Instant due = claim.due();
    Instant warnAt = claim.warnAt();
    if (warnAt == null || due == null || hasSaid(AlertKind.WARNING)) {
      return;
    }
    Instant moment = latest(warnAt, window.from);
    if (moment.isBefore(due) && moment.isBefore(openTo) && window.isSaidIn(moment)) {
      say(AlertKind.WARNING, moment, State.OPEN, Detected.LIVE, null);
    }
  }

  private void late(Instant at, Received by) {
    Predicate<Saying> isSame = s -> s.kind == AlertKind.LATE && isSame(s.by, by) && isOfThisDue(s);
    if (said.stream().noneMatch(isSame)) {
      say(AlertKind.LATE, at, State.MET_LATE, Detected.LIVE, by);
    }
  }

  /** By its id: linking gives the patient in it another name. */
  private static boolean isSame(@Nullable Received one, Received other) {
    return one != null && one.message().id().equals(other.message().id());
  }

  private void withdraw(Instant at, Received by) {
    state = State.RETRACTED;
    withdrawnBy = by;
    if (hasSaid(AlertKind.WARNING) || hasSaid(AlertKind.BREACH)) {
      retract(at, by, state);
    }
  }

  private void retract(Instant at, Received by, State after) {
    if (!hasSaid(AlertKind.RETRACTED)) { // once, whichever of the two were said
      say(AlertKind.RETRACTED, at, after, Detected.LIVE, by);
    }
  }

  private void say(
      AlertKind kind, Instant at, State after, Detected detected, @Nullable Received by) {
    said.add(new Saying(kind, at, after, detected, claim, by, linked));
  }

  private boolean hasSaid(AlertKind kind) {
    return said.stream().anyMatch(s -> s.kind == kind && isOfThisDue(s));
  }

  /** A due that a cancellation moved is another: what is said of it is said anew. */
  private boolean isOfThisDue(Saying saying) {
    return Objects.equals(saying.claim.due(), claim.due());
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
