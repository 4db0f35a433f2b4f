package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Anchor;
import hub.core.agreement.RuleValues;
import hub.core.explanation.Language;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.Act;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said where a message tells only a day: the day that it tells, and no time of it. */
class DateOnlyTest {

  private static List<String> firstTwo(Story story) {
    var duty = story.obligationsAt("2026-05-12T12:00").getFirst();
    return Language.ENGLISH.say(duty.explanation()).subList(0, 2);
  }

  @Test
  void anAdmissionOfTheDayBefore() {
    // given
    var stay = Story.about(Rule.TIDLIGMELDING).innlagt("2026-05-11T10:20", "2026-05-10");
    // when
    var said = firstTwo(stay);
    // then
    assertThat(said)
        .containsExactly(
            "The patient was admitted Sun 2026-05-10, as LOG_INNLAGT innlagt tells; the clock"
                + " starts then.",
            "The message tells only the day, so the clock starts at the end of that day (D4).");
  }

  @Test
  void anAdmissionOfTheDayOnWhichTheMessageWasGenerated() {
    // given
    var stay =
        Story.about(Rule.TIDLIGMELDING)
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:20")
                    .generated("2026-05-11T10:15")
                    .tells(Hendelse.INNLAGT, "2026-05-11"));
    // when
    var said = firstTwo(stay);
    // then
    assertThat(said)
        .containsExactly(
            "The patient was admitted Mon 2026-05-11, as LOG_INNLAGT innlagt tells; the clock"
                + " starts then.",
            "The message tells only the day; it was generated on that day, Mon 2026-05-11 10:15, so"
                + " the clock starts then (D4).");
  }

  @Test
  void aDischarge() {
    // given
    var stay = Story.about(Rule.UTSKRIVNINGSRAPPORT).utskrevet("2026-05-11T13:00", "2026-05-11");
    // when
    var said = firstTwo(stay);
    // then
    assertThat(said)
        .containsExactly(
            "The patient was discharged Mon 2026-05-11, as LOG_UTSKREVET utskrevet tells; the clock"
                + " starts then.",
            "The message tells only the day, and the day is what counts (D4).");
  }

  @Test
  void theEndOfMeasures() {
    // given
    var story =
        Story.about(Rule.SLUTTRAPPORT)
            .add(says(null, Act.MEASURES_ENDED).at("2026-05-11").in("slutt", "2026-05-12T10:00"));
    // when
    var said = firstTwo(story);
    // then
    assertThat(said)
        .containsExactly(
            "The measures ended Mon 2026-05-11, as KOORDINATORMELDING slutt tells; the clock starts"
                + " then.",
            "The message tells only the day, so the clock starts at the beginning of that day.");
  }

  @Test
  void theDayOnWhichAPatientIsReadyStillToCome() {
    // given
    var stay =
        Story.about(Rule.MOTTAK)
            .under(Nasjonal.with(Rule.MOTTAK, RuleValues.measured(Anchor.EVENT, null)))
            .add(
                message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T09:00")
                    .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-13"));
    // when
    var said = firstTwo(stay);
    // then
    assertThat(said)
        .containsExactly(
            "The patient is ready for discharge Wed 2026-05-13, as LOG_UTSKRIVNINGSKLAR klar tells;"
                + " the clock starts then.",
            "The message tells only the day, so the clock starts at the beginning of that day.");
  }
}
