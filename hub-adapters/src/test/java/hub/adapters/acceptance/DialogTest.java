package hub.adapters.acceptance;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialogTest {
  static Stream<Row.Case<Row.Once>> cases() {
    return Row.cases(Dialog.rows());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theHubSpeaksAsTheRowAsks(Row.Case<Row.Once> each) throws Exception {
    each.prove();
  }
}
