package hub.adapters.cli;

import hub.adapters.run.RunSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code run} was told, looked at before anything starts. */
final class RunOptions {
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_PARTITIONS = 200;

  @Mixin InstallationOptions installation = new InstallationOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where it listens, on 127.0.0.1; by default 8080, and 0 picks one.")
  int port;

  @Option(
      names = "--agreements",
      paramLabel = "DIR",
      description =
          "Agreement files (*.yaml) besides those that are shipped; by default those that were"
              + " published last.")
  @Nullable Path agreements;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "3",
      description = "How the log is parted; read at the first start, by default 3.")
  int partitions;

  RunSettings settings() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UsageFault("--port " + port + " is no port; take one up to 65535, or 0 for any.");
    }
    if (partitions < 1 || partitions > MOST_PARTITIONS) {
      throw new UsageFault("--partitions must be 1 to " + MOST_PARTITIONS + ".");
    }
    if (agreements != null) {
      Folders.existing(agreements, "folder of agreements");
    }
    return installation.settings(port, agreements, partitions);
  }
}
