package hub.adapters.cli;

import hub.adapters.run.RunSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a hub keeps everything, for the commands that open it. */
final class InstallationOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where the hub keeps everything; by default ./data.")
  Path data = Path.of("data");

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "LIST",
      description = "A Kafka cluster to use (host:port,…), in place of a broker of its own.")
  @Nullable String bootstrapServers;

  @Option(
      names = "--keys",
      paramLabel = "DIR",
      description = "Where its keys lie; by default in keys below the data.")
  @Nullable Path keys;

  /** Of a hub that is there already. */
  RunSettings settings() {
    return settings(0, null, 1);
  }

  RunSettings settings(int port, @Nullable Path agreements, int partitions) {
    if (bootstrapServers != null && bootstrapServers.isBlank()) {
      throw new UsageFault("--bootstrap-servers is empty; write it like kafka1:9092,kafka2:9092.");
    }
    return new RunSettings(data, port, bootstrapServers, agreements, partitions, keys);
  }
}
