package hub.adapters.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was once written gives the same alerts for ever; rules that are newer may say more. */
class GoldenLogTest {
  private static final Set<String> RULES_OF_THEN =
      Set.of(
          "tidligmelding-24t",
          "innleggelsesrapport-24t",
          "utskrivningsklar-sendevindu",
          "utskrivningsklar-svar",
          "utskrivningsklar-grunnlag",
          "utskrivningsrapport-utreisedag",
          "tidligmelding-innhold",
          "innleggelsesrapport-innhold",
          "utskrivningsklar-innhold",
          "tidspunkt-mangler",
          "hendelse-i-fremtiden",
          "utskrevet-mangler",
          "endring-ikke-tillatt",
          "msgid-gjenbruk");

  @Test
  void theFirstFormatOfTheLogGivesTheAlertsThatItGaveThen() throws IOException {
    // given
    GoldenLog golden = GoldenLog.read("golden-1");
    // when
    var alerts = golden.replayed().stream().filter(GoldenLogTest::isOfThen).toList();
    // then
    assertThat(golden.records()).hasSizeGreaterThan(100);
    assertThat(alerts).isEqualTo(golden.alerts());
  }

  private static boolean isOfThen(String alert) {
    return RULES_OF_THEN.stream().anyMatch(rule -> alert.contains("\"rule\":\"" + rule + "\""));
  }
}
