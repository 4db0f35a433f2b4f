package hub.adapters.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hub.adapters.contract.Schemas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a command answered when it was called in this process. */
record Called(int exitCode, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Called hub(String... arguments) {
    return hubReading("", arguments);
  }

  static Called hubReading(String in, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int exitCode = Hub.run(arguments, console);
    Called called =
        new Called(
            exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    called.checkLines(arguments.length == 0 ? "" : arguments[0]);
    return called;
  }

  /** Every line that an offline command prints is as it is described. */
  private void checkLines(String command) {
    List<String> kinds =
        switch (command) {
          case "translate" -> List.of("translate");
          case "audit" -> List.of("auditAlert", "auditRefused");
          case "due" -> List.of("due", "dueError");
          case "agreement" -> out.startsWith("{") ? List.of("agreementValue") : List.of();
          default -> List.of();
        };
    if (!kinds.isEmpty() && !out.startsWith("Usage")) {
      lines().forEach(line -> Schemas.checkOneOf("offline.v1.json#/$defs/", kinds, line));
    }
  }

  /** Every line of stdout; fails when one is no JSON object. */
  List<JsonNode> lines() {
    return out.lines().map(Called::object).toList();
  }

  private static JsonNode object(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new AssertionError("no JSON object: " + line);
      }
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
