package hub.adapters.board;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.AlertKind;
import hub.core.duty.Role;
import hub.core.duty.Rule;
import hub.core.duty.State;
import hub.core.duty.Turn;
import hub.core.explanation.Language;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path CODE = Path.of("src/main/java/hub/adapters/board");
  private static final Path TEXTS = Path.of("src/main/resources/hub/adapters/board");

  /** One template that another calls, with parentheses in its parentheses. */
  private static final String CALL =
      "@template\\.\\w+\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)";

  /** say("key"), fact(facts, "key" and what stands between the two texts of a choice. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:say\\(|facts, |\\? |: )\\s*\"([a-z][A-Za-z]*\\.[A-Za-z.]+|to|due|said|latest|message|skip|banner|outage)\"");

  private final Words words = Words.of(Language.BOKMAL);

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everythingHasAWord(String code) {
    // given
    List<String> keys = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      keys.add("rule." + rule.id());
    }
    for (State state : State.values()) {
      keys.add("state." + state);
    }
    for (Turn.Kind kind : Turn.Kind.values()) {
      keys.add("life." + kind);
    }
    for (AlertKind kind : AlertKind.values()) {
      keys.add("kind." + kind);
    }
    for (Role role : Role.values()) {
      keys.add("role." + role);
    }
    for (Forsendelsesstatus status : Forsendelsesstatus.values()) {
      keys.add("status." + status);
    }
    for (MessageKind kind : MessageKind.values()) {
      keys.add("event." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    // then
    assertThat(keys).hasSizeGreaterThan(60).allMatch(key -> in(code).find(key).isPresent());
  }

  @Test
  void whatANewerHubCallsSomethingIsShownAsItIs() {
    assertThat(words.rule("ny-regel")).isEqualTo("ny-regel");
    assertThat(words.event("no.meldingshub.message.ny-melding.v1")).isEqualTo("ny-melding");
    assertThat(words.event("no.meldingshub.message.log-innlagt.v1"))
        .isEqualTo("Melding om innlagt pasient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void whatTemplatesAndRowsSayHasAWord(String code) throws IOException {
    // given
    Set<String> keys = new TreeSet<>();
    for (Path folder : List.of(TEMPLATES, CODE)) {
      for (Path file : files(folder)) {
        SAID.matcher(Files.readString(file)).results().forEach(said -> keys.add(said.group(1)));
      }
    }
    // then
    assertThat(keys).hasSizeGreaterThan(90).allMatch(key -> in(code).find(key).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nn", "en"})
  void theLanguagesHaveTheSameKeysWithTheSamePlacesAndNoneTwice(String code) throws IOException {
    // when
    List<String> lines = lines(code);
    // then
    assertThat(shapes(lines)).doesNotHaveDuplicates();
    assertThat(shapes(lines)).containsExactlyInAnyOrderElementsOf(shapes(lines("nb")));
  }

  @Test
  void noTemplateSaysAnythingByItself() throws IOException {
    // given
    Map<String, String> found = new TreeMap<>();
    // when
    for (Path template : files(TEMPLATES)) {
      String said =
          Files.readString(template)
              .replaceAll("\\$\\{[^}]*\\}", "")
              .replaceAll("(?m)^@template\\.frame.*$", "")
              .replaceAll(CALL, "")
              .replaceAll("(?m)^\\s*@.*$", "")
              .replaceAll("<[^>]*>", "")
              .replaceAll("(Bokmål|Nynorsk|English|meldingshub|`\\))", "")
              .replaceAll("[^\\p{L}]", "");
      if (!said.isEmpty()) {
        found.put(template.getFileName().toString(), said);
      }
    }
    // then
    assertThat(found).isEmpty();
  }

  private static Words in(String code) {
    return Words.of(Language.of(code).orElseThrow());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static List<String> lines(String code) throws IOException {
    return Files.readAllLines(TEXTS.resolve("words_" + code + ".properties")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** Each key, with a mark where its text has a place. */
  private static List<String> shapes(List<String> lines) {
    return lines.stream()
        .map(line -> line.substring(0, line.indexOf('=')) + (line.contains("{0}") ? " {0}" : ""))
        .toList();
  }
}
