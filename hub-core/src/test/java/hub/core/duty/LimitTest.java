package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.instant;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.RuleValues;
import hub.core.agreement.Values;
import hub.core.calendar.ClosedDay;
import hub.core.fixtures.Nasjonal;
import hub.core.message.PartyId;
import java.time.Duration;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The three forms of {@code limit}, for every rule that has a clock (rules.md §6). */
class LimitTest {
  private static final Values CLOSED =
      new Values(
          List.of(
              new ClosedDay.Yearly(MonthDay.of(12, 24)), new ClosedDay.Yearly(MonthDay.of(12, 31))),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Map.of());

  static Stream<Rule> timed() {
    return Arrays.stream(Rule.values()).filter(rule -> !(rule.due() instanceof Due.Never));
  }

  private static Deadline deadline(Rule rule, Values values, String start) {
    var terms =
        Nasjonal.with(values).inForce(PartyId.ofHerId(59), PartyId.ofHerId(99387), instant(start));
    return Deadline.of(rule, instant(start), terms);
  }

  private static Values limit(Rule rule, String limit) {
    return Values.ofRules(
        Map.of(rule.id(), new RuleValues(Nasjonal.span(limit), Duration.ofHours(1), null)));
  }

  @ParameterizedTest
  @MethodSource("timed")
  void everyRuleTakesEachFormAndAWarningOfTheAgreement(Rule rule) {
    // given
    var start = "2026-05-13T10:00"; // the day before Ascension Day
    // when
    var hours = deadline(rule, limit(rule, "PT4H"), start);
    var days = deadline(rule, limit(rule, "3D"), start);
    var workingDays = deadline(rule, limit(rule, "5WD"), start);
    // then
    assertThat(hours.due()).isEqualTo(instant("2026-05-13T14:00"));
    assertThat(days.due()).isEqualTo(instant("2026-05-17T00:00"));
    assertThat(workingDays.due()).isEqualTo(instant("2026-05-21T15:00"));
    assertThat(hours.warnAt()).isEqualTo(instant("2026-05-13T13:00"));
  }

  @Test
  void theMeasuredRulesHaveNoDueOfTheirOwn() {
    // when
    var measured =
        timed()
            .filter(rule -> deadline(rule, Values.NONE, "2026-05-13T10:00").due() == null)
            .map(Rule::number)
            .toList();
    // then
    assertThat(measured)
        .containsExactly(
            "R1", "R7", "R13", "R14", "R15", "R16", "R17", "K1", "K2", "K3", "K5", "K5a", "K6",
            "K7", "K8", "K9"); // K6 as long as the birth date is not known
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT4H | 2026-03-28T23:30 | 2026-03-29T04:30", // summer time begins
        "PT4H | 2026-10-24T23:30 | 2026-10-25T01:30:00Z", // and ends: 02:30 for the second time
        "3D | 2026-03-27T10:00 | 2026-03-31T00:00",
        "3D | 2026-10-23T10:00 | 2026-10-27T00:00",
        "3D | 2026-03-26T23:59:59.999 | 2026-03-30T00:00",
        "3D | 2026-03-27T00:00 | 2026-03-31T00:00",
        "3D | 2026-04-01T10:00 | 2026-04-05T00:00", // Easter stops no days
        "5WD | 2026-04-01T10:00 | 2026-04-13T15:00", // 2, 3 and 6 April are closed
        "5WD | 2026-04-03T10:00 | 2026-04-13T15:00", // from Good Friday
        "1WD | 2026-04-01T16:00 | 2026-04-07T15:00", // the time of day makes no difference
        "1WD | 2026-04-30T10:00 | 2026-05-04T15:00", // 1 May is a Friday
        "1WD | 2026-05-13T10:00 | 2026-05-15T15:00", // Ascension Day
        "1WD | 2026-05-15T10:00 | 2026-05-18T15:00", // 17 May is a Sunday
        "1WD | 2028-05-16T10:00 | 2028-05-18T15:00", // 17 May is a Wednesday
        "1WD | 2026-05-22T10:00 | 2026-05-26T15:00", // Whit Monday
        "5WD | 2026-12-23T10:00 | 2026-12-31T15:00", // Christmas Day is closed
        "1WD | 2026-12-31T10:00 | 2027-01-04T15:00" // 1 January
      })
  void aLimitIsCountedOnTheCalendar(String limit, String start, String due) {
    // given
    var values = limit(Rule.MOTTAK, limit);
    // when
    var deadline = deadline(Rule.MOTTAK, values, start);
    // then
    assertThat(deadline.due()).isEqualTo(instant(due));
  }

  @ParameterizedTest
  @CsvSource({
    "5WD, 2026-12-23T10:00, 2027-01-05T15:00",
    "1WD, 2026-12-23T10:00, 2026-12-28T15:00",
    "3D, 2026-12-23T10:00, 2026-12-27T00:00"
  })
  void theAgreementMayCloseChristmasEveAndNewYearsEve(String limit, String start, String due) {
    // given
    var values = limit(Rule.MOTTAK, limit).over(CLOSED);
    // when
    var deadline = deadline(Rule.MOTTAK, values, start);
    // then
    assertThat(deadline.due()).isEqualTo(instant(due));
  }
}
