package hub.adapters.cli;

import hub.adapters.run.RunSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What {@code run} was told, looked at before anything starts. */
final class RunOptions {
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_PARTITIONS = 200;

  private RunOptions() {}

  static RunSettings checked(
      Path data,
      int port,
      @Nullable String bootstrapServers,
      @Nullable Path agreements,
      int partitions,
      @Nullable Path keys) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UsageFault("--port " + port + " is no port; take one up to 65535, or 0 for any.");
    }
    if (partitions < 1 || partitions > MOST_PARTITIONS) {
      throw new UsageFault("--partitions must be 1 to " + MOST_PARTITIONS + ".");
    }
    if (bootstrapServers != null && bootstrapServers.isBlank()) {
      throw new UsageFault("--bootstrap-servers is empty; write it like kafka1:9092,kafka2:9092.");
    }
    if (agreements != null) {
      Folders.existing(agreements, "folder of agreements");
    }
    return new RunSettings(data, port, bootstrapServers, agreements, partitions, keys);
  }
}
