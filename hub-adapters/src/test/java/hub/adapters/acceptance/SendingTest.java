package hub.adapters.acceptance;

import hub.adapters.compose.Written;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SendingTest {
  static Stream<Row.Case<Written>> checks() {
    return Row.cases(Sending.checks());
  }

  static Stream<Row.Case<Row.Once>> rest() {
    return Row.cases(Sending.rest());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void whatTheHubWritesPassesTheRow(Row.Case<Written> each) throws Exception {
    each.prove();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rest")
  void theHubSendsAsTheRowAsks(Row.Case<Row.Once> each) throws Exception {
    each.prove();
  }
}
