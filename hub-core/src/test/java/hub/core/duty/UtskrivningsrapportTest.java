package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8. */
class UtskrivningsrapportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-02T11:00 | 2026-02-02T23:59:59.999 | MET",
        "2026-02-02T11:00 | 2026-02-03T00:00 | MET_LATE",
        "2026-02-02T11:00 | 2026-02-03T00:00:00.001 | MET_LATE",
        "2026-03-29T01:30 | 2026-03-29T23:59:59.999 | MET", // 23 hours long
        "2026-03-29T01:30 | 2026-03-30T00:00 | MET_LATE",
        "2026-10-25T01:30 | 2026-10-25T23:59:59.999 | MET", // 25 hours long
        "2026-10-25T01:30 | 2026-10-26T00:00 | MET_LATE",
        "2026-04-03T11:00 | 2026-04-04T00:00 | MET_LATE", // Good Friday
        "2026-05-17T11:00 | 2026-05-17T23:59:59.999 | MET",
        "2026-12-25T11:00 | 2026-12-26T00:00 | MET_LATE"
      })
  void theReportMustBeAcceptedOnTheDayOfDischarge(String discharged, String report, String state) {
    // given
    var stay = aStay().utskrevet(discharged, discharged).utskrivningsrapport(report);
    // when
    var obligations = stay.verdictAt("2027-01-01T00:00").obligations();
    // then
    assertThat(obligations).extracting(o -> o.state().name()).containsExactly(state);
  }

  @Test
  void aReportBeforeTheDischargeCounts() {
    // given
    var stay =
        aStay()
            .klar("klar", "2026-02-02T09:00")
            .utskrivningsrapport("2026-02-02T10:00")
            .utskrevet("2026-02-02T12:00", "2026-02-02T11:00");
    // when
    var standing = stay.standingAt("2026-02-03T00:00");
    // then
    assertThat(standing).contains("utskrivningsrapport-utreisedag MET 2026-02-03T00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, owed",
    "11, 1, owed",
    "88, 1, owed",
    "1, 2, none",
    "1, 3, none",
    "3, 1, none",
    "5, 1, none",
    "7, 1, none",
    "8, 1, none"
  })
  void whoIsOwedAReport(String utTil, String uttilstand, String owed) {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-01T10:00", "2026-02-01T10:00")
            .add(
                message("utskrevet", MessageKind.LOG_UTSKREVET, "2026-02-02T12:00")
                    .tells(Hendelse.UTSKREVET, "2026-02-02T11:00")
                    .utTil(utTil)
                    .uttilstand(uttilstand));
    // when
    var rules =
        stay.verdictAt("2026-02-02T13:00").obligations().stream().map(o -> o.rule()).toList();
    // then
    assertThat(rules.contains(Rule.UTSKRIVNINGSRAPPORT)).isEqualTo(owed.equals("owed"));
  }

  @Test
  void aTransferWithinTheTrustEndsNothing() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-01T10:00", "2026-02-01T10:00")
            .add(
                message("moved", MessageKind.LOG_UTSKREVET, "2026-02-01T12:00")
                    .tells(Hendelse.UTSKREVET, "2026-02-01T12:00")
                    .utTil("7"));
    // when
    var standing = stay.standingAt("2026-02-01T13:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t OPEN 2026-02-02T10:00",
            "innleggelsesrapport-24t OPEN 2026-02-02T10:00");
  }

  @Test
  void aDeathEndsTheStayAndOwesNothing() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-01T10:00", "2026-02-01T10:00")
            .add(
                message("dod", MessageKind.LOG_DOD, "2026-02-01T12:00")
                    .from(MUNICIPALITY)
                    .tells(Hendelse.DOD, "2026-02-01"));
    // when
    var standing = stay.standingAt("2026-02-03T13:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t CANCELLED 2026-02-02T10:00",
            "innleggelsesrapport-24t CANCELLED 2026-02-02T10:00");
  }

  @Test
  void aDischargeWithoutReadableTimeCountsFromAcceptance() {
    // given
    var stay = aStay().add(message("utskrevet", MessageKind.LOG_UTSKREVET, "2026-02-02T12:00"));
    // when
    var obligation = stay.verdictAt("2026-02-02T13:00").obligations().getFirst();
    var lacks = stay.lacksAt("2026-02-02T13:00");
    // then
    assertThat(obligation.dueAt()).isEqualTo("2026-02-02T23:00:00Z");
    assertThat(obligation.estimatedStart()).isTrue();
    assertThat(lacks).containsExactly("tidspunkt-mangler 2026-02-02T12:00");
  }
}
