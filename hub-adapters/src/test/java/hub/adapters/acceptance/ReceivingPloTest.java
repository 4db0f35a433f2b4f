package hub.adapters.acceptance;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceivingPloTest {
  static Stream<Row.Case<Plo>> cases() {
    return Row.cases(ReceivingPlo.rows());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theHubReceivesAsTheRowAsks(Row.Case<Plo> each) throws Exception {
    each.prove();
  }
}
