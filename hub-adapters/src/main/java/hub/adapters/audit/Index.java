package hub.adapters.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hub.core.message.EventTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code index.ndjson} of an archive: when each file was accepted. One object to a line, {@code
 * {"file":…,"acceptedAt":…}}; other keys are the archive's own and are passed over.
 *
 * @param acceptedAt by the path below the archive's folder
 * @param wrongLines a sentence for each line that cannot be used
 */
record Index(Map<String, Instant> acceptedAt, List<String> wrongLines) {
  static final String NAME = "index.ndjson";

  private static final JsonFactory JSON = new JsonFactory();

  /** The index of a folder; empty when there is none. */
  static Index in(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    Index index = new Index(new HashMap<>(), new ArrayList<>());
    if (Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(file);
      int number = 0;
      for (int from = 0; from < bytes.length; number++) {
        int to = endOfLine(bytes, from);
        index.add(number + 1, bytes, from, to);
        from = to + 1;
      }
    }
    return index;
  }

  /** Files that the index names and the folder does not hold, by name. */
  List<String> without(Set<String> files) {
    return acceptedAt.keySet().stream().filter(name -> !files.contains(name)).sorted().toList();
  }

  private static int endOfLine(byte[] bytes, int from) {
    int to = from;
    while (to < bytes.length && bytes[to] != '\n') {
      to++;
    }
    return to;
  }

  private void add(int number, byte[] bytes, int from, int to) {
    if (new String(bytes, from, to - from, StandardCharsets.UTF_8).isBlank()) {
      return;
    }
    String wrong;
    try (JsonParser json = JSON.createParser(bytes, from, to - from)) {
      wrong = add(json);
    } catch (IOException e) { // not JSON, or not even text
      wrong = "it is no JSON object";
    }
    if (wrong != null) {
      wrongLines.add(NAME + " line " + number + " is left out: " + wrong + ".");
    }
  }

  private @Nullable String add(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return "it is no JSON object";
    }
    String file = null;
    String time = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      boolean text = json.nextToken() == JsonToken.VALUE_STRING;
      if (key.equals("file") && text) {
        file = json.getText();
      } else if (key.equals("acceptedAt") && text) {
        time = json.getText();
      }
      json.skipChildren();
    }
    if (file == null || time == null) {
      return "it needs file and acceptedAt, both texts";
    }
    return add(Path.of(file).normalize().toString().replace('\\', '/'), time);
  }

  private @Nullable String add(String file, String time) {
    Instant at;
    try {
      at = EventTime.readInstant(time.strip());
    } catch (DateTimeException e) {
      return "acceptedAt must be an instant like 2026-05-11T08:00:00Z, or an Oslo time without offset";
    }
    Instant before = acceptedAt.putIfAbsent(file, at);
    return before == null || before.equals(at)
        ? null
        : "its file stands in an earlier line with another time, which counts";
  }
}
