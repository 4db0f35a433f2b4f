package hub.adapters.xml;

/**
 * Values that come again and again, so that a hundred thousand messages share one of each.
 *
 * <p>A fixed number of slots, each with the value seen last; a miss costs only memory. Threads may
 * overwrite each other, which loses nothing: the values are immutable.
 */
final class Interner<T> {
  private static final int SLOTS = 4096; // a power of two

  private final Object[] slots = new Object[SLOTS];

  /** An equal value that was seen before, or this one. */
  @SuppressWarnings("unchecked") // only T are put in, and equal to a T
  T shared(T value) {
    int hash = value.hashCode() * 0x9E3779B9;
    int slot = hash >>> 20;
    Object seen = slots[slot];
    if (value.equals(seen)) {
      return (T) seen;
    }
    slots[slot] = value;
    return value;
  }
}
