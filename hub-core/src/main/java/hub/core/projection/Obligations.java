package hub.core.projection;

import hub.core.duty.State;
import hub.core.projection.ObligationLine.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How every duty stands. Those of each state are kept in the order of their due times, so that the
 * nearest are found without looking at the closed ones.
 */
public final class Obligations {
  private final Map<UUID, ObligationLine> byId = new ConcurrentHashMap<>();
  private final Groups byJourney = new Groups();
  private final Map<State, Shelf> shelves = new EnumMap<>(State.class);
  private final Listener listener;

  /** Hears of each duty that came, changed or went, on the thread that folds. */
  public interface Listener {
    /**
     * A duty changed.
     *
     * @param before null when it was not known
     * @param after null when nothing more is known of it
     */
    void changed(@Nullable ObligationLine before, @Nullable ObligationLine after);
  }

  public Obligations() {
    this((before, after) -> {});
  }

  public Obligations(Listener listener) {
    this.listener = listener;
    for (State state : State.values()) {
      shelves.put(state, new Shelf());
    }
  }

  /** Takes a line unless a newer one of the same partition stands here. By one thread only. */
  public void put(ObligationLine line) {
    ObligationLine old = byId.get(line.id());
    if (old != null && old.partition() == line.partition() && old.revision() > line.revision()) {
      return;
    }
    byId.put(line.id(), line);
    UUID journey = line.journey();
    if (journey != null && (old == null || !journey.equals(old.journey()))) {
      byJourney.add(journey, line.id());
    }
    shelf(line).put(line);
    if (old != null) {
      leave(old, line);
    }
    listener.changed(old, line);
  }

  /** Nothing more is known of it: it was closed long ago, or its patient erased. */
  public void remove(UUID id) {
    ObligationLine old = byId.remove(id);
    if (old != null) {
      leave(old, null);
      listener.changed(old, null);
    }
  }

  /** The new line is put in its place first, so that no reader misses the duty meanwhile. */
  private void leave(ObligationLine old, @Nullable ObligationLine line) {
    if (line == null || line.state() != old.state() || !line.place().equals(old.place())) {
      shelf(old).remove(old);
    }
    UUID left = old.journey();
    if (left != null && (line == null || !left.equals(line.journey()))) {
      byJourney.remove(left, old.id());
    }
  }

  public Optional<ObligationLine> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The duties of a journey, in the order in which they became known. */
  public List<ObligationLine> ofJourney(UUID journey) {
    return byJourney.of(journey).stream()
        .map(byId::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(ObligationLine::knownAt).thenComparing(ObligationLine::id))
        .toList();
  }

  /**
   * Those in some states, nearest due first.
   *
   * @param after where a page before this one ended; null from the first
   */
  public List<ObligationLine> nearest(
      Collection<State> states,
      @Nullable Place after,
      int limit,
      Predicate<ObligationLine> wanted) {
    return states.stream()
        .flatMap(state ->
            shelf(state).after(after).values().stream()
                .filter(this::stands)
                .filter(wanted)
                .limit(limit))
        .sorted(Comparator.comparing(ObligationLine::place))
        .limit(limit)
        .toList();
  }

  /** Those in one state, the latest due first. */
  public List<ObligationLine> latest(State state, int limit) {
    return shelf(state).lines.descendingMap().values().stream()
        .filter(this::stands)
        .limit(limit)
        .toList();
  }

  /** A line that is being replaced may still be met on the shelf that it leaves. */
  private boolean stands(ObligationLine line) {
    return line.equals(byId.get(line.id()));
  }

  public int count(State state) {
    return shelf(state).count.get();
  }

  /** How many in a state are due before an instant. */
  public int dueBefore(State state, Instant instant) {
    return (int)
        shelf(state).lines.keySet().stream()
            .takeWhile(place -> place.due() != null && place.due().isBefore(instant))
            .count();
  }

  private Shelf shelf(ObligationLine line) {
    return shelf(line.state());
  }

  private Shelf shelf(State state) {
    return Objects.requireNonNull(shelves.get(state));
  }

  /** The duties of one state. */
  private static final class Shelf {
    private final NavigableMap<Place, ObligationLine> lines = new ConcurrentSkipListMap<>();
    private final AtomicInteger count = new AtomicInteger(); // the map would count them one by one

    void put(ObligationLine line) {
      if (lines.put(line.place(), line) == null) {
        count.incrementAndGet();
      }
    }

    void remove(ObligationLine line) {
      if (lines.remove(line.place()) != null) {
        count.decrementAndGet();
      }
    }

    NavigableMap<Place, ObligationLine> after(@Nullable Place place) {
      return place == null ? lines : lines.tailMap(place, false);
    }
  }
}
