package hub.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  @Test
  void everyDayFrom1990To2060IsAHolidayExactlyWhenTheHolidayLibrarySaysSo() {
    // given
    HolidayManager oracle =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
    Stream<LocalDate> weekdays =
        LocalDate.of(1990, 1, 1)
            .datesUntil(LocalDate.of(2061, 1, 1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    // when
    List<LocalDate> differing =
        weekdays
            .filter(day -> WorkingCalendar.NORWAY.isWorkingDay(day) == oracle.isHoliday(day))
            .toList();
    // then
    assertThat(differing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, NEW_YEARS_DAY",
    "2026-04-02, MAUNDY_THURSDAY",
    "2026-04-03, GOOD_FRIDAY",
    "2026-04-06, EASTER_MONDAY",
    "2026-05-01, LABOUR_DAY",
    "2026-05-14, ASCENSION_DAY",
    "2026-05-25, WHIT_MONDAY",
    "2026-12-25, CHRISTMAS_DAY",
    "2026-12-26, SECOND_CHRISTMAS_DAY",
    "2032-05-17, CONSTITUTION_DAY" // also Whit Monday
  })
  void aHolidayIsNamed(LocalDate day, Holiday expected) {
    // when
    var holiday = Holiday.on(day);
    // then
    assertThat(holiday).contains(expected);
  }

  @Test
  void christmasEveAndNewYearsEveAreWorkingDaysUnlessTheAgreementClosesThem() {
    // given
    var closed =
        new WorkingCalendar(
            List.of(
                new ClosedDay.Yearly(MonthDay.of(12, 24)),
                new ClosedDay.Once(LocalDate.of(2026, 12, 31))));
    // when
    var nextByDefault = WorkingCalendar.NORWAY.workingDayAfter(LocalDate.of(2026, 12, 23), 1);
    var nextWhenClosed = closed.workingDayAfter(LocalDate.of(2026, 12, 23), 1);
    var yearAfter = closed.isWorkingDay(LocalDate.of(2027, 12, 31));
    // then
    assertThat(nextByDefault).isEqualTo("2026-12-24");
    assertThat(nextWhenClosed).isEqualTo("2026-12-28");
    assertThat(yearAfter).isTrue();
  }

  @Test
  void theDaysSkippedOverEasterAreNamedInOrder() {
    // when
    var skipped =
        WorkingCalendar.NORWAY.skippedBetween(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 7));
    // then
    assertThat(skipped)
        .containsExactly(
            new DayOff(
                LocalDate.of(2026, 4, 2), new DayOff.Reason.PublicHoliday(Holiday.MAUNDY_THURSDAY)),
            new DayOff(
                LocalDate.of(2026, 4, 3), new DayOff.Reason.PublicHoliday(Holiday.GOOD_FRIDAY)),
            new DayOff(LocalDate.of(2026, 4, 4), new DayOff.Reason.Weekend()),
            new DayOff(LocalDate.of(2026, 4, 5), new DayOff.Reason.Weekend()),
            new DayOff(
                LocalDate.of(2026, 4, 6), new DayOff.Reason.PublicHoliday(Holiday.EASTER_MONDAY)));
  }

  @Test
  void thereAreTenHolidaysAYear() {
    // when
    long days =
        Year.of(2026)
            .atDay(1)
            .datesUntil(Year.of(2027).atDay(1))
            .filter(day -> Holiday.on(day).isPresent())
            .count();
    // then
    assertThat(days).isEqualTo(10);
  }
}
