package hub.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The two readings of the rules say the same of every random history, and the histories meet every
 * rule. Some of the patients have two numbers before a message gives both.
 *
 * <p>{@code -Dhub.seed=N} starts elsewhere, {@code -Dhub.journeys=N} reads more or fewer.
 */
class NaiveAgainstVerdictTest {
  private static final long SEED = Long.getLong("hub.seed", 20_260_101L);
  private static final int JOURNEYS = Integer.getInteger("hub.journeys", 5_000);
  private static final int SHOWN = 3;

  @Test
  void bothReadingsSayTheSameOfEveryHistoryAndEveryRuleIsMet() {
    // given
    System.out.println("Histories from seed " + SEED + ", " + JOURNEYS + " of them");
    Coverage coverage = new Coverage();
    LinkCoverage links = new LinkCoverage();
    List<String> differences = new ArrayList<>();
    // when
    LongStream.range(SEED, SEED + JOURNEYS)
        .takeWhile(seed -> differences.size() < SHOWN)
        .forEach(seed -> compare(seed, coverage, links, differences));
    // then
    assertThat(differences).isEmpty();
    System.out.println(coverage.inWords());
    System.out.println(links.inWords());
    assertThat(coverage.missing(JOURNEYS)).isEmpty();
    assertThat(links.missing(JOURNEYS)).isEmpty();
  }

  private static void compare(
      long seed, Coverage coverage, LinkCoverage links, List<String> differences) {
    Comparison whole = Comparison.of(RandomJourney.withLinks(seed));
    coverage.add(whole.verdict());
    links.add(whole);
    if (!whole.agrees()) {
      differences.add("\n" + whole.report() + "\n shrunk: " + whole.shrunk().report() + "\n");
    }
  }
}
