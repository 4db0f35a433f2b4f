package hub.adapters.cli;

import hub.adapters.run.Replay;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code replay} was told. */
final class ReplayOptions {
  @Mixin InstallationOptions installation = new InstallationOptions();

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
    return new Replay.Settings(installation.settings(), apply, keepShadow);
  }
}
