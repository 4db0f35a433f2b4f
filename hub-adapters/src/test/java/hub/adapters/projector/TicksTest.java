package hub.adapters.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** When CLOCK records are asked for. Due is at noon. */
class TicksTest {
  private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
  private static final Duration MILLI = Duration.ofMillis(1);

  private final SetClock clock = new SetClock();
  private final Ticks ticks = new Ticks(clock);

  @Test
  void noneIsAskedForAtDueItself() {
    // given
    ticks.next(0, NOON);
    clock.now = NOON;
    // when
    var taken = ticks.take();
    // then
    assertThat(taken).isEmpty();
  }

  @Test
  void oneIsAskedForWhenDueHasPassed() {
    // given
    ticks.next(0, NOON);
    ticks.next(1, NOON.plusSeconds(1));
    ticks.next(2, null);
    clock.now = NOON.plus(MILLI);
    // when
    var taken = ticks.take();
    // then
    assertThat(taken).containsExactly(0);
  }

  @Test
  void oneOnItsWayIsNotAskedForAgainHoweverLongTheBacklog() {
    // given
    due();
    ticks.take();
    ticks.appended(0, 90);
    ticks.came(0, 40, NOON.minusSeconds(60)); // an older one in the backlog
    ticks.next(0, NOON.minusSeconds(30));
    clock.now = NOON.plusSeconds(59);
    // when
    var taken = ticks.take();
    // then
    assertThat(taken).isEmpty();
  }

  @Test
  void oneThatDoesNotComeIsAskedForAgainAfterAMinute() {
    // given
    due();
    ticks.take();
    ticks.appended(0, 90);
    clock.now = NOON.plusSeconds(61);
    // when
    var taken = ticks.take();
    // then
    assertThat(taken).containsExactly(0);
  }

  @Test
  void oneThatCouldNotBeAppendedIsTriedAgainAfterASecond() {
    // given
    due();
    ticks.take();
    ticks.failed(0);
    // when
    var atOnce = ticks.take();
    clock.now = clock.now.plusSeconds(1);
    var later = ticks.take();
    // then
    assertThat(atOnce).isEmpty();
    assertThat(later).containsExactly(0);
  }

  @Test
  void theNextIsAskedForAtItsTimeOnceTheFirstHasCome() {
    // given
    due();
    ticks.take();
    ticks.appended(0, 90);
    ticks.next(0, NOON.plusSeconds(5));
    ticks.came(0, 90, clock.now);
    clock.now = NOON.plusSeconds(5).plus(MILLI);
    // when
    var taken = ticks.take();
    // then
    assertThat(taken).containsExactly(0);
  }

  @Test
  void aNearerOneThatTurnsUpLaterDoesNotWaitForTheNextThatWasKnown() {
    // given
    due();
    ticks.take();
    ticks.appended(0, 90);
    ticks.next(0, NOON.plusSeconds(86_400));
    ticks.came(0, 90, clock.now);
    ticks.next(0, NOON.plusSeconds(5));
    clock.now = NOON.plusSeconds(5).plus(MILLI);
    // when
    var taken = ticks.take();
    // then
    assertThat(taken).containsExactly(0);
  }

  @Test
  void oneThatWasReadBeforeItWasAcknowledgedHasCome() {
    // given
    due();
    ticks.take();
    ticks.next(0, NOON.plusSeconds(5));
    ticks.came(0, 90, clock.now);
    ticks.appended(0, 90);
    clock.now = NOON.plusSeconds(5).plus(MILLI);
    // when
    var taken = ticks.take();
    // then
    assertThat(taken).containsExactly(0);
  }

  @Test
  void aBrokerWhoseClockIsBehindIsGivenTheTimeItLacks() {
    // given
    due();
    ticks.take();
    ticks.appended(0, 90);
    ticks.next(0, NOON);
    ticks.came(0, 90, NOON.minusSeconds(3));
    clock.now = NOON.plusSeconds(3);
    // when
    var early = ticks.take();
    clock.now = clock.now.plusMillis(2);
    var later = ticks.take();
    // then
    assertThat(early).isEmpty();
    assertThat(later).containsExactly(0);
  }

  @Test
  void theTimeThatABrokerLacksIsGivenToItAlsoWhenItsAnswerComesLast() {
    // given
    due();
    ticks.take();
    ticks.next(0, NOON);
    ticks.came(0, 90, NOON.minusSeconds(3));
    ticks.appended(0, 90);
    clock.now = NOON.plusSeconds(3);
    // when
    var early = ticks.take();
    clock.now = clock.now.plusMillis(2);
    var later = ticks.take();
    // then
    assertThat(early).isEmpty();
    assertThat(later).containsExactly(0);
  }

  @Test
  void aPartitionThatIsGoneIsForgotten() {
    // given
    due();
    ticks.gone(0);
    // when
    var taken = ticks.take();
    // then
    assertThat(taken).isEmpty();
  }

  private void due() {
    ticks.next(0, NOON);
    clock.now = NOON.plus(MILLI);
  }

  private static final class SetClock extends Clock {
    private Instant now = NOON.minusSeconds(3600);

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
