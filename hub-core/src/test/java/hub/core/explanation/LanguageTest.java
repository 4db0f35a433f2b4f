package hub.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.calendar.DayOff;
import hub.core.duty.Rule;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that can be said has a text in every language, with the same places. */
class LanguageTest {
  private static final Texts ENGLISH = Texts.read("en");

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void everyPhraseHasATextWithTheSamePlacesAndNoneIsLeftOver(String code) {
    // when
    var faults = Texts.read(code).faults(ENGLISH);
    // then
    assertThat(faults).isEmpty();
  }

  @Test
  void aMissingAnOtherAndALeftOverTextAreNamedWithTheirLanguage() {
    // given
    Map<String, String> lines = new HashMap<>();
    Arrays.stream(Phrase.values()).forEach(phrase -> lines.put(phrase.name(), "x"));
    var first = new Texts("en", lines);
    lines.remove("D24");
    lines.put("DUE", "x {0}");
    lines.put("GONE", "x");
    // when
    var faults = new Texts("nn", lines).faults(first);
    // then
    assertThat(faults)
        .containsExactly(
            "nn: DUE has the places [0], en has []",
            "nn: D24 has no text",
            "nn: GONE is no phrase");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void noLineStandsTwice(String code) throws IOException {
    // when
    List<String> keys = keys(code);
    // then
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void bokmalAndNynorskHaveTheSameWords() throws IOException {
    // when
    var bokmal = new TreeSet<>(keys("nb"));
    var nynorsk = new TreeSet<>(keys("nn"));
    // then
    assertThat(nynorsk).isEqualTo(bokmal);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void whatARuleOwesHasANorwegianNameOrIsAKindOfMessage(Rule rule) {
    // given
    var kinds = Arrays.stream(MessageKind.values()).map(MessageKind::name).toList();
    var named = new ArrayList<String>(kinds);
    named.addAll(Texts.read("nb").words("owed.").keySet());
    named.add("");
    // when
    var owed =
        Arrays.stream(rule.owed().split(" / ", -1)).map(part -> part.replace(' ', '_')).toList();
    // then
    assertThat(named).as("owed.… in explanation_nb and _nn.properties").containsAll(owed);
  }

  @Test
  void aLanguageIsFoundByItsCode() {
    // when
    var found = Language.ALL.stream().map(each -> Language.of(each.code()).orElseThrow()).toList();
    // then
    assertThat(found).containsExactly(Language.BOKMAL, Language.NYNORSK, Language.ENGLISH);
    assertThat(Language.of("se")).isEmpty();
  }

  @Test
  void timesDaysAndDurationsReadAsAPersonWritesThem() {
    // given
    var due = Instant.parse("2026-05-15T13:00:00Z");
    var skipped = List.of(new DayOff(LocalDate.of(2026, 5, 16), new DayOff.Reason.Weekend()));
    // when
    var said =
        Language.ENGLISH.say(
            Explanation.of(Phrase.DUE, due)
                .and(Phrase.DUE, due.plusMillis(7))
                .and(Phrase.DAYS_SKIPPED, skipped)
                .and(Phrase.LATE_BY, Duration.ofMinutes(61)));
    // then
    assertThat(said)
        .containsExactly(
            "Due Fri 2026-05-15 15:00.",
            "Due Fri 2026-05-15 15:00:00.007.",
            "Skipped as no working days: Sat 2026-05-16 (weekend).",
            "That is 1 hour 1 minute too late.");
  }

  private static List<String> keys(String code) throws IOException {
    try (InputStream in = Texts.class.getResourceAsStream("explanation_" + code + ".properties")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf('=')))
          .toList();
    }
  }
}
