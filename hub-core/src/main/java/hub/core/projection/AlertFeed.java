package hub.core.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that has been said, in the order in which it was said. Grows at its end and changes nowhere
 * else, so a reader needs nothing but its own position to read on without a gap or a repeat.
 *
 * <p>A position counts from 0 without gaps. What is said twice, by an alert with an id that stands
 * here already, is left out: the first counts.
 */
public final class AlertFeed {
  private final Map<UUID, AlertLine> byId = new ConcurrentHashMap<>();
  private final Groups byJourney = new Groups();
  private final Groups byObligation = new Groups();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable AlertLine[] lines = new AlertLine[1024];
  private volatile int size; // written after the line: whoever sees the size sees the line

  /** Called by the one thread that folds. */
  public void append(AlertLine line) {
    if (byId.putIfAbsent(line.id(), line) != null) {
      return;
    }
    if (line.journey() != null) {
      byJourney.add(line.journey(), line.id());
    }
    if (line.obligation() != null) {
      byObligation.add(line.obligation(), line.id());
    }
    int position = size;
    if (position == lines.length) {
      lines = Arrays.copyOf(lines, 2 * lines.length);
    }
    lines[position] = line;
    size = position + 1;
  }

  /** Tells those who listen that lines have come. Called once for many lines. */
  public void appended() {
    listeners.forEach(Runnable::run);
  }

  /** Must return soon and must not throw: it runs on the thread that folds. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  public void forget(Runnable listener) {
    listeners.remove(listener);
  }

  public int size() {
    return size;
  }

  public AlertLine at(int position) {
    Objects.checkIndex(position, size);
    return Objects.requireNonNull(lines[position]);
  }

  /** The offset of the newest line; -1 when nothing has been said. */
  public long end() {
    int now = size;
    return now == 0 ? -1 : at(now - 1).offset();
  }

  /** The position of the first line after an offset; the size when there is none yet. */
  public int after(long offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(middle).offset() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The lines wanted from a position until another, which is left out; at most {@code limit}. */
  public List<AlertLine> forward(int from, int until, int limit, Predicate<AlertLine> wanted) {
    List<AlertLine> found = new ArrayList<>();
    for (int position = from; position < until && found.size() < limit; position++) {
      keep(found, at(position), wanted);
    }
    return found;
  }

  /** The lines wanted before a position, nearest first, down to another; at most {@code limit}. */
  public List<AlertLine> backward(int before, int downTo, int limit, Predicate<AlertLine> wanted) {
    List<AlertLine> found = new ArrayList<>();
    for (int position = before - 1; position >= downTo && found.size() < limit; position--) {
      keep(found, at(position), wanted);
    }
    return found;
  }

  private static void keep(List<AlertLine> found, AlertLine line, Predicate<AlertLine> wanted) {
    if (wanted.test(line)) {
      found.add(line);
    }
  }

  public Optional<AlertLine> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What was said in a journey, in the order of the feed. */
  public List<AlertLine> ofJourney(UUID journey) {
    return lines(byJourney.of(journey));
  }

  /** What was said of an obligation, in the order of the feed. */
  public List<AlertLine> ofObligation(UUID obligation) {
    return lines(byObligation.of(obligation));
  }

  private List<AlertLine> lines(List<UUID> ids) {
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }
}
