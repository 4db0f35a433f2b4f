package hub.adapters.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hub.adapters.agreement.AgreementFiles;
import hub.adapters.log.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log as a version of the hub wrote it, record by record, and the alerts that it must give for
 * ever. All but their explanation: its words may become better (design.md, what may be rebuilt).
 *
 * <p>The seal is {@link PlainSealing}, so that no key needs to be kept with it.
 */
record GoldenLog(List<String> records, List<String> alerts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static GoldenLog read(String name) {
    return new GoldenLog(lines(name + "/records.ndjson"), lines(name + "/alerts.ndjson"));
  }

  private static List<String> lines(String file) {
    try (InputStream in = GoldenLog.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String record(int partition, Line line) {
    ObjectNode json = JSON.createObjectNode();
    json.put("partition", partition).put("stamp", line.stamp().toString());
    byte[] key = line.key();
    byte[] value = line.value();
    if (key != null) {
      json.put("key", new String(key, UTF_8));
    }
    if (value != null) {
      json.put("value", Base64.getEncoder().encodeToString(value));
    }
    return json.toString();
  }

  private static Line line(JsonNode json) {
    return new Line(
        json.has("key") ? json.path("key").asText().getBytes(UTF_8) : null,
        json.has("value") ? Base64.getDecoder().decode(json.path("value").asText()) : null,
        Instant.parse(json.path("stamp").asText()));
  }

  /** The alerts that the records give now, partition after partition. */
  List<String> replayed() throws IOException {
    List<String> replayed = new ArrayList<>();
    for (Task task : tasks().values()) {
      for (var alert : task.sent(Topic.ALERT)) {
        ObjectNode json = (ObjectNode) JSON.readTree(alert.value());
        json.remove("explanation");
        json.remove("because");
        replayed.add(json.put("id", new String(alert.key(), UTF_8)).toString());
      }
    }
    return replayed;
  }

  /** What has read each partition to its end. */
  Map<Integer, Task> tasks() throws IOException {
    Map<Integer, Task> tasks = new TreeMap<>();
    for (String record : records) {
      JsonNode json = JSON.readTree(record);
      tasks.computeIfAbsent(json.path("partition").asInt(), GoldenLog::task).read(line(json));
    }
    return tasks;
  }

  private static Task task(int partition) {
    return Task.ofPartition(partition).under(texts -> AgreementFiles.of(texts.byName()));
  }
}
