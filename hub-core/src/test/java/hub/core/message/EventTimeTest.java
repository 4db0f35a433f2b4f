package hub.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2018-01-29T10:00:00, 2018-01-29T09:00:00Z",
    "2018-07-29T10:00:00, 2018-07-29T08:00:00Z",
    "2018-01-29T10:00:00Z, 2018-01-29T10:00:00Z",
    "2018-01-29T10:00:00.0Z, 2018-01-29T10:00:00Z",
    "2018-01-29T10:00:00+02:00, 2018-01-29T08:00:00Z",
    "2018-01-29T10:00:00-01:00, 2018-01-29T11:00:00Z",
    "2018-01-29T24:00:00, 2018-01-29T23:00:00Z",
    "2026-03-28T24:00:00, 2026-03-28T23:00:00Z",
    "2026-10-25T02:30:00, 2026-10-25T00:30:00Z"
  })
  void aTimeIsReadAsAnInstant(String written, Instant instant) {
    // when
    var time = EventTime.read(written, false).orElseThrow();
    // then
    assertThat(time.instant()).isEqualTo(instant);
    assertThat(time.value()).isEqualTo(written);
    assertThat(time.isDateOnly()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-01-31", "2018-01-31Z", "2018-01-31+01:00"})
  void aDayIsTheOneThatIsWritten(String written) {
    // when
    var time = EventTime.read(written, true).orElseThrow();
    // then
    assertThat(time.isDateOnly()).isTrue();
    assertThat(time.day()).isEqualTo(LocalDate.of(2018, 1, 31));
    assertThat(time.estimate()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2018-01", "10:00:00", "2018-02-30", "", "i morgen", "T"})
  void whatNoClockCanStartFromIsNoTime(String written) {
    assertThat(EventTime.read(written, false)).isEmpty();
  }

  @Test
  void aMsgIdIsTheSameHoweverItIsWritten() {
    assertThat(MsgId.of("{79C55ED0-0692-11E8-B566-0800200C9A66}"))
        .isEqualTo(MsgId.of("79c55ed0-0692-11e8-b566-0800200c9a66"));
  }
}
