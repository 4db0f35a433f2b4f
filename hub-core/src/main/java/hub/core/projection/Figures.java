package hub.core.projection;

import hub.core.duty.State;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of some duties of one rule. A duty that changes is taken out as it was and added as
 * it is, so they never need to be counted anew.
 *
 * <p>Each duty is counted in one place: one RETRACTED never was and stands by itself; one that was
 * due in a declared outage stands by itself too, for nobody could have sent; each of the rest is
 * open, met, late, breached or cancelled, and these five are {@link #all}. A start that is only an
 * estimate makes an estimate of the time it took, so that is left out of {@link #time} and {@link
 * #lateBy}, and {@link #estimated} tells how many were.
 *
 * <p>For one thread.
 */
public final class Figures {
  private int open;
  private int met;
  private int late;
  private int breached;
  private int cancelled;
  private int retracted;
  private int outage;
  private int metWithDue;
  private int estimated;
  private int stays;
  private long nights;
  private @Nullable Minutes time;
  private @Nullable Minutes lateBy;

  void add(Counted duty) {
    change(duty, 1);
  }

  /** Takes out one that was added just like this. */
  void remove(Counted duty) {
    change(duty, -1);
  }

  private void change(Counted duty, int by) {
    if (duty.state() == State.RETRACTED) {
      retracted += by;
    } else if (duty.outage()) {
      outage += by;
    } else {
      stands(duty.state(), by);
      if (duty.state() == State.MET && duty.dueAt() != null) {
        metWithDue += by;
      }
      if (duty.isMet() && duty.metAt() != null) {
        took(duty, duty.metAt(), by);
      }
    }
  }

  private void stands(State state, int by) {
    switch (state) {
      case OPEN -> open += by;
      case MET -> met += by;
      case MET_LATE -> late += by;
      case BREACHED -> breached += by;
      case CANCELLED -> cancelled += by;
      case RETRACTED -> retracted += by;
    }
  }

  private void took(Counted duty, Instant metAt, int by) {
    if (Measure.hasNights(duty.rule())) {
      stays += by;
      nights += by * Measure.nights(duty.startedAt(), metAt);
    }
    if (duty.estimatedStart()) {
      estimated += by;
      return;
    }
    time = changed(time, Measure.of(duty.rule()).minutes(duty.startedAt(), metAt), by);
    if (duty.state() == State.MET_LATE && duty.dueAt() != null) {
      lateBy = changed(lateBy, Minutes.of(Duration.between(duty.dueAt(), metAt)), by);
    }
  }

  private static Minutes changed(@Nullable Minutes known, int minute, int by) {
    Minutes minutes = known == null ? new Minutes() : known;
    if (by > 0) {
      minutes.add(minute);
    } else {
      minutes.remove(minute);
    }
    return minutes;
  }

  /** Adds those of other duties of the same rule. */
  public void addAll(Figures others) {
    for (State state : State.values()) {
      stands(state, others.count(state));
    }
    outage += others.outage;
    metWithDue += others.metWithDue;
    estimated += others.estimated;
    stays += others.stays;
    nights += others.nights;
    time = merged(time, others.time);
    lateBy = merged(lateBy, others.lateBy);
  }

  private static @Nullable Minutes merged(@Nullable Minutes known, @Nullable Minutes others) {
    if (others == null) {
      return known;
    }
    Minutes minutes = known == null ? new Minutes() : known;
    minutes.addAll(others);
    return minutes;
  }

  boolean isEmpty() {
    return all() + outage + retracted == 0;
  }

  /** All that were, but those due in an outage. */
  public int all() {
    return open + met + late + breached + cancelled;
  }

  public int count(State state) {
    return switch (state) {
      case OPEN -> open;
      case MET -> met;
      case MET_LATE -> late;
      case BREACHED -> breached;
      case CANCELLED -> cancelled;
      case RETRACTED -> retracted;
    };
  }

  /** Due in a declared outage of one of the two (D16). */
  public int outage() {
    return outage;
  }

  /** Met, with a start that is an estimate. */
  public int estimated() {
    return estimated;
  }

  /** Those with a deadline of which it is known whether it was kept. */
  public int decided() {
    return metWithDue + late + breached;
  }

  /** The part of those that kept their deadline, from 0 to 1; empty where none is decided. */
  public OptionalDouble inTime() {
    return decided() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) metWithDue / decided());
  }

  /** Of those met: how long it took, or how long before, as {@link Measure} has it. */
  public Minutes time() {
    return time == null ? new Minutes() : time;
  }

  /** Of those met late: how long after due. */
  public Minutes lateBy() {
    return lateBy == null ? new Minutes() : lateBy;
  }

  /** Stays whose patient has left; of R16 only. */
  public int stays() {
    return stays;
  }

  /** Overliggerdøgn: the nights of those stays. */
  public long nights() {
    return nights;
  }
}
