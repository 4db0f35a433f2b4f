package hub.adapters.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values of an option that are words: those of an enum, in lower case with hyphens. */
final class Choices {
  private Choices() {}

  /** Which side of a message. */
  enum Side {
    MOTTAKER,
    AVSENDER;

    boolean isSender() {
      return this == AVSENDER;
    }
  }

  static <T extends Enum<T>> T named(Class<T> choices, String given, String option) {
    for (T choice : choices.getEnumConstants()) {
      if (word(choice).equals(given)) {
        return choice;
      }
    }
    throw new UsageFault(
        option
            + " "
            + given
            + " is not known; choose one of "
            + Arrays.stream(choices.getEnumConstants())
                .map(Choices::word)
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
