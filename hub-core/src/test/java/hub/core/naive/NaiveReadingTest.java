package hub.core.naive;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.calendar.OsloTime;
import hub.core.duty.AlertKind;
import hub.core.duty.Detected;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.MessageKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The naive reading itself, on the worked examples of rules.md §7, by number. */
class NaiveReadingTest {

  @Test
  void example1SummerTimeBeginsInTheNightOfTheTidligmelding() {
    // given
    Story stay =
        aStay()
            .innlagt("2026-03-28T10:00", "2026-03-28T10:00")
            .innleggelsesrapport("2026-03-28T12:00");
    // when
    List<String> said = said(stay, "2026-03-29T11:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-29T07:00",
            "BREACH tidligmelding-24t 2026-03-29T11:00");
  }

  @Test
  void example2AnAnswerSkipsAscensionDay() {
    // given
    Story stay = aStay().tidligmelding("2026-05-13T08:00").klar("klar", "2026-05-13T14:30");
    // when
    List<String> said = said(stay, "2026-05-15T15:00");
    // then
    assertThat(said)
        .containsExactly(
            "DEFICIENCY utskrivningsklar-sendevindu 2026-05-13T14:30",
            "WARNING utskrivningsklar-svar 2026-05-15T14:00",
            "BREACH utskrivningsklar-svar 2026-05-15T15:00");
  }

  @Test
  void example3AnAnswerBeforeEasterIsDueTheSameDay() {
    // given
    Story stay = aStay().tidligmelding("2026-04-01T08:00").klar("klar", "2026-04-01T10:00");
    // when
    List<String> said = said(stay, "2026-04-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING utskrivningsklar-svar 2026-04-01T14:00",
            "BREACH utskrivningsklar-svar 2026-04-01T15:00");
  }

  @Test
  void example3AnAnswerSkipsEaster() {
    // given
    Story stay = aStay().tidligmelding("2026-04-01T08:00").klar("klar", "2026-04-01T14:00");
    // when
    List<String> said = said(stay, "2026-04-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "DEFICIENCY utskrivningsklar-sendevindu 2026-04-01T14:00",
            "WARNING utskrivningsklar-svar 2026-04-07T14:00",
            "BREACH utskrivningsklar-svar 2026-04-07T15:00");
  }

  @Test
  void example4AnEarlyInnleggelsesrapportSaysNothing() {
    // given
    Story stay =
        aStay()
            .innleggelsesrapport("2026-02-01T10:00")
            .tidligmelding("2026-02-04T09:00")
            .innlagt("2026-02-04T10:00", "2026-02-04T09:30");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said).isEmpty();
  }

  @Test
  void example5ACancelledAdmissionRetractsWhatWasSaidOfIt() {
    // given
    Story stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-02-05T12:00");
    // when
    List<String> said = said(stay, "2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING innleggelsesrapport-24t 2026-02-05T06:00",
            "WARNING tidligmelding-24t 2026-02-05T06:00",
            "BREACH innleggelsesrapport-24t 2026-02-05T10:00",
            "BREACH tidligmelding-24t 2026-02-05T10:00",
            "RETRACTED innleggelsesrapport-24t 2026-02-05T12:00 by c-innlagt",
            "RETRACTED tidligmelding-24t 2026-02-05T12:00 by c-innlagt");
  }

  @Test
  void example6ANewKlarAfterAnAvmeldingStartsANewDuty() {
    // given
    Story stay =
        aStay()
            .tidligmelding("2026-02-04T08:00")
            .klar("klar", "2026-02-04T09:00")
            .avmeldt("2026-02-04T11:00")
            .klar("igjen", "2026-02-05T13:00");
    // when
    List<String> said = said(stay, "2026-02-05T15:00");
    // then
    assertThat(said)
        .containsExactly(
            "DEFICIENCY utskrivningsklar-grunnlag 2026-02-05T13:00",
            "WARNING utskrivningsklar-svar 2026-02-05T14:00",
            "BREACH utskrivningsklar-svar 2026-02-05T15:00");
  }

  @Test
  void example7ADischargeOnTheLongestDayOfTheYear() {
    // given
    Story stay = aStay().utskrevet("2026-10-25T01:00", "2026-10-25T01:00");
    // when
    List<String> said = said(stay, "2026-10-26T00:00");
    // then
    assertThat(said).containsExactly("BREACH utskrivningsrapport-utreisedag 2026-10-26T00:00");
  }

  @Test
  void example7ADischargeToldAsADateTheDayAfterIsFoundAfterwards() {
    // given
    Story stay = aStay().utskrevet("2026-02-02T09:00", "2026-02-01");
    // when
    List<String> said = said(stay, "2026-02-03T00:00");
    // then
    assertThat(said)
        .containsExactly("BREACH utskrivningsrapport-utreisedag 2026-02-02T09:00 found afterwards");
  }

  @Test
  void example8ALateTidligmeldingBeforeALateAdmissionGivesBothAtOnce() {
    // given
    Story stay =
        aStay()
            .tidligmelding("2026-02-05T12:00")
            .innlagt("2026-02-05T16:00", "2026-02-04T10:00")
            .innleggelsesrapport("2026-02-05T17:00");
    // when
    List<NaiveAlert> alerts = alerts(stay, "2026-02-10T00:00");
    // then
    assertThat(alerts)
        .extracting(NaiveReadingTest::line)
        .containsExactly(
            "BREACH tidligmelding-24t 2026-02-05T16:00 found afterwards",
            "LATE tidligmelding-24t 2026-02-05T16:00 by PT2H");
  }

  @Test
  void example9AKlarOnASaturdayIsDueOnMonday() {
    // given
    Story stay = aStay().tidligmelding("2026-05-08T10:00").klar("klar", "2026-05-09T10:00");
    // when
    List<String> said = said(stay, "2026-05-11T15:00");
    // then
    assertThat(said)
        .containsExactly(
            "DEFICIENCY utskrivningsklar-sendevindu 2026-05-09T10:00",
            "WARNING utskrivningsklar-svar 2026-05-11T14:00",
            "BREACH utskrivningsklar-svar 2026-05-11T15:00");
  }

  static List<NaiveAlert> alerts(Story stay, String asOf) {
    return NaiveLog.alerts(stay.facts(), Nasjonal.agreements(), instant(asOf)).stream()
        .filter(alert -> !alert.rule().equals(NaiveReplies.R11)) // owed for every message
        .toList();
  }

  static List<String> said(Story stay, String asOf) {
    return alerts(stay, asOf).stream().map(NaiveReadingTest::line).toList();
  }

  static String line(NaiveAlert alert) {
    String line = alert.kind() + " " + alert.rule() + " " + OsloTime.local(alert.at());
    if (alert.detected() == Detected.RETROSPECTIVE) {
      line += " found afterwards";
    }
    if (alert.kind() == AlertKind.LATE) {
      line += " by " + alert.lateBy();
    }
    return alert.causedBy() == null ? line : line + " by " + alert.causedBy();
  }
}
