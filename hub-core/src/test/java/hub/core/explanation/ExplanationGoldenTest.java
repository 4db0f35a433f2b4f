package hub.core.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Alert;
import hub.core.duty.Obligation;
import hub.core.duty.Rule;
import hub.core.duty.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that is said of each rule, in every language, as it reads in full: one file a rule. With
 * {@code -Dhub.golden.write=true} the files are written anew, for one who then reads what changed.
 */
class ExplanationGoldenTest {
  private static final boolean WRITE = Boolean.getBoolean("hub.golden.write");
  private static final Path FOLDER =
      Path.of("src/test/resources/hub/core/explanation/golden").toAbsolutePath();

  /** The hub does not take HENVISNING, so nothing can start K8. */
  private static final Set<Rule> WITHOUT_STORY = EnumSet.of(Rule.KOORDINERT_HENVISNING);

  private static final List<Told> STORIES = Stories.all();

  @Test
  void everyRuleThatCanStartHasAStory() {
    // when
    Set<Rule> without = EnumSet.allOf(Rule.class);
    STORIES.forEach(told -> without.remove(told.rule()));
    // then
    assertThat(without).isEqualTo(WITHOUT_STORY);
  }

  static Stream<Rule> told() {
    return STORIES.stream().map(Told::rule).distinct();
  }

  @ParameterizedTest
  @MethodSource("told")
  void whatIsSaidOfARuleReadsAsItDid(Rule rule) throws IOException {
    // when
    String text = text(rule);
    // then
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(rule.id() + ".txt"), text);
    }
    assertThat(text).isEqualTo(golden(rule));
  }

  private static String text(Rule rule) {
    StringBuilder text = new StringBuilder();
    for (Told told : STORIES) {
      if (told.rule() == rule) {
        text.append(text.isEmpty() ? "" : "\n").append("# ").append(told.name()).append('\n');
        int before = text.length();
        tell(text, told);
        assertThat(text.length()).as("something is said: " + told.name()).isGreaterThan(before);
      }
    }
    return text.toString();
  }

  private static void tell(StringBuilder text, Told told) {
    Verdict verdict = told.story().verdictAt(told.asOf());
    for (Alert alert : verdict.alerts()) {
      if (alert.rule().equals(told.rule().id())) {
        say(text, alert.kind().toString(), alert.explanation());
      }
    }
    for (Obligation duty : verdict.obligations()) {
      if (duty.rule() == told.rule()) {
        say(text, "the duty is " + duty.state(), duty.explanation());
      }
    }
  }

  private static void say(StringBuilder text, String what, Explanation explanation) {
    for (Language language : Language.ALL) {
      text.append('\n').append(what).append(" (").append(language.code()).append(")\n");
      language.say(explanation).forEach(line -> text.append("  ").append(line).append('\n'));
    }
  }

  private static String golden(Rule rule) throws IOException {
    if (WRITE) {
      return Files.readString(FOLDER.resolve(rule.id() + ".txt"));
    }
    String name = "golden/" + rule.id() + ".txt";
    try (InputStream in = ExplanationGoldenTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name + " is there; write it with -Dhub.golden.write=true").isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
