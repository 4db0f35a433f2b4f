package hub.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinutesTest {
  @Test
  void aMinuteThatIsBegunDoesNotCount() {
    assertThat(Minutes.of(Duration.ofSeconds(59))).isZero();
    assertThat(Minutes.of(Duration.ofMinutes(1))).isEqualTo(1);
    assertThat(Minutes.of(Duration.ofHours(24).minusNanos(1))).isEqualTo(1_439);
    assertThat(Minutes.of(Duration.ofSeconds(-1))).isEqualTo(-1);
    assertThat(Minutes.of(Duration.ofMinutes(-1))).isEqualTo(-1);
    assertThat(Minutes.of(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void thePercentilesAreOfNearestRank() {
    // given
    Minutes four = of(40, 10, 20, 30);
    Minutes ten = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    Minutes eleven = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    // then
    assertThat(four.percentile(50)).hasValue(20);
    assertThat(four.percentile(90)).hasValue(40);
    assertThat(ten.percentile(50)).hasValue(5);
    assertThat(ten.percentile(90)).hasValue(9);
    assertThat(eleven.percentile(50)).hasValue(6);
    assertThat(eleven.percentile(90)).hasValue(10);
    assertThat(of(7).percentile(1)).hasValue(7);
  }

  @Test
  void nothingHasNoNumbers() {
    // given
    Minutes none = of(5);
    // when
    none.remove(5);
    // then
    assertThat(none.count()).isZero();
    assertThat(none.percentile(50)).isEmpty();
    assertThat(none.min()).isEmpty();
    assertThat(none.max()).isEmpty();
    assertThat(none.below(1_000)).isZero();
  }

  @Test
  void belowLeavesOutTheLimit() {
    // given
    Minutes minutes = of(-5, 59, 60, 60, 61);
    // then
    assertThat(minutes.below(60)).isEqualTo(2);
    assertThat(minutes.below(61)).isEqualTo(4);
    assertThat(minutes.below(-5)).isZero();
  }

  @Test
  void whatWasNeverAddedCannotBeTakenOut() {
    assertThatThrownBy(() -> of(1).remove(2)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void addingAndTakingOutInAnyOrderIsAsThoughItNeverWas() {
    // given
    SplittableRandom random = new SplittableRandom(20_261_126L);
    List<Integer> staying = random.ints(500, -50, 300).boxed().toList();
    List<Integer> going = random.ints(500, -50, 300).boxed().toList();
    Minutes minutes = new Minutes();
    // when
    for (int i = 0; i < 500; i++) {
      minutes.add(going.get(i));
      minutes.add(staying.get(i));
    }
    going.forEach(minutes::remove);
    // then
    int[] sorted = staying.stream().mapToInt(minute -> minute).sorted().toArray();
    assertThat(minutes.count()).isEqualTo(500);
    assertThat(minutes.min()).hasValue(sorted[0]);
    assertThat(minutes.max()).hasValue(sorted[499]);
    for (int percent = 1; percent <= 100; percent++) {
      assertThat(minutes.percentile(percent)).hasValue(sorted[5 * percent - 1]);
    }
  }

  @Test
  void thoseOfTwoAreAsThoughAllHadBeenAddedToOne() {
    // given
    Minutes all = of(1, 3, 3, 7);
    Minutes others = of(-2, 3, 8, 8);
    // when
    all.addAll(others);
    all.addAll(new Minutes());
    others.add(100);
    all.remove(3);
    // then
    assertThat(all.count()).isEqualTo(7);
    assertThat(all.min()).hasValue(-2);
    assertThat(all.max()).hasValue(8);
    assertThat(List.of(-1, 2, 3, 4, 8, 9)).extracting(all::below).containsExactly(1, 2, 2, 4, 5, 7);
  }

  private static Minutes of(int... minutes) {
    Minutes all = new Minutes();
    IntStream.of(minutes).forEach(minute -> all.add(minute));
    return all;
  }
}
