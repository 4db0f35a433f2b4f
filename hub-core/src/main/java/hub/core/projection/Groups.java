package hub.core.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which ids belong to which other id, in the order in which they came. One thread changes it. */
final class Groups {
  private final Map<UUID, Members> groups = new ConcurrentHashMap<>();

  /** Grows at its end. Whoever sees the size sees the ids. */
  private static final class Members {
    private volatile @Nullable UUID[] ids;
    private volatile int size;

    Members(@Nullable UUID[] ids, int size) {
      this.ids = ids;
      this.size = size;
    }

    void add(UUID id) {
      int place = size;
      if (place == ids.length) {
        ids = Arrays.copyOf(ids, 2 * place);
      }
      ids[place] = id;
      size = place + 1;
    }

    List<UUID> list() {
      int seen = size;
      return List.of(Arrays.copyOf(ids, seen));
    }
  }

  /** Adds one that is not there yet. */
  void add(UUID group, UUID member) {
    Members members = groups.get(group);
    if (members == null) {
      groups.put(group, new Members(new UUID[] {member}, 1));
    } else {
      members.add(member);
    }
  }

  void remove(UUID group, UUID member) {
    UUID[] rest = of(group).stream().filter(id -> !id.equals(member)).toArray(UUID[]::new);
    if (rest.length == 0) {
      groups.remove(group);
    } else {
      groups.put(group, new Members(rest, rest.length));
    }
  }

  List<UUID> of(UUID group) {
    Members members = groups.get(group);
    return members == null ? List.of() : members.list();
  }
}
