package hub.adapters.cli;

import picocli.CommandLine.Option;

/** {@code --to}, for the commands that ask a running hub. */
final class ToOption {
  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = HubClient.DEFAULT_ADDRESS,
      description = "The hub; by default ${DEFAULT-VALUE}.")
  String address = HubClient.DEFAULT_ADDRESS;

  HubClient client() {
    return new HubClient(address);
  }
}
