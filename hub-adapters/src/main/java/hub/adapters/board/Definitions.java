package hub.adapters.board;

import java.util.List;

/** What each number of the statistics means. */
final class Definitions {
  private static final List<String> NUMBERS =
      List.of(
          "month",
          "municipality",
          "duties",
          "inTime",
          "late",
          "median",
          "measured",
          "lead",
          "nights",
          "estimated",
          "outage",
          "small");

  private Definitions() {}

  static List<Fact> in(Words words) {
    return NUMBERS.stream()
        .map(number -> "definition." + number)
        .map(key -> new Fact(words.say(key), words.say(key + ".text"), null))
        .toList();
  }
}
