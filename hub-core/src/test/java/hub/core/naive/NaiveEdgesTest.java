package hub.core.naive;

import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static hub.core.naive.NaiveReadingTest.said;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.Story;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The naive reading where it would be easy to read wrongly. */
class NaiveEdgesTest {

  @Test
  void aTidligmeldingAtTheMomentOfTheWarningPreventsIt() {
    // given
    Story stay = answeredAdmission().tidligmelding("2026-02-05T06:00");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said).isEmpty();
  }

  @Test
  void aTidligmeldingAMillisecondAfterTheWarningDoesNot() {
    // given
    Story stay = answeredAdmission().tidligmelding("2026-02-05T06:00:00.001");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said).containsExactly("WARNING tidligmelding-24t 2026-02-05T06:00");
  }

  @Test
  void aTidligmeldingExactlyAtItsDeadlineIsLate() {
    // given
    Story stay = answeredAdmission().tidligmelding("2026-02-05T10:00");
    // when
    List<String> said = said(stay, "2026-02-05T10:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-02-05T06:00",
            "BREACH tidligmelding-24t 2026-02-05T10:00",
            "LATE tidligmelding-24t 2026-02-05T10:00 by PT0S");
  }

  @Test
  void aWarningThatIsDueAtOnceWaitsForALaterStamp() {
    // given
    Story stay =
        aStay()
            .innleggelsesrapport("2026-02-05T07:00")
            .innlagt("2026-02-05T08:00", "2026-02-04T10:00")
            .tidligmelding("2026-02-05T08:00");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said).isEmpty();
  }

  @Test
  void aCancelledAnswerOpensTheDutyAgain() {
    // given
    Story stay =
        answeredAdmission()
            .tidligmelding("2026-02-04T12:00")
            .cancelled("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-02-05T08:00");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-02-05T08:00",
            "BREACH tidligmelding-24t 2026-02-05T10:00");
  }

  @Test
  void aCorrectionWithdrawsTheDutyAndStartsItAnew() {
    // given
    Story stay =
        answeredAdmission()
            .innlagt("rettet", "2026-02-05T11:00", "2026-02-04T14:00")
            .tidligmelding("2026-02-05T12:00");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-02-05T06:00",
            "BREACH tidligmelding-24t 2026-02-05T10:00",
            "WARNING tidligmelding-24t 2026-02-05T11:00",
            "RETRACTED tidligmelding-24t 2026-02-05T11:00 by rettet");
  }

  @Test
  void anotherStayEndsTheFirst() {
    // given
    Story stay =
        answeredAdmission()
            .innlagt("neste", "2026-02-05T10:00", "2026-02-05T10:00")
            .add(message("rapport-2", MessageKind.INNLEGGELSESRAPPORT, "2026-02-05T11:00"))
            .tidligmelding("2026-02-05T12:00");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-02-05T06:00",
            "BREACH tidligmelding-24t 2026-02-05T10:00",
            "DEFICIENCY utskrevet-mangler 2026-02-05T10:00");
  }

  @Test
  void aFurtherKlarJoinsTheOpenDutyAndItsAnswerMeetsBoth() {
    // given
    Story stay =
        aStay()
            .tidligmelding("2026-02-04T08:00")
            .klar("klar", "2026-02-04T09:00")
            .klar("igjen", "2026-02-04T10:00")
            .svar("svar", "2026-02-04T11:00", "igjen");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said).isEmpty();
  }

  @Test
  void anAvvikFromTheReceiverCancelsTheMessage() {
    // given
    Story stay =
        answeredAdmission()
            .add(
                message("avvik", MessageKind.DIALOG_AVVIK, "2026-02-05T07:00")
                    .theme("8117/1")
                    .refersTo("innlagt"));
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-02-05T06:00",
            "RETRACTED tidligmelding-24t 2026-02-05T07:00 by avvik");
  }

  @Test
  void aTrainingMessageHasNoEffect() {
    // given
    Story stay =
        aStay()
            .add(
                message("prove", MessageKind.LOG_INNLAGT, "2026-02-04T10:00")
                    .tells(Hendelse.INNLAGT, "2026-02-04T10:00")
                    .training());
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said).isEmpty();
  }

  /** Admitted 2026-02-04 10:00; the innleggelsesrapport came. */
  private static Story answeredAdmission() {
    return aStay()
        .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
        .innleggelsesrapport("2026-02-04T11:00");
  }
}
