package hub.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The two readings of the rules say the same of every random history.
 *
 * <p>{@code -Dhub.seed=N} starts elsewhere, {@code -Dhub.journeys=N} reads more or fewer.
 */
class NaiveAgainstVerdictTest {
  private static final long SEED = Long.getLong("hub.seed", 20_260_101L);
  private static final int JOURNEYS = Integer.getInteger("hub.journeys", 4_000);
  private static final int SHOWN = 3;

  @Test
  void bothReadingsSayTheSameOfEveryHistory() {
    // given
    System.out.println("Histories from seed " + SEED + ", " + JOURNEYS + " of them");
    LongStream seeds = LongStream.range(SEED, SEED + JOURNEYS);
    // when
    List<String> differences = differences(seeds);
    // then
    assertThat(differences).isEmpty();
  }

  private static List<String> differences(LongStream seeds) {
    return seeds
        .mapToObj(seed -> Comparison.of(RandomJourney.of(seed)))
        .filter(comparison -> !comparison.agrees())
        .limit(SHOWN)
        .map(whole -> "\n" + whole.report() + "\n shrunk: " + whole.shrunk().report() + "\n")
        .toList();
  }
}
