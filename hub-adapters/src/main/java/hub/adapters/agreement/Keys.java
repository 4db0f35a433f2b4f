package hub.adapters.agreement;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that stand at one place; each may be absent. */
record Keys(Map<String, Spot> spots) {
  static final Keys NONE = new Keys(Map.of());

  <T> @Nullable T read(String key, Function<Spot, T> reader) {
    Spot spot = spots.get(key);
    return spot == null ? null : reader.apply(spot);
  }

  /** The keys below {@code key}, or none when it does not stand here. */
  Keys below(String key, String... allowed) {
    Spot spot = spots.get(key);
    return spot == null ? NONE : spot.keys(allowed);
  }
}
