package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code translate} tells about coordination, with and without an agreement's themes. */
class TranslateThemesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final String DIALOGUE = // "Kan ta imot", with code 7322/7
      EXAMPLES.resolve("first-stay").resolve("07-dialog-notat.xml").toString();

  @TempDir Path folder;

  @Test
  void aKoordinatorMeldingTellsItByItself() {
    // when
    Called called =
        hub(
            "translate",
            EXAMPLES.resolve("koordinatormelding").resolve("12-svar-appointed.xml").toString());
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.lines().getFirst().at("/events/0/data/coordination"))
        .hasToString(
            "[{\"need\":\"BARNEKOORDINATOR\",\"act\":\"APPOINTED\","
                + "\"source\":\"KOORDINATORMELDING\",\"certainty\":\"STATED\","
                + "\"at\":{\"value\":\"2026-12-07\",\"precision\":\"DATE\",\"estimate\":false}}]");
  }

  @Test
  void noNameNumberOrTextOfAnyExampleIsTold() {
    // when
    Called called = hub("translate", EXAMPLES.resolve("koordinatormelding").toString());
    // then
    assertThat(called.lines()).hasSize(20);
    assertThat(called.out())
        .doesNotContain("Tindeli", "Skarvøy", "Lyngmark", "Ekrefjell", "Myrhaug", "Stornes")
        .doesNotContain("Bjørkeset", "Sjur", "Runa", "2019-03-12", "adultIn", "2028-11")
        .doesNotContain("ønsker ikke", "Avlastning", "§ 25", "Kari Lund", "55500211", "CONSENT")
        .doesNotContainPattern("[0-9]{11}");
  }

  @Test
  void aDialogueTellsItByTheAgreementsOfAFolder() throws IOException {
    // given
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        id: a
        parties: {trust: 4200510}
        themes: {ACKNOWLEDGED: [kan ta imot]}
        """);
    // when
    Called without = hub("translate", DIALOGUE);
    Called with = hub("translate", "--agreements", folder.toString(), DIALOGUE);
    // then
    assertThat(without.lines().getFirst().at("/events/0/data").has("coordination")).isFalse();
    assertThat(with.lines().getFirst().at("/events/0/data/coordination"))
        .hasToString(
            "[{\"need\":null,\"act\":\"ACKNOWLEDGED\",\"source\":\"DIALOG_THEME\","
                + "\"certainty\":\"MAPPED\"}]");
  }

  @Test
  void aWrongAgreementIsWrongUsage() throws IOException {
    // given
    Files.writeString(folder.resolve("a.yaml"), "id: a\nparties: {trust: 1}\nthemes: {X: [a]}\n");
    // when
    Called called = hub("translate", "--agreements", folder.toString(), DIALOGUE);
    // then
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.out()).isEmpty();
    assertThat(called.err()).contains("themes.X is no need, answer or meeting");
  }
}
