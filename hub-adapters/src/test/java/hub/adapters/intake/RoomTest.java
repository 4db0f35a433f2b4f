package hub.adapters.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {
  private final Room room = new Room(1_600);

  @Test
  void aSixteenthOfTheHeapMayBeUnderWay() {
    // given
    room.enter(60);
    // when
    boolean fits = room.enter(40);
    boolean tooMuch = room.enter(1);
    // then
    assertThat(fits).isTrue();
    assertThat(tooMuch).isFalse();
  }

  @Test
  void whatHasLeftOrWasTurnedAwayTakesNone() {
    // given
    room.enter(60);
    room.enter(50);
    room.leave(60);
    // when
    boolean fits = room.enter(100);
    // then
    assertThat(fits).isTrue();
  }

  @Test
  void oneAloneMayBeOfAnySize() {
    // when
    boolean alone = room.enter(35_000);
    boolean second = room.enter(1);
    // then
    assertThat(alone).isTrue();
    assertThat(second).isFalse();
  }
}
