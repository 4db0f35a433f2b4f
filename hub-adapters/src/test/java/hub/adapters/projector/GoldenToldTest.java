package hub.adapters.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts, duties and events are written as they always were, but for the words that explain. */
class GoldenToldTest {
  @Test
  void whatIsToldIsWrittenAsItAlwaysWas() throws IOException {
    // when
    List<String> written = GoldenTold.written();
    // then
    assertThat(withoutWords(written)).isEqualTo(withoutWords(GoldenTold.lines()));
  }

  private static List<String> withoutWords(List<String> lines) {
    return lines.stream()
        .map(line ->
            line.replaceFirst(
                "(\\\\\"explanation\\\\\":\\[).*?(\\](,\\\\\"partition|\\}\"))", "$1$2"))
        .toList();
  }
}
