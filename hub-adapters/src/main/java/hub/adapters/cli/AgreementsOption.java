package hub.adapters.cli;

import hub.core.agreement.Agreements;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --agreements}, for the commands that read files themselves. */
final class AgreementsOption {
  @Option(
      names = "--agreements",
      paramLabel = "DIR",
      description = "Agreement files (*.yaml) besides those that are shipped.")
  @Nullable Path folder;

  Agreements read() {
    return Folders.agreements(folder);
  }
}
