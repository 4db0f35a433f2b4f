package hub.adapters.acceptance;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppRecRowsTest {
  static Stream<Row.Case<Row.Once>> cases() {
    return Row.cases(AppRecRows.rows());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theHubAnswersAsTheRowAsks(Row.Case<Row.Once> each) throws Exception {
    each.prove();
  }
}
