package hub.adapters.board;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.explanation.Language;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {
  private static final Words WORDS = Words.of(Language.BOKMAL);

  @Test
  void aTimeIsToldByTheClockInOsloAndFromNow() {
    assertThat(moment("2026-05-12T12:10:00Z", "2026-05-12T11:28:00Z"))
        .isEqualTo(new Moment("2026-05-12T14:10:00+02:00", "i dag 14:10", "om 42 min"));
  }

  @Test
  void daysAreThoseInOslo() {
    assertThat(moment("2026-05-12T22:00:00Z", "2026-05-12T21:00:00Z").absolute())
        .isEqualTo("i morgen 00:00");
    assertThat(moment("2026-05-11T21:59:00Z", "2026-05-11T22:00:00Z").absolute())
        .isEqualTo("i går 23:59");
    assertThat(moment("2026-05-15T06:00:00Z", "2026-05-12T06:00:00Z").absolute())
        .isEqualTo("fre. 15. mai 08:00");
    assertThat(moment("2027-01-04T07:00:00Z", "2026-05-12T06:00:00Z").absolute())
        .isEqualTo("4. jan. 2027 08:00");
  }

  @Test
  void theNightInSpringHasNoHourBetweenTwoAndThree() {
    assertThat(moment("2026-03-29T00:59:00Z", "2026-03-28T23:00:00Z").iso())
        .isEqualTo("2026-03-29T01:59:00+01:00");
    assertThat(moment("2026-03-29T01:00:00Z", "2026-03-29T00:30:00Z"))
        .isEqualTo(new Moment("2026-03-29T03:00:00+02:00", "i dag 03:00", "om 30 min"));
  }

  @Test
  void theHourThatComesTwiceInAutumnIsToldApart() {
    assertThat(moment("2026-10-25T00:30:00Z", "2026-10-25T00:00:00Z"))
        .isEqualTo(new Moment("2026-10-25T02:30:00+02:00", "i dag 02:30 sommertid", "om 30 min"));
    assertThat(moment("2026-10-25T01:30:00Z", "2026-10-25T00:00:00Z"))
        .isEqualTo(
            new Moment("2026-10-25T02:30:00+01:00", "i dag 02:30 vintertid", "om 1 t 30 min"));
    assertThat(moment("2026-10-25T02:30:00Z", "2026-10-25T00:00:00Z").absolute())
        .isEqualTo("i dag 03:30");
  }

  @Test
  void aSpanIsToldInItsLargestUnits() {
    assertThat(relative(0)).isEqualTo("nå");
    assertThat(relative(59)).isEqualTo("nå");
    assertThat(relative(60)).isEqualTo("om 1 min");
    assertThat(relative(3_599)).isEqualTo("om 59 min");
    assertThat(relative(3_600)).isEqualTo("om 1 t");
    assertThat(relative(11_100)).isEqualTo("om 3 t 5 min");
    assertThat(relative(187_200)).isEqualTo("om 2 d 4 t");
    assertThat(relative(-720)).isEqualTo("for 12 min siden");
  }

  private static String relative(long seconds) {
    Instant now = Instant.parse("2026-05-12T06:00:00Z");
    return Moment.of(now.plusSeconds(seconds), now, WORDS).relative();
  }

  private static Moment moment(String instant, String now) {
    return Moment.of(Instant.parse(instant), Instant.parse(now), WORDS);
  }
}
