package hub.adapters.projector;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * When each partition of this instance needs a CLOCK record, and which are on their way.
 *
 * <p>One that is acknowledged will be read, however long the partition's backlog is; so it is not
 * asked for again until it has been read, or a minute has passed.
 */
final class Ticks implements Alarm {
  /** A due is said when a stamp reaches it, a warning when one has passed it. */
  private static final Duration PAST = Duration.ofMillis(1);

  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  private final Clock clock;
  private final Map<Integer, Wait> waits = new HashMap<>();

  private static final class Wait {
    private @Nullable Instant next;
    private Instant notBefore = Instant.MIN;
    private boolean onItsWay;
    private Instant askedFor = Instant.MIN;
    private long appendedAt = Long.MAX_VALUE;
    private long readTo = -1;
    private Instant stamp = Instant.MIN;
  }

  Ticks(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void next(int partition, @Nullable Instant next) {
    Wait wait = waits.computeIfAbsent(partition, p -> new Wait());
    boolean nearer = next != null && (wait.next == null || next.isBefore(wait.next));
    wait.next = next;
    if (nearer) { // each record tells its next; to wake the ticker for all of them costs much
      notifyAll();
    }
  }

  @Override
  public synchronized void came(int partition, long offset, Instant stamp) {
    Wait wait = waits.computeIfAbsent(partition, p -> new Wait());
    wait.readTo = offset;
    wait.stamp = stamp;
    if (wait.onItsWay && offset >= wait.appendedAt) {
      arrived(wait);
      notifyAll();
    }
  }

  @Override
  public synchronized void gone(int partition) {
    waits.remove(partition);
  }

  /** The partitions that need a record now. They are taken to get one. */
  synchronized List<Integer> take() {
    Instant now = clock.instant();
    List<Integer> taken = new ArrayList<>(1);
    for (Entry<Integer, Wait> entry : waits.entrySet()) {
      Wait wait = entry.getValue();
      Instant next = wait.next;
      if (next != null && !at(next, wait).isAfter(now)) {
        wait.onItsWay = true;
        wait.askedFor = next;
        wait.appendedAt = Long.MAX_VALUE;
        wait.notBefore = now.plus(PATIENCE);
        taken.add(entry.getKey());
      }
    }
    return taken;
  }

  synchronized void appended(int partition, long offset) {
    Wait wait = waits.get(partition);
    if (wait != null && wait.onItsWay) {
      wait.appendedAt = offset;
      if (wait.readTo >= offset) { // read before the answer came
        arrived(wait);
        notifyAll();
      }
    }
  }

  synchronized void failed(int partition) {
    Wait wait = waits.get(partition);
    if (wait != null) {
      wait.onItsWay = false;
      wait.notBefore = clock.instant().plus(AFTER_A_FAILURE);
      notifyAll();
    }
  }

  private void arrived(Wait wait) {
    wait.onItsWay = false;
    Duration lacking = Duration.between(wait.stamp, wait.askedFor);
    wait.notBefore =
        lacking.isNegative()
            ? Instant.MIN
            : clock.instant().plus(lacking).plus(PAST); // the broker's clock is behind ours
  }

  private static Instant at(Instant next, Wait wait) {
    Instant due = next.plus(PAST);
    return due.isAfter(wait.notBefore) ? due : wait.notBefore;
  }

  /** Sleeps until a record is needed, something changes, or a second has passed. */
  @SuppressWarnings("WaitNotInLoop") // the caller loops, and too early does no harm
  synchronized void await() throws InterruptedException {
    Duration sleep = LONGEST_SLEEP;
    Instant now = clock.instant();
    for (Wait wait : waits.values()) {
      Instant next = wait.next;
      if (next != null) {
        Duration until = Duration.between(now, at(next, wait));
        sleep = until.compareTo(sleep) < 0 ? until : sleep;
      }
    }
    if (sleep.isPositive()) {
      wait(sleep.toMillis() + 1);
    }
  }
}
