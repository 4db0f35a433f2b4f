package hub.adapters.cli;

import hub.core.explanation.Language;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** {@code --language}: in which language explanations are given. */
final class LanguageOption {
  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Of the explanations: nb (bokmål), nn (nynorsk) or en; by default en.")
  String code = "en";

  Language language() {
    return Language.of(code)
        .orElseThrow(() ->
            new UsageFault(
                "--language "
                    + code
                    + " is not known; choose one of "
                    + Language.ALL.stream().map(Language::code).collect(Collectors.joining(", "))
                    + "."));
  }
}
