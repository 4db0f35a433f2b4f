package hub.adapters.xml;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * The page that a vendor builds from says what the schema says. Where a table differs, the test
 * shows the one to put in its place.
 */
class KoordinatorPageTest {
  private static final Path PAGE = Path.of("..", "docs", "koordinatormelding.md");
  private static final Path EXAMPLES = Path.of("..", "examples", "koordinatormelding");

  @ParameterizedTest
  @ValueSource(strings = {"nb", "en"})
  void everyFieldOfTheSchemaStandsInTheTable(String language) throws IOException, SAXException {
    // when
    List<String> rows = rows("fields " + language);
    // then
    assertThat(String.join("\n", rows))
        .isEqualTo(String.join("\n", new KoordinatorTables(language).fields()));
    assertThat(rows).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "en"})
  void everyValueOfTheSchemaStandsInTheTable(String language) throws IOException, SAXException {
    // when
    List<String> rows = rows("values " + language);
    // then
    assertThat(String.join("\n", rows))
        .isEqualTo(String.join("\n", new KoordinatorTables(language).values()));
  }

  @Test
  void everythingInTheSchemaIsDocumentedInBothTongues() throws IOException, SAXException {
    assertThat(KoordinatorTables.undocumented()).isEmpty();
  }

  @Test
  void everyExampleIsNamedAndThePageShowsOneAsItIs() throws IOException {
    // given
    String page = Files.readString(PAGE);
    String shown =
        page.substring(page.indexOf("```xml\n") + 7, page.indexOf("\n```", page.indexOf("```xml")));
    String example = Files.readString(EXAMPLES.resolve("02-varsel-barnekoordinator.xml"));
    // then
    assertThat(squeezed(example)).contains(squeezed(shown));
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
  }

  @Test
  void theTextsThatItQuotesForErrorsAreThoseTheHubGives() throws IOException {
    // given
    String page = squeezed(Files.readString(PAGE));
    // when
    Map<String, TestMessages> wrong =
        Map.of(
            "Need", melding().replace("<Need>KOORDINATOR", "<Need>koordinator"),
            "Contact", melding().replace("<Phone>55512345</Phone>", ""),
            "Type", melding().replace("<Type V=\"KOORDINATORMELDING\"/>", "<Type V=\"KM\"/>"));
    // then
    assertThat(wrong)
        .allSatisfy((place, sent) -> {
          Refusal refusal = Decoding.refused(sent).refusals().getFirst();
          assertThat(page).contains(squeezed(refusal.text())).contains("`" + refusal.path() + "`");
        });
  }

  @Test
  void soAreThoseForConsent() throws IOException {
    // given
    String page = squeezed(Files.readString(PAGE));
    String notice = "</Notice>";
    String declined = "<Declined><By>PERSON</By><On>2026-03-01</On></Declined>";
    String byPerson =
        "<Consent><By>PERSON</By><On>2026-03-01</On><Service>Prøve</Service>"
            + "<Purpose>Prøve</Purpose></Consent>";
    String document = "<RefDoc><MsgType V=\"XML\"/><Content>\n<KoordinatorMelding";
    // when
    List<TestMessages> wrong =
        List.of(
            melding().replace(notice, notice + "<Ground>" + declined + "</Ground>"),
            melding()
                .patientWithoutId("2015-05-05", "1")
                .replace(notice, notice + "<Ground>" + byPerson + "</Ground>"),
            melding().replace(document, "<Consent V=\"4\"/>" + document));
    // then
    assertThat(wrong)
        .allSatisfy(sent -> {
          Refusal refusal = Decoding.objected(sent).refusals().getFirst();
          assertThat(page).contains(squeezed(refusal.text())).contains("`" + refusal.path() + "`");
        });
  }

  private static TestMessages melding() {
    return TestMessages.of(MessageKind.KOORDINATORMELDING);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The rows below the head of a table between two marks. */
  private static List<String> rows(String mark) throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    int from = lines.indexOf("<!-- " + mark + " -->");
    assertThat(from).as(mark).isNotNegative();
    return lines.subList(from + 1, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .skip(2)
        .toList();
  }
}
