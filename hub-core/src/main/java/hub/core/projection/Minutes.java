package hub.core.projection;

import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How long things took: how many took each whole minute. A minute that is begun does not count, so
 * what it tells is exact to the minute, and less than a minute too short; below zero, less than a
 * minute too low.
 *
 * <p>Kept as two arrays in the order of the minutes, eight bytes for each minute that is there.
 * What was added can be taken out again, and the order of adding leaves no trace.
 */
public final class Minutes {
  private static final int[] NONE = {};

  private int[] minutes = NONE;
  private int[] counts = NONE;
  private int size; // how many of the places in the arrays are taken
  private int total;

  /**
   * Whole minutes in a span, towards the lower; what no int holds becomes the nearest that does.
   */
  static int of(Duration span) {
    long whole = Math.floorDiv(span.toSeconds(), 60L);
    return Math.clamp(whole, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  void add(int minute) {
    int place = Arrays.binarySearch(minutes, 0, size, minute);
    if (place >= 0) {
      counts[place]++;
    } else {
      insert(-place - 1, minute);
    }
    total++;
  }

  private void insert(int place, int minute) {
    if (size == minutes.length) {
      int room = Math.max(2, size + (size >> 1));
      minutes = Arrays.copyOf(minutes, room);
      counts = Arrays.copyOf(counts, room);
    }
    System.arraycopy(minutes, place, minutes, place + 1, size - place);
    System.arraycopy(counts, place, counts, place + 1, size - place);
    minutes[place] = minute;
    counts[place] = 1;
    size++;
  }

  /** Takes one out that was added. */
  void remove(int minute) {
    int place = Arrays.binarySearch(minutes, 0, size, minute);
    if (place < 0) {
      throw new IllegalStateException("what was never added cannot be taken out");
    }
    total--;
    if (--counts[place] == 0) {
      size--;
      System.arraycopy(minutes, place + 1, minutes, place, size - place);
      System.arraycopy(counts, place + 1, counts, place, size - place);
    }
  }

  /** Adds all of others, which stay as they are. */
  void addAll(Minutes others) {
    int[] allMinutes = new int[size + others.size];
    int[] allCounts = new int[size + others.size];
    int all = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < size || theirs < others.size) {
      boolean fromMine =
          theirs == others.size || (mine < size && minutes[mine] <= others.minutes[theirs]);
      boolean fromTheirs =
          mine == size || (theirs < others.size && others.minutes[theirs] <= minutes[mine]);
      allMinutes[all] = fromMine ? minutes[mine] : others.minutes[theirs];
      allCounts[all++] =
          (fromMine ? counts[mine++] : 0) + (fromTheirs ? others.counts[theirs++] : 0);
    }
    minutes = allMinutes;
    counts = allCounts;
    size = all;
    total += others.total;
  }

  public int count() {
    return total;
  }

  public OptionalInt min() {
    return size == 0 ? OptionalInt.empty() : OptionalInt.of(minutes[0]);
  }

  public OptionalInt max() {
    return size == 0 ? OptionalInt.empty() : OptionalInt.of(minutes[size - 1]);
  }

  /**
   * The least that is there which at least a part of all do not exceed (nearest rank): 50 gives the
   * median, the lower of the two in the middle.
   *
   * @param percent from 1 to 100
   */
  public OptionalInt percentile(int percent) {
    long rank = Math.ceilDiv((long) total * percent, 100);
    long seen = 0;
    for (int place = 0; place < size; place++) {
      seen += counts[place];
      if (seen >= rank) {
        return OptionalInt.of(minutes[place]);
      }
    }
    return OptionalInt.empty();
  }

  /** How many took less than some minutes. */
  public int below(int minute) {
    int below = 0;
    for (int place = 0; place < size && minutes[place] < minute; place++) {
      below += counts[place];
    }
    return below;
  }
}
