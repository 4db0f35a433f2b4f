package hub.adapters.intake;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much may be under way at once. A document takes up to seven times its size while it is taken
 * in, so what is under way stays below a sixteenth of the heap; one alone always may.
 */
final class Room {
  private final long most;
  private final AtomicLong underWay = new AtomicLong();

  /**
   * An empty one.
   *
   * @param heap in bytes, the most that it may grow to
   */
  Room(long heap) {
    most = heap / 16;
  }

  /** Whether so many bytes more may begin; whoever may must leave again. */
  boolean enter(int bytes) {
    long before = underWay.getAndAdd(bytes);
    if (before == 0 || before + bytes <= most) {
      return true;
    }
    underWay.addAndGet(-bytes);
    return false;
  }

  void leave(int bytes) {
    underWay.addAndGet(-bytes);
  }
}
