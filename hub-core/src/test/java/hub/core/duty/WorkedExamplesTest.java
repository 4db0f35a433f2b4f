package hub.core.duty;

import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.MessageBuilder;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;

/** The worked examples of rules.md §7, by number. */
class WorkedExamplesTest {

  @Test
  void example1SummerTimeBeginsInTheNightOfTheTidligmelding() {
    // given
    var stay =
        aStay()
            .innlagt("2026-03-28T10:00", "2026-03-28T10:00")
            .innleggelsesrapport("2026-03-28T12:00");
    // when
    var said = stay.saidAt("2026-03-29T11:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-29T07:00",
            "BREACH tidligmelding-24t 2026-03-29T11:00");
  }

  @Test
  void example2AnAnswerSkipsAscensionDay() {
    // given
    var stay = aStay().klar("klar", "2026-05-13T14:30");
    // when
    var standing = stay.standingAt("2026-05-14T12:00");
    var lacks = stay.lacksAt("2026-05-14T12:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar OPEN 2026-05-15T15:00");
    assertThat(lacks).contains("utskrivningsklar-sendevindu 2026-05-13T14:30");
  }

  @Test
  void example3AnAnswerSkipsEaster() {
    // given
    var before = aStay().klar("klar", "2026-04-01T10:00");
    var after = aStay().klar("klar", "2026-04-01T14:00");
    // when
    var beforeStands = before.standingAt("2026-04-01T14:30");
    var afterStands = after.standingAt("2026-04-01T14:30");
    // then
    assertThat(beforeStands).containsExactly("utskrivningsklar-svar OPEN 2026-04-01T15:00");
    assertThat(afterStands).containsExactly("utskrivningsklar-svar OPEN 2026-04-07T15:00");
  }

  @Test
  void example4AnEarlyInnleggelsesrapportMeetsTheDutyAtItsStart() {
    // given
    var stay =
        aStay()
            .innleggelsesrapport("2026-02-01T10:00")
            .tidligmelding("2026-02-04T09:00")
            .innlagt("2026-02-04T10:00", "2026-02-04T09:30");
    // when
    var standing = stay.standingAt("2026-02-10T00:00");
    var said = stay.saidAt("2026-02-10T00:00");
    // then
    assertThat(standing).contains("innleggelsesrapport-24t MET 2026-02-05T10:00");
    assertThat(said).isEmpty();
  }

  @Test
  void example5ACancelledAdmissionRetractsWhatWasSaidOfIt() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-02-05T12:00");
    // when
    var said = stay.saidAt("2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactlyInAnyOrder(
            "WARNING tidligmelding-24t 2026-02-05T06:00",
            "WARNING innleggelsesrapport-24t 2026-02-05T06:00",
            "BREACH tidligmelding-24t 2026-02-05T10:00",
            "BREACH innleggelsesrapport-24t 2026-02-05T10:00",
            "RETRACTED tidligmelding-24t 2026-02-05T12:00",
            "RETRACTED innleggelsesrapport-24t 2026-02-05T12:00");
  }

  @Test
  void example6AnAvmeldingEndsTheFirstAnswerAndANewNoticeNeedsNewInformation() {
    // given
    var stay =
        aStay()
            .tidligmelding("2026-02-03T08:00")
            .klar("first", "2026-02-04T09:00")
            .avmeldt("2026-02-04T11:00")
            .klar("second", "2026-02-05T13:00");
    // when
    var standing = stay.standingAt("2026-02-05T13:30");
    var lacks = stay.lacksAt("2026-02-05T13:30");
    // then
    assertThat(standing)
        .containsExactly(
            "utskrivningsklar-svar CANCELLED 2026-02-04T15:00",
            "utskrivningsklar-svar OPEN 2026-02-05T15:00");
    assertThat(lacks).containsExactly("utskrivningsklar-grunnlag 2026-02-05T13:00");
  }

  @Test
  void example7TheReportIsDueAtTheEndOfADayOf25Hours() {
    // given
    var stay = aStay().utskrevet("2026-10-25T12:00", "2026-10-25T11:00");
    // when
    var standing = stay.standingAt("2026-10-25T12:30");
    // then
    assertThat(standing).containsExactly("utskrivningsrapport-utreisedag OPEN 2026-10-26T00:00");
  }

  @Test
  void example7ADischargeToldAsADateTheDayAfterIsFoundAfterwards() {
    // given
    var stay =
        aStay()
            .add(
                MessageBuilder.message("utskrevet", MessageKind.LOG_UTSKREVET, "2026-02-02T09:00")
                    .generated("2026-02-02T08:59")
                    .tells(Hendelse.UTSKREVET, "2026-02-01"));
    // when
    var said = stay.saidAt("2026-02-03T00:00");
    var standing = stay.standingAt("2026-02-03T00:00");
    // then
    assertThat(standing)
        .containsExactly("utskrivningsrapport-utreisedag BREACHED 2026-02-02T00:00");
    assertThat(said)
        .containsExactly("BREACH utskrivningsrapport-utreisedag 2026-02-02T09:00 found afterwards");
  }

  @Test
  void example8WhatIsFoundAfterwardsIsSaidAtOnce() {
    // given
    var stay =
        aStay()
            .tidligmelding("2026-02-05T12:00")
            .innlagt("2026-02-05T16:00", "2026-02-04T10:00")
            .innleggelsesrapport("2026-02-05T17:00");
    // when
    var said = stay.saidAt("2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactlyInAnyOrder(
            "BREACH tidligmelding-24t 2026-02-05T16:00 found afterwards",
            "LATE tidligmelding-24t 2026-02-05T16:00");
  }

  @Test
  void example9ANoticeOnASaturdayIsDueOnMonday() {
    // given
    var stay = aStay().klar("klar", "2026-05-09T10:00");
    // when
    var standing = stay.standingAt("2026-05-09T11:00");
    var lacks = stay.lacksAt("2026-05-09T11:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar OPEN 2026-05-11T15:00");
    assertThat(lacks).contains("utskrivningsklar-sendevindu 2026-05-09T10:00");
  }
}
