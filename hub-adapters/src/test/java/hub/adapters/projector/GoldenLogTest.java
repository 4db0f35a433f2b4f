package hub.adapters.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What was once written gives the same alerts for ever. */
class GoldenLogTest {
  @Test
  void theFirstFormatOfTheLogGivesTheAlertsThatItGaveThen() throws IOException {
    // given
    GoldenLog golden = GoldenLog.read("golden-1");
    // when
    var alerts = golden.replayed();
    // then
    assertThat(golden.records()).hasSizeGreaterThan(100);
    assertThat(alerts).isEqualTo(golden.alerts());
  }
}
