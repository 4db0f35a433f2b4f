package hub.adapters.intake;

import hub.core.message.ContentHash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the documents lie that were written or read last: a hint that saves a search. Never a fact;
 * what is not here is found by its time.
 */
public final class Places {
  private static final int MOST = 10_000;

  private final Map<Key, Place> places =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Place> eldest) {
          return size() > MOST;
        }
      };

  private record Key(UUID id, ContentHash content) {}

  /** The first chunk of a whole document. */
  record Place(int partition, long offset) {}

  synchronized void put(UUID id, ContentHash content, int partition, long offset) {
    places.put(new Key(id, content), new Place(partition, offset));
  }

  synchronized Optional<Place> find(UUID id, ContentHash content) {
    return Optional.ofNullable(places.get(new Key(id, content)));
  }
}
