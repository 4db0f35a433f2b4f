package hub.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.calendar.DayOff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void everyPhraseHasAnEnglishText(Phrase phrase) {
    // when
    var said = Language.ENGLISH.say(Explanation.of(phrase, "a", "b", "c", "d"));
    // then
    assertThat(said.getFirst()).isNotBlank().doesNotContain("{");
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
}
