package hub.core.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What could not be used, in the order of {@code hub.quarantine.v1}: a view. The first record of an
 * id counts.
 */
public final class Quarantine {
  private final TreeMap<Long, Quarantined> byOffset = new TreeMap<>();
  private final Map<UUID, Long> offsets = new HashMap<>();

  /** One entry and where it stands, which pages are counted by. */
  public record Entry(long offset, Quarantined what) {}

  /** Folds one record. */
  public synchronized void take(long offset, Quarantined what) {
    if (offsets.putIfAbsent(what.id(), offset) == null) {
      byOffset.put(offset, what);
    }
  }

  public synchronized Optional<Quarantined> find(UUID id) {
    Long offset = offsets.get(id);
    return offset == null ? Optional.empty() : Optional.ofNullable(byOffset.get(offset));
  }

  public synchronized boolean holds(UUID id) {
    return offsets.containsKey(id);
  }

  /**
   * The newest first.
   *
   * @param before only what stands before this offset
   */
  public synchronized List<Entry> newest(long before, int limit) {
    List<Entry> page = new ArrayList<>(limit);
    for (Map.Entry<Long, Quarantined> entry :
        byOffset.headMap(before, false).descendingMap().entrySet()) {
      if (page.size() == limit) {
        break;
      }
      page.add(new Entry(entry.getKey(), entry.getValue()));
    }
    return List.copyOf(page);
  }
}
