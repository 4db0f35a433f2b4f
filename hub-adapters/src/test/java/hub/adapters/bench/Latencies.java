package hub.adapters.bench;

import java.util.Arrays;
import java.util.Locale;

/** Spans of time that were measured, and what to say of them. Safe for many threads. */
final class Latencies {
  private long[] nanos = new long[1024];
  private int number;

  synchronized void add(long nanosecs) {
    if (number == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * number);
    }
    nanos[number++] = nanosecs;
  }

  synchronized String text() {
    if (number == 0) {
      return "none";
    }
    long[] sorted = Arrays.copyOf(nanos, number);
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "p50 %s, p95 %s, p99 %s, max %s ms (%d)",
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1),
        number);
  }

  /** The smallest one that so large a part does not exceed. */
  private static String at(long[] sorted, double part) {
    int index = Math.max(0, (int) Math.ceil(part * sorted.length) - 1);
    return String.format(Locale.ROOT, "%.1f", sorted[index] / 1e6);
  }
}
