package hub.core.duty;

import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R3. The tidligmelding (R2) is in place, so that it stays silent. */
class InnleggelsesrapportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-03T10:00 | 2026-03-04T09:59:59.999 | MET",
        "2026-03-03T10:00 | 2026-03-04T10:00 | MET_LATE",
        "2026-03-03T10:00 | 2026-03-04T10:00:00.001 | MET_LATE",
        "2026-03-28T10:00 | 2026-03-29T10:59:59.999 | MET",
        "2026-03-28T10:00 | 2026-03-29T11:00 | MET_LATE",
        "2026-10-24T10:00 | 2026-10-25T08:59:59.999 | MET",
        "2026-10-24T10:00 | 2026-10-25T09:00 | MET_LATE",
        "2026-04-02T10:00 | 2026-04-03T09:59:59.999 | MET",
        "2026-05-16T18:00 | 2026-05-17T18:00 | MET_LATE",
        "2026-12-24T10:00 | 2026-12-25T09:59:59.999 | MET"
      })
  void theMunicipalityAnswersBefore24HoursHavePassed(String accepted, String sent, String state) {
    // given
    var stay = told(accepted).innleggelsesrapport(sent);
    // when
    var states = statesOf(stay);
    // then
    assertThat(states).containsExactly(state);
  }

  @Test
  void theClockRunsFromWhenTheNoticeWasAcceptedNotFromTheAdmission() {
    // given
    var stay =
        aStay().tidligmelding("2026-03-03T11:00").innlagt("2026-03-03T16:00", "2026-03-03T10:00");
    // when
    var said = stay.saidAt("2026-03-05T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING innleggelsesrapport-24t 2026-03-04T12:00",
            "BREACH innleggelsesrapport-24t 2026-03-04T16:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-03T10:00 | 2026-03-10T09:59:59.999 | MET", // a millisecond less than 7 days
        "2026-03-03T10:00 | 2026-03-10T10:00 | MET", // exactly 7 days
        "2026-03-03T10:00 | 2026-03-10T10:00:00.001 | BREACHED"
      })
  void anEarlyReportCountsForSevenDays(String report, String accepted, String state) {
    // given
    var stay =
        aStay().innleggelsesrapport(report).innlagt(accepted, accepted).tidligmelding(accepted);
    // when
    var states = statesOf(stay);
    // then
    assertThat(states).containsExactly(state);
  }

  @Test
  void aReportOfAnEarlierStayMeetsNothing() {
    // given
    var stay =
        told("2026-03-03T10:00")
            .innleggelsesrapport("2026-03-03T11:00")
            .utskrevet("2026-03-04T10:00", "2026-03-04T10:00")
            .utskrivningsrapport("2026-03-04T11:00")
            .innlagt("second", "2026-03-06T10:00", "2026-03-06T10:00");
    // when
    var states = statesOf(stay);
    // then
    assertThat(states).containsExactly("MET", "BREACHED");
  }

  @Test
  void aRepeatAndACorrectionLeaveItStanding() {
    // given
    var stay =
        told("2026-03-03T10:00")
            .innlagt("repeat", "2026-03-03T12:00", "2026-03-03T10:00")
            .innlagt("correction", "2026-03-03T13:00", "2026-03-03T08:00");
    // when
    var obligations = stay.verdictAt("2026-03-03T14:00").obligations();
    // then
    assertThat(obligations)
        .filteredOn(o -> o.rule() == Rule.INNLEGGELSESRAPPORT)
        .extracting(o -> o.startedBy() + " " + o.dueAt())
        .containsExactly("innlagt 2026-03-04T09:00:00Z");
  }

  private static Story told(String accepted) {
    return aStay().innlagt(accepted, accepted).tidligmelding(accepted);
  }

  private static List<String> statesOf(Story stay) {
    return stay.verdictAt("2027-01-01T00:00").obligations().stream()
        .filter(o -> o.rule() == Rule.INNLEGGELSESRAPPORT)
        .map(o -> o.state().name())
        .toList();
  }
}
