package hub.adapters.board;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.feed.RunningFeed;
import hub.adapters.feed.Said;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the numbers: small ones are hidden, and each is defined. */
class StatisticsPageTest {
  private final RunningFeed feed = new RunningFeed(Instant.parse("2026-05-20T08:00:00Z"), Map.of());

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void theNumbersOfAMunicipalityAreShownWithTheirDefinitions() throws Exception {
    // given: of seven with a deadline five are met in time, after 25 hours all of them
    take(5, "MET", "2026-05-12T10:00:00Z");
    take(1, "MET_LATE", "2026-05-12T08:00:00Z");
    take(1, "BREACHED", "2026-05-12T08:00:00Z");
    take(1, "OPEN", "2026-05-12T08:00:00Z");
    // when
    String page = page("");
    // then
    assertThat(page)
        .containsSubsequence(
            "Utvikling per regel",
            "71 % (7)",
            "Lavest andel i tide, de ti laveste",
            "Tidligmelding innen 24 timer Universitetssykehuset HER-id 59 71 % 2 7",
            "Per regel, kommune og måned, den nyeste måneden først",
            "mai 2026 Tidligmelding innen 24 timer Skogvatn kommune HER-id 99387"
                + " 8 5 1 1 1 71 % 1 d 1 t 1 d 1 t",
            "Hva tallene betyr",
            "Tall som bygger på færre enn 5, vises ikke.");
  }

  @Test
  void whatRestsOnFewerThanFiveIsHidden() throws Exception {
    // given
    take(3, "MET", "2026-05-12T10:00:00Z");
    take(1, "BREACHED", "2026-05-12T08:00:00Z");
    // when
    String page = page("");
    // then
    assertThat(page)
        .contains("Skogvatn kommune HER-id 99387 under 5 – – – – – – –")
        .contains("Ingen part med minst 5 avgjorte plikter har vært for sen.")
        .doesNotContain("75 %");
  }

  @Test
  void whatIsAskedForStaysInTheFormAndInTheLinkToCsv() throws Exception {
    // given
    take(1, "OPEN", "2026-05-12T08:00:00Z");
    // when
    String page =
        feed.get("/statistics?rule=R2&herId=59&from=2026-04&to=2026-05", "Accept", "text/html")
            .body();
    // then
    assertThat(page)
        .contains("<option value=\"tidligmelding-24t\" selected>")
        .contains("name=\"herId\" inputmode=\"numeric\" pattern=\"[0-9]*\" value=\"59\"")
        .contains(
            "href=\"/statistics?format=csv&amp;by=MUNICIPALITY&amp;rule=tidligmelding-24t"
                + "&amp;herId=59&amp;from=2026-04&amp;to=2026-05\"");
    assertThat(page)
        .contains(
            "href=\"/statistics?rule=R2&amp;herId=59&amp;from=2026-04&amp;to=2026-05"
                + "&amp;sprak=nn\"");
    assertThat(page("?from=2026-06")).contains("Ingen plikter her.");
    assertThat(page("?rule=&herId=&from=&to=")).contains("under 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb|Statistikk|mai 2026|under 5|Ingen varsler før slutten er målt her.|Overliggerdøgn",
        "nn|Statistikk|mai 2026|under 5|Ingen varsel før slutten er målte her.|Overliggjardøgn",
        "en|Statistics|May 2026|under 5|Nothing told before the end has been measured here."
            + "|For each rule, municipality and month"
      })
  void thePageIsInTheLanguageAskedFor(
      String code, String title, String month, String few, String none, String section)
      throws Exception {
    // given
    take(1, "OPEN", "2026-05-12T08:00:00Z");
    // when
    String page = page("?sprak=" + code);
    // then
    assertThat(page).contains(title + " – meldingshub", month, few, none, section);
    assertThat(page).doesNotContain("definition.", "column.", "section.");
  }

  @Test
  void aShareIsWrittenAsTheLanguageWritesIt() throws Exception {
    // given
    take(5, "MET", "2026-05-12T10:00:00Z");
    take(1, "BREACHED", "2026-05-12T08:00:00Z");
    // then
    assertThat(page("?sprak=nb")).contains("83 % (6)", "1 d 1 t");
    assertThat(page("?sprak=nn")).contains("83 % (6)", "1 d 1 t");
    assertThat(page("?sprak=en")).contains("83% (6)", "1 d 1 h");
  }

  @Test
  void anAddressThatIsWrongIsToldSo() throws Exception {
    for (String query : new String[] {"?rule=R99", "?herId=x", "?from=mai"}) {
      var answer = feed.get("/statistics" + query, "Accept", "text/html");
      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(answer.body()).contains("måneder skrives som 2026-05");
    }
  }

  private int taken;

  private void take(int times, String state, String due) {
    for (int i = 0; i < times; i++) {
      taken++;
      feed.take(Said.duty(Said.id(taken).toString(), state, due, taken));
    }
  }

  private String page(String query) throws Exception {
    String page = feed.get("/statistics" + query, "Accept", "text/html").body();
    return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}
