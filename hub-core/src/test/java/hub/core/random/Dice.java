package hub.core.random;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same seed throws the same. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  Duration minutes(int low, int high) {
    return Duration.ofMinutes(between(low, high));
  }

  Duration hours(int low, int high) {
    return minutes(low * 60, high * 60);
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }
}
