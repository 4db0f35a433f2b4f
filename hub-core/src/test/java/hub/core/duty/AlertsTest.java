package hub.core.duty;

import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.explanation.Language;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Story;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an alert holds, and its ids, which must never change. */
class AlertsTest {
  private static final Story LATE =
      aStay()
          .innlagt("2026-03-28T10:05", "2026-03-28T10:00")
          .innleggelsesrapport("2026-03-28T12:00")
          .tidligmelding("2026-03-29T12:30");

  @Test
  void aLateAlertTellsHowLateAndWhatMetIt() {
    // when
    var late = LATE.alertsAt("2026-04-01T00:00").getLast();
    // then
    assertThat(late.kind()).isEqualTo(AlertKind.LATE);
    assertThat(late.rule()).isEqualTo("tidligmelding-24t");
    assertThat(late.state()).isEqualTo(State.MET_LATE);
    assertThat(late.startedAt()).isEqualTo("2026-03-28T09:00:00Z");
    assertThat(late.dueAt()).isEqualTo("2026-03-29T09:00:00Z");
    assertThat(late.at()).isEqualTo("2026-03-29T10:30:00Z");
    assertThat(late.lateBy()).isEqualTo(Duration.ofMinutes(90));
    assertThat(late.startedBy()).hasToString("innlagt");
    assertThat(late.metBy()).hasToString("tidligmelding");
    assertThat(late.causedBy()).isNull();
    assertThat(late.agreement()).isEqualTo("nasjonal");
    assertThat(late.source()).isEqualTo("UNN 2.2; SØ 6.2; FOR § 8");
    assertThat(late.decisions()).containsExactly("D1", "D18");
    assertThat(late.obliged()).isEqualTo(new Party(Role.HOSPITAL, MessageBuilder.HOSPITAL));
    assertThat(late.counterparty())
        .isEqualTo(new Party(Role.MUNICIPALITY, MessageBuilder.MUNICIPALITY));
  }

  @Test
  void idsFollowFromTheFactsAndNeverChange() {
    // when
    var alerts = LATE.alertsAt("2026-04-01T00:00");
    // then
    assertThat(alerts)
        .extracting(alert -> alert.kind() + " " + alert.id())
        .containsExactly(
            "WARNING 455a492e-9549-546f-a2f4-0cc89a06ed1a",
            "BREACH 392efdff-c9c2-5242-980d-58af7ac13b38",
            "LATE d1abe742-19e6-5503-9f1a-8f677aa19f9d");
    assertThat(alerts.getFirst().obligation()).hasToString("a2778d58-dcdf-5e46-a149-de56744b7ec7");
    assertThat(alerts.getFirst().journey()).hasToString("021cf27d-3f0d-5ef7-9db5-9523221c4770");
  }

  @Test
  void anExplanationCanBeCheckedStepByStep() {
    // when
    var said = Language.ENGLISH.say(LATE.alertsAt("2026-04-01T00:00").getLast().explanation());
    // then
    assertThat(said)
        .containsExactly(
            "The patient was admitted Sat 2026-03-28 10:00, as LOG_INNLAGT innlagt tells; the clock"
                + " starts then.",
            "24 hours elapsed from the start.",
            "Summer time begins in between, Sun 2026-03-29: the clock on the wall moves one hour"
                + " forward.",
            "Due Sun 2026-03-29 11:00.",
            "Met by HELSEOPPL_SOKNAD tidligmelding, accepted Sun 2026-03-29 12:30.",
            "That is 1 hour 30 minutes too late.",
            "Hours are elapsed hours, also over a change of summer time (D1).",
            "Every admission told to the municipality starts this clock; a patient without expected"
                + " or changed need of municipal services is owed none (D18 ALL_ADMISSIONS).",
            "Source: UNN 2.2; SØ 6.2; FOR § 8.");
  }

  @Test
  void theExplanationOfAnAnswerNamesTheDaysItSkips() {
    // given
    var stay = aStay().klar("klar", "2026-05-13T14:30");
    // when
    var breach = stay.alertsAt("2026-05-15T15:00").getLast();
    var said = Language.ENGLISH.say(breach.explanation());
    // then
    assertThat(breach.kind()).isEqualTo(AlertKind.BREACH);
    assertThat(said)
        .containsExactly(
            "The clock starts when LOG_UTSKRIVNINGSKLAR klar was accepted, Wed 2026-05-13 14:30.",
            "That is on a working day at or after 14:00: the answer is due at 15:00 on the next"
                + " working day.",
            "Skipped as no working days: Thu 2026-05-14 (Ascension Day).",
            "Due Fri 2026-05-15 15:00.",
            "It had not been met when it was due, Fri 2026-05-15 15:00. It is met by:"
                + " DIALOG_NOTAT / DIALOG_HELSEFAGLIG / DIALOG_SVAR.",
            "Accepted on a working day before 14:00: due 15:00 that day; else 15:00 on the next"
                + " working day (D19).",
            "The hours are borrowed from UNN where no local agreement says otherwise (D27).",
            "Source: UNN 4.1; FOR § 11; PLO 9.4.");
  }
}
