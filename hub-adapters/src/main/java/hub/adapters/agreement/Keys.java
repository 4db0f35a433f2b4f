package hub.adapters.agreement;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys that stand at one place; each may be absent. */
record Keys(Map<String, Spot> spots) {
  static final Keys NONE = new Keys(Map.of());

  /** Null when the key does not stand here, and when what it holds is at fault. */
  <T> @Nullable T read(String key, Function<Spot, T> reader) {
    Spot spot = spots.get(key);
    return spot == null ? null : spot.attempt(reader);
  }

  /** The same; a list or map that is not there is empty. */
  <T> T read(String key, Function<Spot, T> reader, T otherwise) {
    T read = read(key, reader);
    return read == null ? otherwise : read;
  }

  /** The keys below {@code key}, or none when it does not stand here. */
  Keys below(String key, String... allowed) {
    return read(key, spot -> spot.keys(allowed), NONE);
  }
}
