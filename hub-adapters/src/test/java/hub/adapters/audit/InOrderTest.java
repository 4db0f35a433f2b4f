package hub.adapters.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work on all cores whose results come in order. */
class InOrderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 17, 5_000})
  void resultsComeInTheOrderOfTheItems(int number) throws IOException {
    // given
    List<Integer> items = IntStream.range(0, number).boxed().toList();
    List<Integer> taken = new ArrayList<>();
    // when
    InOrder.each(items, item -> 2 * item, taken::add);
    // then
    assertThat(taken).isEqualTo(IntStream.range(0, number).map(i -> 2 * i).boxed().toList());
  }

  @Test
  void aFailureOfOneItemIsThrown() {
    // given
    List<Integer> items = IntStream.range(0, 100).boxed().toList();
    // when
    Throwable fault =
        catchThrowable(() -> InOrder.each(items, item -> 1 / (item - 50), result -> {}));
    // then
    assertThat(fault).hasRootCauseInstanceOf(ArithmeticException.class);
  }
}
