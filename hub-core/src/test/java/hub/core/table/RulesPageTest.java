package hub.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The page says what the data says, and the data is whole. Run with {@code -Dhub.docs.write=true}
 * the first test writes the page.
 */
class RulesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  /** The rules whose tests are still to be written; a rule that has one may not stand here. */
  private static final Set<Rule> TESTS_TO_COME = EnumSet.of(Rule.KOORDINERT_HENVISNING);

  @Test
  void thePageIsWhatTheDataGives() throws IOException {
    // given
    String made = RulesPage.read().text();
    if (Boolean.getBoolean("hub.docs.write")) {
      Files.writeString(PAGE, made);
    }
    // when
    String kept = Files.readString(PAGE);
    // then
    assertThat(kept)
        .as(
            "docs/rules.md is old: mvn -pl hub-core test -Dtest=RulesPageTest -Dhub.docs.write=true")
        .isEqualTo(made);
  }

  @Test
  void everyPlaceThatARuleCitesHasADutyThatNamesTheRule() throws IOException {
    // given
    List<Duty> duties = Data.read().duties();
    // when
    List<String> missing = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      for (Citation cited : Citation.of(rule)) {
        if (duties.stream()
            .noneMatch(duty -> cited.covers(duty) && duty.rules().contains(rule.id()))) {
          missing.add("%s cites %s %s".formatted(rule.id(), cited.tag(), cited.paragraph()));
        }
      }
    }
    // then
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRuleThatADutyNamesCitesThePlaceOfTheDuty() throws IOException {
    // given
    List<Duty> duties = Data.read().duties();
    // when
    List<String> uncited = new ArrayList<>();
    for (Duty duty : duties) {
      for (String id : duty.rules()) {
        boolean isCited =
            Rule.named(id).stream()
                .flatMap(rule -> Citation.of(rule).stream())
                .anyMatch(cited -> cited.covers(duty));
        if (!isCited) {
          uncited.add("%s %s names %s".formatted(duty.source(), duty.paragraph(), id));
        }
      }
    }
    // then
    assertThat(uncited).isEmpty();
  }

  @Test
  void everyDutyHasARuleOrAReasonAndNeverBoth() throws IOException {
    // given
    Data data = Data.read();
    // when
    List<Duty> duties = data.duties();
    // then
    assertThat(duties)
        .hasSizeGreaterThan(200)
        .allSatisfy(duty -> {
          assertThat(duty.rules().isEmpty())
              .as(duty.toString())
              .isNotEqualTo(duty.reason().isEmpty());
          assertThat(duty.text()).isNotBlank();
          assertThat(duty.limit()).as(duty.toString()).isNotBlank();
        });
  }

  @Test
  void everyReasonIsKnownAndUsed() throws IOException {
    // given
    Data data = Data.read();
    // when
    Set<String> used = new TreeSet<>();
    data.duties().stream().map(Duty::reason).filter(key -> !key.isEmpty()).forEach(used::add);
    // then
    assertThat(data.reasons().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void noTextIsAboutARuleThatDoesNotExist() throws IOException {
    // given
    Data data = Data.read();
    // when
    Set<String> keys = data.rules().stringPropertyNames();
    // then
    assertThat(keys)
        .allSatisfy(key -> {
          int dot = key.lastIndexOf('.');
          assertThat(Rule.named(key.substring(0, dot))).as(key).isPresent();
          assertThat(key.substring(dot + 1))
              .isIn(
                  "tittel",
                  "hvem",
                  "starter",
                  "oppfylles",
                  "bortfaller",
                  "nokler",
                  "avtaler",
                  "tester");
        });
  }

  @Test
  void everyDecisionHasItsLine() throws IOException {
    // given
    List<String> numbers = new ArrayList<>();
    for (int n = 1; n <= RulesPage.DECISIONS; n++) {
      numbers.add("D" + n);
    }
    // when
    Set<String> written = Data.read().decisions().stringPropertyNames();
    // then
    assertThat(written).containsExactlyInAnyOrderElementsOf(numbers);
  }

  @Test
  void everyRuleHasATestThatRunsAndNamesIt() throws IOException {
    // given
    Tests tests = new Tests();
    RuleSection section = new RuleSection(Data.read(), tests);
    // when
    Set<Rule> without = EnumSet.noneOf(Rule.class);
    List<String> empty = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (section.tests(rule).isEmpty()) {
        without.add(rule);
      }
      for (String test : section.tests(rule)) {
        if (!tests.proves(test, rule)) {
          empty.add("%s says nothing of %s".formatted(test, rule.id()));
        }
      }
    }
    // then
    assertThat(empty).isEmpty();
    assertThat(without).isEqualTo(TESTS_TO_COME);
  }
}
