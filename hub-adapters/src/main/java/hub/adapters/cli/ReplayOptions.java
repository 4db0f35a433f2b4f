package hub.adapters.cli;

import hub.adapters.run.Replay;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code replay} was told. */
final class ReplayOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where the hub keeps everything; by default ./data.")
  Path data = Path.of("data");

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "LIST",
      description = "The Kafka cluster that the hub uses (host:port,…), if it is not its own.")
  @Nullable String bootstrapServers;

  @Option(
      names = "--keys",
      paramLabel = "DIR",
      description = "Where its keys lie; by default in keys below the data.")
  @Nullable Path keys;

  @Option(
      names = "--apply",
      description = "Puts right what differs; the hub reads its log anew at the next start.")
  boolean apply;

  @Option(
      names = "--keep-shadow",
      description = "Leaves the topics that were compared with (*.replay), to be looked at.")
  boolean keepShadow;

  @Option(names = "--json", description = "Prints differences and proof as JSON lines.")
  boolean json;

  Replay.Settings settings() {
    return new Replay.Settings(
        RunOptions.checked(data, 0, bootstrapServers, null, 1, keys), apply, keepShadow);
  }
}
