package hub.adapters.run;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a hub is run (interfaces.md §4).
 *
 * @param data where the embedded broker and the state lie
 * @param port 0 picks one
 * @param bootstrapServers of an outside cluster; null for the embedded broker
 * @param agreements a folder of YAML files; null for what is shipped alone
 * @param partitions of the log when it is made
 * @param keys null for {@code keys} below the data folder
 */
public record RunSettings(
    Path data,
    int port,
    @Nullable String bootstrapServers,
    @Nullable Path agreements,
    int partitions,
    @Nullable Path keys) {

  Path keysFolder() {
    return Objects.requireNonNullElseGet(keys, () -> data.resolve("keys"));
  }
}
