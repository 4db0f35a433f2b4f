package hub.adapters.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --keys} of the offline commands: what patients are called. */
final class NamesOption {
  @Option(
      names = "--keys",
      paramLabel = "DIR",
      description = "Names patients the same in every run, with a key in this folder.")
  @Nullable Path folder;

  PatientNames names(Console console) {
    return PatientNames.of(folder, console);
  }
}
