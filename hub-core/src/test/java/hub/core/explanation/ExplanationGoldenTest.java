package hub.core.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Alert;
import hub.core.duty.Obligation;
import hub.core.duty.Rule;
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

  /** What a question about a deadline is answered with, and what a replay takes back. */
  private static final Set<Phrase> SAID_ELSEWHERE =
      EnumSet.of(Phrase.STARTS_AT, Phrase.AGE_REACHED, Phrase.SWITCHED_OFF, Phrase.REPLAYED);

  private static final List<Told> STORIES = Stories.all();

  @Test
  void everyRuleThatCanStartHasAStory() {
    // when
    Set<Rule> without = EnumSet.allOf(Rule.class);
    STORIES.forEach(told -> without.remove(told.rule()));
    // then
    assertThat(without).isEqualTo(WITHOUT_STORY);
  }

  @Test
  void everyPhraseIsReadInAStory() {
    // when
    Set<Phrase> unread = EnumSet.allOf(Phrase.class);
    STORIES.stream()
        .flatMap(ExplanationGoldenTest::explanations)
        .flatMap(explanation -> explanation.sentences().stream())
        .forEach(sentence -> unread.remove(sentence.phrase()));
    // then
    assertThat(unread).isEqualTo(SAID_ELSEWHERE);
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
    alerts(told).forEach(alert -> say(text, alert.kind().toString(), alert.explanation()));
    duties(told).forEach(duty -> say(text, "the duty is " + duty.state(), duty.explanation()));
  }

  private static Stream<Alert> alerts(Told told) {
    return told.story().alertsAt(told.asOf()).stream()
        .filter(alert -> alert.rule().equals(told.rule().id()));
  }

  private static Stream<Obligation> duties(Told told) {
    return told.story().obligationsAt(told.asOf()).stream()
        .filter(duty -> duty.rule() == told.rule());
  }

  private static Stream<Explanation> explanations(Told told) {
    return Stream.concat(
        alerts(told).map(Alert::explanation), duties(told).map(Obligation::explanation));
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
