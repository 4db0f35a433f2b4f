package hub.core.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which messages each journey is made of. */
public final class Journeys {
  private final Map<UUID, EventLine> byId = new ConcurrentHashMap<>();
  private final Groups byJourney = new Groups();

  /** Takes an event; a later one of the same message stands in its place. By one thread only. */
  public void put(EventLine event) {
    EventLine old = byId.put(event.id(), event);
    List<UUID> before = old == null ? List.of() : old.journeys();
    for (UUID journey : event.journeys()) {
      if (!before.contains(journey)) {
        byJourney.add(journey, event.id());
      }
    }
    if (old != null) {
      leave(old, event.journeys());
    }
  }

  public void remove(UUID message) {
    EventLine old = byId.remove(message);
    if (old != null) {
      leave(old, List.of());
    }
  }

  private void leave(EventLine old, List<UUID> staying) {
    for (UUID journey : old.journeys()) {
      if (!staying.contains(journey)) {
        byJourney.remove(journey, old.id());
      }
    }
  }

  /** The messages of a journey, in the order in which they were accepted. */
  public List<EventLine> of(UUID journey) {
    return byJourney.of(journey).stream()
        .map(byId::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(EventLine::acceptedAt).thenComparing(EventLine::id))
        .toList();
  }
}
