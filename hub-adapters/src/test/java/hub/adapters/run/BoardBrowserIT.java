package hub.adapters.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.TestFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.StaleElementReferenceException;

/** The first page in a real browser. Skips, and says so, where none is installed. */
class BoardBrowserIT {
  private static final String ALERTS = "alerts";
  private static final int SHOWN = "p-01234567".length();
  private static final Path DATA = TestFolder.make();
  private static RunningHub hub;

  @BeforeAll
  static void aHub() {
    if (!Browser.isInstalled()) {
      System.out.println("SKIPPED: no chromium with its driver here; .ci/run installs them.");
    }
    Assumptions.assumeTrue(Browser.isInstalled(), "no chromium with its driver is installed");
    hub = RunningHub.start(new RunSettings(DATA, 0, null, null, 1, null));
  }

  @AfterAll
  static void stop() {
    if (Browser.isInstalled()) {
      hub.close();
    }
    TestFolder.delete(DATA);
  }

  @ParameterizedTest
  @CsvSource({"light, 1", "dark, 2"})
  void aNewBreachAppearsByItself(String scheme, int patient) {
    try (Browser browser = new Browser(true)) {
      // given
      browser.prefers(scheme);
      browser.open(hub.address().resolve("/?sprak=nb"));
      browser.mark();
      String before = browser.text(ALERTS);
      // when
      String name = nameAfterABreachOf(patient);
      // then
      assertThat(before).doesNotContain(name);
      String after =
          Awaitility.await()
              .atMost(Duration.ofSeconds(10))
              .ignoreException(StaleElementReferenceException.class) // just then it was replaced
              .until(() -> browser.text(ALERTS), text -> text.contains(name));
      assertThat(after).contains("Brudd", "Tidligmelding innen 24 timer");
      assertThat(browser.isMarked()).as("the page was not loaded anew").isTrue();
    }
  }

  @Test
  void thePageIsLightOrDarkAsItsReaderLikesIt() {
    try (Browser browser = new Browser(true)) {
      // given
      browser.open(hub.address().resolve("/?sprak=nb"));
      // when
      browser.prefers("light");
      double lightPage = browser.brightness("background-color");
      double lightText = browser.brightness("color");
      browser.prefers("dark");
      double darkPage = browser.brightness("background-color");
      double darkText = browser.brightness("color");
      // then
      assertThat(lightPage).isGreaterThan(0.8);
      assertThat(lightText).isLessThan(0.3);
      assertThat(darkPage).isLessThan(0.2);
      assertThat(darkText).isGreaterThan(0.6);
    }
  }

  @Test
  void withoutScriptsItIsReadableAndTellsTheSame() {
    try (Browser browser = new Browser(false)) {
      // given
      String name = nameAfterABreachOf(3);
      // when
      browser.open(hub.address().resolve("/?sprak=nb"));
      // then
      assertThat(browser.text(ALERTS)).contains(name, "Brudd", "Tidligmelding innen 24 timer");
    }
  }

  /** Posts a message that reveals a breach of six hours ago; what the page calls the patient. */
  private static String nameAfterABreachOf(int patient) {
    Client client = new Client(hub.address());
    int said = client.alerts().size();
    Instant admitted = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);
    client.post(Messages.innlagt(patient, admitted));
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> client.alerts().size() > said);
    JsonNode alert = client.alerts().getLast().get("data");
    assertThat(alert.get("kind").asText()).isEqualTo("BREACH");
    return alert.get("patient").asText().substring(0, SHOWN);
  }
}
