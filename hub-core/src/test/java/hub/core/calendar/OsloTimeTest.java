package hub.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsloTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T12:00, 2026-01-15T11:00:00Z",
    "2026-07-15T12:00, 2026-07-15T10:00:00Z",
    "2026-10-25T01:59, 2026-10-24T23:59:00Z",
    "2026-10-25T02:30, 2026-10-25T00:30:00Z", // twice that night: the earlier
    "2026-10-25T03:00, 2026-10-25T02:00:00Z",
    "2026-03-29T01:59, 2026-03-29T00:59:00Z",
    "2026-03-29T02:30, 2026-03-29T01:30:00Z", // not at all that night: 03:30
    "2026-03-29T03:30, 2026-03-29T01:30:00Z"
  })
  void aTimeWithoutOffsetIsOsloTime(LocalDateTime written, String instant) {
    // when
    var read = OsloTime.instant(written);
    // then
    assertThat(read).isEqualTo(instant);
  }

  @Test
  void aDayOfSummerTimeChangeIs23Or25HoursLong() {
    // when
    var begins = OsloTime.endOf(LocalDate.of(2026, 3, 29));
    var ends = OsloTime.endOf(LocalDate.of(2026, 10, 25));
    // then
    assertThat(OsloTime.startOf(LocalDate.of(2026, 3, 29)).plusSeconds(23 * 3600))
        .isEqualTo(begins);
    assertThat(OsloTime.startOf(LocalDate.of(2026, 10, 25)).plusSeconds(25 * 3600)).isEqualTo(ends);
  }
}
