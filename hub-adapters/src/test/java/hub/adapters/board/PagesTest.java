package hub.adapters.board;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.feed.RunningFeed;
import hub.adapters.feed.Said;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final String[] HTML = {
    "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
  };
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  private final RunningFeed feed = new RunningFeed(Instant.parse("2026-05-12T08:00:00Z"), Map.of());

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void theFirstPageIsAPageWhateverIsAskedFor() throws Exception {
    for (String accept : List.of("*/*", "application/json", "text/html")) {
      var page = feed.get("/", "Accept", accept);
      assertThat(page.statusCode()).as(accept).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }
  }

  @Test
  void itShowsWhatIsOpenWhatIsBrokenAndWhatWasSaid() throws Exception {
    // given
    feed.take(
        Said.duty(id(1), "OPEN", "2026-05-12T08:42:00Z", 1),
        Said.duty(id(2), "OPEN", "2026-05-12T21:59:00Z", 2),
        Said.duty(id(3), "OPEN", "2026-05-12T22:00:00Z", 3),
        Said.duty(id(4), "OPEN", null, 4),
        Said.duty(id(5), "BREACHED", "2026-05-12T07:30:00Z", 5),
        Said.duty(id(6), "MET", "2026-05-12T08:10:00Z", 6),
        Said.alert(0));
    // when
    String page = feed.get("/").body();
    String text = text(page);
    // then
    assertThat(text)
        .contains("1 ✕ brutt 1 ▲ under 1 time 1 ○ i dag 1 ○ senere 1 uten frist")
        .contains(
            "i dag 10:42 om 42 min ▲ Nær frist Tidligmelding innen 24 timer Universitetssykehuset"
                + " HER-id 59 → til Skogvatn kommune HER-id 99387 p-01234567")
        .contains("i dag 09:30 for 30 min siden ✕ Brutt")
        .contains("i dag 10:00 nå ✕ Brudd")
        .contains("svarer bare på denne maskinen (loopback)");
    assertThat(page)
        .contains("<html lang=\"nb\">")
        .contains("<time datetime=\"2026-05-12T10:42:00+02:00\">")
        .contains("href=\"/obligations/" + id(1) + "\"")
        .contains("href=\"/journeys/" + Said.JOURNEY + "\"")
        .doesNotContain(id(6));
    assertThat(page.indexOf(id(1))).isLessThan(page.indexOf(id(2)));
    assertThat(page.indexOf(id(2))).isLessThan(page.indexOf(id(3)));
  }

  @Test
  void noPageHoldsAScriptOrAStyleOfItsOwnOrAnythingFromElsewhere() throws Exception {
    // given
    feed.take(
        Said.duty(Said.DUTY, "OPEN", "2026-05-12T08:42:00Z", 1),
        Said.event(id(9), "2026-05-11T08:05:00Z"),
        Said.alert(0));
    for (String path : paths()) {
      // when
      HttpResponse<String> page = feed.get(path, HTML);
      // then
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body())
          .as(path)
          .doesNotContainPattern("<script(?![^>]* src=\"/board/)")
          .doesNotContainPattern("<style|style=|\\son[a-z]+=|javascript:|https?://");
      var headers = page.headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'self';")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }
  }

  @Test
  void aNameIsShownAsTextWhateverItHolds() throws Exception {
    // given
    String name = "<script>alert(1)</script>\\\" onclick=x \\u202Egnp.exe";
    feed.take(
        Said.duty(Said.DUTY, "OPEN", "2026-05-12T08:42:00Z", 1, name),
        Said.alert(0, id(0), "BREACH", 59, name));
    for (String path : paths()) {
      // when
      String page = feed.get(path, HTML).body();
      // then
      assertThat(page)
          .as(path)
          .doesNotContain("<script>alert", "\u202E")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
  }

  @Test
  void aDutyTellsWhyAndWhatWasSaid() throws Exception {
    // given
    feed.take(Said.duty(Said.DUTY, "BREACHED", "2026-05-12T08:00:00Z", 1), Said.alert(0));
    // when
    String page = feed.get("/obligations/" + Said.DUTY, HTML).body();
    // then
    assertThat(page)
        .contains("<title>Frist: Tidligmelding innen 24 timer – meldingshub</title>")
        .contains("<li>The patient was admitted.</li>")
        .contains("<ol class=\"why\" lang=\"en\">")
        .contains("href=\"/alerts/" + id(0) + "\"");
    assertThat(text(page))
        .containsSubsequence(
            "Livet til fristen, det første først",
            "i går 10:05 for 23 t 55 min siden ○ Åpnet 16225a72-9c55-4f0a-8d1e-000000000001 –",
            "i dag 10:00 nå ✕ Brutt Ingen, tiden gikk Varsel");
    assertThat(text(page)).contains("✕ Brutt – frist i dag 10:00 nå");
  }

  @Test
  void aStayIsToldInOrderOfTime() throws Exception {
    // given
    feed.take(
        Said.alert(0),
        Said.duty(Said.DUTY, "BREACHED", "2026-05-12T08:00:00Z", 1),
        Said.event(id(9), "2026-05-11T08:05:00Z"));
    // when
    String text = text(feed.get("/journeys/" + Said.JOURNEY, HTML).body());
    // then
    assertThat(text)
        .containsSubsequence(
            "Melding om innlagt pasient, ny",
            "Frist i dag 10:00: Tidligmelding",
            "Varsel: Tidligmelding");
  }

  @Test
  void longListsHaveAPageThatFollows() throws Exception {
    // given
    for (long number = 0; number < 250; number++) {
      feed.take(
          Said.duty(id(number), "OPEN", number < 9 ? null : "2026-05-13T08:00:00Z", number),
          Said.alert(number));
    }
    for (String first : List.of("/obligations", "/alerts")) {
      // when
      int rows = 0;
      int pages = 0;
      for (Optional<String> next = Optional.of(first); next.isPresent(); pages++) {
        String page = feed.get(next.get().replace("&amp;", "&"), HTML).body();
        rows += page.split("<tr role=\"row\">", -1).length - 2;
        next =
            Pattern.compile("href=\"([^\"]+)\" rel=\"next\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst();
      }
      // then
      assertThat(rows).as(first).isEqualTo(250);
      assertThat(pages).as(first).isEqualTo(3);
    }
  }

  @Test
  void whatThereIsNotIsSaidOnAPage() throws Exception {
    for (String path : List.of("/obligations/" + id(1), "/alerts/x", "/journeys/" + id(1))) {
      var page = feed.get(path, HTML);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.body()).as(path).contains("Huben kjenner ingenting med denne id-en.");
    }
    assertThat(feed.get("/obligations?state=GONE", HTML).statusCode()).isEqualTo(400);
    assertThat(feed.get("/obligations?after=x", HTML).statusCode()).isEqualTo(400);
    assertThat(feed.get("/alerts?before=x", HTML).statusCode()).isEqualTo(400);
  }

  @Test
  void aPageThatMayLackSomethingSaysSo() throws Exception {
    // given
    feed.views().followedBy(() -> Optional.of("The views are being read."));
    // when
    var page = feed.get("/", HTML);
    // then
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).contains("2");
    assertThat(text(page.body()))
        .contains(
            "Huben er ikke klar. Det som står her, kan mangle noe. The views are being read.");
  }

  @Test
  void theStyleAndTheScriptComeFromTheHubItself() throws Exception {
    // given
    String page = feed.get("/").body();
    for (String type : List.of("text/css", "text/javascript", "image/svg\\+xml")) {
      String suffix = type.endsWith("css") ? "css" : type.endsWith("script") ? "js" : "svg";
      String address =
          Pattern.compile("/board/\\w+\\." + suffix + "\\?v=\\w+")
              .matcher(page)
              .results()
              .findFirst()
              .orElseThrow()
              .group();
      // when
      var file = feed.get(address);
      // then
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Type").orElseThrow()).matches(type + ".*");
    }
    assertThat(feed.get("/board/words_nb.properties").statusCode()).isEqualTo(404);
  }

  @Test
  void jsonAndPagesShareTheirPaths() throws Exception {
    // given
    feed.take(Said.duty(Said.DUTY, "OPEN", "2026-05-12T08:42:00Z", 1), Said.alert(0));
    for (String path : paths().subList(1, paths().size())) {
      assertThat(feed.get(path).headers().firstValue("Content-Type"))
          .as(path)
          .contains("application/json");
      var page = feed.get(path, HTML);
      assertThat(page.headers().firstValue("Content-Type").orElseThrow())
          .as(path)
          .startsWith("text/html");
      assertThat(page.headers().firstValue("Vary"))
          .as(path)
          .contains("Accept, Accept-Language, Cookie");
    }
  }

  private static List<String> paths() {
    return List.of(
        "/",
        "/obligations",
        "/obligations/" + Said.DUTY,
        "/alerts",
        "/alerts/" + id(0),
        "/journeys/" + Said.JOURNEY);
  }

  private static String id(long number) {
    return Said.id(number).toString();
  }

  /** What a reader sees: the text without the tags. */
  private static String text(String page) {
    return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ").replace("&nbsp;", " ");
  }
}
