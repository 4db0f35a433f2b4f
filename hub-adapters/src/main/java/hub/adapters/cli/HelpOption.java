package hub.adapters.cli;

import picocli.CommandLine.Option;

/** {@code --help}, which every command takes. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  boolean asked;
}
