package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.core.agreement.RuleValues;
import hub.core.agreement.Terms;
import hub.core.agreement.Values;
import hub.core.calendar.ClosedDay;
import hub.core.calendar.Span;
import hub.core.explanation.Language;
import hub.core.fixtures.Nasjonal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {
  private static final Terms NATIONAL = Terms.of("nasjonal", Nasjonal.VALUES);

  @ParameterizedTest
  @CsvSource({
    // an ordinary working day: before, at and after the cutoff
    "2026-05-11T00:00, 2026-05-11T15:00",
    "2026-05-11T13:59:59.999, 2026-05-11T15:00",
    "2026-05-11T14:00, 2026-05-12T15:00",
    "2026-05-11T14:00:00.001, 2026-05-12T15:00",
    "2026-05-11T23:59:59, 2026-05-12T15:00",
    // over a weekend
    "2026-05-08T14:00, 2026-05-11T15:00",
    "2026-05-09T10:00, 2026-05-11T15:00",
    "2026-05-10T23:59, 2026-05-11T15:00",
    // over Easter
    "2026-04-01T13:59, 2026-04-01T15:00",
    "2026-04-01T14:00, 2026-04-07T15:00",
    "2026-04-02T08:00, 2026-04-07T15:00",
    "2026-04-04T09:00, 2026-04-07T15:00",
    "2026-04-06T09:00, 2026-04-07T15:00",
    // 1 May on a Friday, 17 May on a Sunday, and both on a Monday in 2027 and 2032
    "2026-04-30T14:00, 2026-05-04T15:00",
    "2026-05-15T14:00, 2026-05-18T15:00",
    "2027-05-14T14:00, 2027-05-18T15:00",
    "2032-05-14T14:00, 2032-05-18T15:00",
    // Christmas: the 24th is a working day
    "2026-12-23T14:00, 2026-12-24T15:00",
    "2026-12-24T14:00, 2026-12-28T15:00",
    "2026-12-31T13:59, 2026-12-31T15:00",
    "2026-12-31T14:00, 2027-01-04T15:00",
    // the Friday before summer time begins and ends: 15:00 on the wall on Monday
    "2026-03-27T14:00, 2026-03-30T15:00",
    "2026-10-23T14:00, 2026-10-26T15:00"
  })
  void anAnswerIsDueAt1500TheSameOrTheNextWorkingDay(String start, String due) {
    // when
    var deadline = Deadline.of(Rule.SVAR, instant(start), NATIONAL);
    // then
    assertThat(deadline.due()).isEqualTo(instant(due));
    assertThat(deadline.warnAt()).isEqualTo(instant(due).minus(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T10:00, 2026-03-29T11:00", // summer time begins
    "2026-03-28T01:30, 2026-03-29T01:30",
    "2026-03-28T02:30, 2026-03-29T03:30",
    "2026-10-24T10:00, 2026-10-25T09:00", // summer time ends
    "2026-10-24T02:30, 2026-10-25T02:30",
    "2026-12-24T10:00, 2026-12-25T10:00" // a holiday changes nothing
  })
  void twentyFourHoursAreElapsedHours(String start, String due) {
    // when
    var tidligmelding = Deadline.of(Rule.TIDLIGMELDING, instant(start), NATIONAL);
    var innleggelsesrapport = Deadline.of(Rule.INNLEGGELSESRAPPORT, instant(start), NATIONAL);
    // then
    assertThat(tidligmelding.due()).isEqualTo(instant(due));
    assertThat(tidligmelding.warnAt()).isEqualTo(instant(due).minus(Duration.ofHours(4)));
    assertThat(innleggelsesrapport.due()).isEqualTo(instant(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01T00:00, 2026-02-02T00:00",
    "2026-02-01T23:59:59.999, 2026-02-02T00:00",
    "2026-03-29T12:00, 2026-03-30T00:00",
    "2026-10-25T00:00, 2026-10-26T00:00",
    "2026-12-31T12:00, 2027-01-01T00:00"
  })
  void aReportIsDueAtTheEndOfTheDayOfDischarge(String start, String due) {
    // when
    var deadline = Deadline.of(Rule.UTSKRIVNINGSRAPPORT, instant(start), NATIONAL);
    // then
    assertThat(deadline.due()).isEqualTo(instant(due));
    assertThat(deadline.warnAt()).isNull();
  }

  @Test
  void theAgreementMayMoveTheCutoffAndTheWindowAndCloseDays() {
    // given
    Terms local =
        NATIONAL.with(
            new Values(
                List.of(new ClosedDay.Yearly(MonthDay.of(12, 24))),
                LocalTime.of(12, 0),
                null,
                LocalTime.of(14, 30),
                null,
                null,
                null,
                null,
                Map.of()));
    // when
    var before = Deadline.of(Rule.SVAR, instant("2026-12-23T11:59:59.999"), local);
    var at = Deadline.of(Rule.SVAR, instant("2026-12-23T12:00"), local);
    // then
    assertThat(before.due()).isEqualTo(instant("2026-12-23T14:30"));
    assertThat(at.due()).isEqualTo(instant("2026-12-28T14:30"));
  }

  @Test
  void aLimitOfTheAgreementComesBeforeTheRulesOwn() {
    // given
    var limits =
        Map.of(
            Rule.INNLAGT.id(), limit(new Span.Elapsed(Duration.ofHours(4))),
            Rule.TIDLIGMELDING.id(), limit(new Span.Days(3)),
            Rule.SVAR.id(), limit(new Span.WorkingDays(5)));
    Terms local = NATIONAL.with(new Values(null, null, null, null, null, null, null, null, limits));
    // when
    var hours = Deadline.of(Rule.INNLAGT, instant("2026-03-28T23:00"), local);
    var days = Deadline.of(Rule.TIDLIGMELDING, instant("2026-03-28T23:00"), local);
    var workingDays = Deadline.of(Rule.SVAR, instant("2026-03-28T23:00"), local);
    // then
    assertThat(hours.due()).isEqualTo(instant("2026-03-29T04:00"));
    assertThat(days.due()).isEqualTo(instant("2026-04-01T00:00"));
    assertThat(workingDays.due()).isEqualTo(instant("2026-04-08T15:00"));
  }

  @Test
  void aMeasuredRuleHasNoDue() {
    // when
    var deadline = Deadline.of(Rule.INNLAGT, instant("2026-03-28T10:00"), NATIONAL);
    // then
    assertThat(deadline.due()).isNull();
    assertThat(deadline.warnAt()).isNull();
  }

  @Test
  void aDeficiencyIsNeverDue() {
    assertThatThrownBy(() -> Deadline.of(Rule.SENDEVINDU, instant("2026-03-28T10:00"), NATIONAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCountingIsExplainedDayByDay() {
    // when
    var deadline = Deadline.of(Rule.SVAR, instant("2026-04-01T14:00"), NATIONAL);
    var said = Language.ENGLISH.say(deadline.how());
    // then
    assertThat(said)
        .containsExactly(
            "That is on a working day at or after 14:00: the answer is due at 15:00 on the next"
                + " working day.",
            "Skipped as no working days: Thu 2026-04-02 (Maundy Thursday), Fri 2026-04-03 (Good"
                + " Friday), Sat 2026-04-04 (weekend), Sun 2026-04-05 (weekend), Mon 2026-04-06"
                + " (Easter Monday).",
            "Due Tue 2026-04-07 15:00.");
  }

  @Test
  void aChangeOfSummerTimeIsExplained() {
    // when
    var deadline = Deadline.of(Rule.TIDLIGMELDING, instant("2026-03-28T10:00"), NATIONAL);
    var said = Language.ENGLISH.say(deadline.how());
    // then
    assertThat(said)
        .containsExactly(
            "24 hours elapsed from the start.",
            "Summer time begins in between, Sun 2026-03-29: the clock on the wall moves one hour"
                + " forward.",
            "Due Sun 2026-03-29 11:00.");
  }

  private static RuleValues limit(Span span) {
    return new RuleValues(span, null, null);
  }
}
