package hub.core.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Birth date and age (D25). Check digits are never looked at, so these numbers have none. */
class BirthDateTest {
  @ParameterizedTest
  @CsvSource({
    "01010000000, 1900-01-01", // individual numbers 000-499: 1900-1999
    "31129949900, 1999-12-31",
    "01010050000, 2000-01-01", // 500-999 with 00-39: 2000-2039
    "31123999900, 2039-12-31",
    "01013974900, 2039-01-01",
    "01015450000, 1854-01-01", // 500-749 with 54-99: 1854-1899
    "31129974900, 1899-12-31",
    "01014090000, 1940-01-01", // 900-999 with 40-99: 1940-1999
    "31129999900, 1999-12-31",
    "29020850000, 2008-02-29",
    "41011050000, 2010-01-01", // D-number: day + 40
    "71121050000, 2010-12-31",
    "01411050000, 2010-01-01", // synthetic: month + 40
    "31521050000, 2010-12-31",
    "01811050000, 2010-01-01", // synthetic: month + 80
    "31921050000, 2010-12-31",
    "41811050000, 2010-01-01", // synthetic D-number
    "41411050000, 2010-01-01"
  })
  void aNumberTellsTheBirthDate(String number, LocalDate born) {
    assertThat(BirthDate.of(null, number, null)).contains(new BirthDate(born));
    assertThat(BirthDate.of(null, null, number)).contains(new BirthDate(born));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01014050000", // 500-749 is not given out to 40-53
        "01015349900x",
        "01015350000",
        "01014075000", // nor 750-899 to 40-99
        "01019989900",
        "00011050000",
        "32011050000",
        "40011050000",
        "72011050000",
        "01001050000",
        "01131050000",
        "01401050000",
        "01531050000",
        "01801050000",
        "01931050000",
        "29020950000",
        "30021050000",
        "80000012345", // FHN
        "0101105000",
        "0101105000a",
        "",
      })
  void aNumberWithoutReadableDateTellsNothing(String number) {
    assertThat(BirthDate.of(null, number, null)).isEmpty();
  }

  @Test
  void theDateThatAMessageTellsComesBeforeTheNumbersAndAnFnrBeforeADnr() {
    // given
    String fnr = "01011050000";
    String dnr = "42011050000";
    // then
    assertThat(BirthDate.of("2012-03-04", fnr, dnr)).contains(born("2012-03-04"));
    assertThat(BirthDate.of("2012-03-04+01:00", fnr, dnr)).contains(born("2012-03-04"));
    assertThat(BirthDate.of(null, fnr, dnr)).contains(born("2010-01-01"));
    assertThat(BirthDate.of(null, null, dnr)).contains(born("2010-01-02"));
    assertThat(BirthDate.of(null, null, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012-02-30", "12012-01-01", "-2012-01-01", "2012", ""})
  void aDateThatCannotBeReadCountsAsAbsent(String date) {
    assertThat(BirthDate.of(date, "01011050000", null)).contains(born("2010-01-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-11-03, 2026-11-02, 15",
    "2010-11-03, 2026-11-03, 16",
    "2008-02-29, 2026-02-27, 17",
    "2008-02-29, 2026-02-28, 18", // 28 February in a year without the 29th
    "2008-02-29, 2024-02-28, 15",
    "2008-02-29, 2024-02-29, 16",
    "2026-12-31, 2026-12-31, 0",
    "2027-01-01, 2026-12-31, -1"
  })
  void ageIsCountedInFullYears(String born, LocalDate on, int age) {
    assertThat(born(born).ageOn(on)).isEqualTo(age);
  }

  @ParameterizedTest
  @CsvSource({"2010-11-03, 2028-11", "2008-02-29, 2026-02", "2010-12-31, 2028-12"})
  void theMonthOfBecoming18IsThatOfTheBirthday(String born, String month) {
    assertThat(born(born).adultIn()).hasToString(month);
  }

  @Test
  void itIsNotShown() {
    assertThat(born("2010-11-03")).hasToString("BirthDate[masked]");
  }

  private static BirthDate born(String day) {
    return new BirthDate(LocalDate.parse(day));
  }
}
