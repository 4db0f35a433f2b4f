package hub.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of JSON, written at once or through the queue. */
class JsonLinesTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void everyLineIsAnObjectThatEndsWithANewline() throws IOException {
    // when
    try (JsonLines lines = new JsonLines(out)) {
      lines.line(json -> json.writeStringField("a", "æ \"ø\"\nå"));
      lines.line(json -> JsonLines.field(json, "b", null));
    }
    // then
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":\"æ \\\"ø\\\"\\nå\"}\n{\"b\":null}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-11T08:00:00Z",
        "2026-05-11T08:00:01Z",
        "2026-05-11T08:00:00.500Z",
        "2026-05-11T08:00:00.000001Z",
        "1900-01-01T00:00:00Z"
      })
  void anInstantIsWrittenAsTheStandardLibraryWritesIt(String instant) throws IOException {
    // when
    try (JsonLines lines = new JsonLines(out)) {
      lines.line(json -> JsonLines.instant(json, "at", Instant.parse(instant)));
    }
    // then
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"at\":\"" + instant + "\"}\n");
  }

  @Test
  void theQueueKeepsTheOrder() throws IOException {
    // when
    try (LineQueue queue = new LineQueue(new JsonLines(out))) {
      for (int i = 0; i < 10_000; i++) {
        int number = i;
        queue.add(json -> json.writeNumberField("n", number));
      }
    }
    // then
    List<String> expected = IntStream.range(0, 10_000).mapToObj(i -> "{\"n\":" + i + "}").toList();
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList()).isEqualTo(expected);
  }

  @Test
  void whatCannotBeWrittenIsTold() {
    // given
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    // when
    Throwable fault =
        catchThrowable(() -> {
          try (LineQueue queue = new LineQueue(new JsonLines(full))) {
            queue.add(json -> json.writeNumberField("n", 1));
          }
        });
    // then
    assertThat(fault).isInstanceOf(IOException.class).hasMessage("No space left on device");
  }
}
