package hub.adapters.projector;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import hub.core.calendar.OsloTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What a task has sent, in few words. Times are Oslo time. */
final class Told {
  private Told() {}

  /** Alerts as "KIND rule at", deficiencies left out. */
  static List<String> alerts(Task task) {
    return json(task, Topic.ALERT).stream()
        .filter(alert -> !alert.path("kind").asText().equals("DEFICIENCY"))
        .map(alert ->
            alert.path("kind").asText()
                + " "
                + alert.path("rule").asText()
                + " "
                + oslo(alert.path("at").asText()))
        .toList();
  }

  static List<String> deficiencies(Task task) {
    return json(task, Topic.ALERT).stream()
        .filter(alert -> alert.path("kind").asText().equals("DEFICIENCY"))
        .map(alert -> alert.path("rule").asText() + " " + oslo(alert.path("at").asText()))
        .toList();
  }

  static List<JsonNode> json(Task task, Topic topic) {
    return task.values(topic).stream()
        .map(value -> Json.read(value.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static String oslo(String instant) {
    return OsloTime.local(Instant.parse(instant)).toString();
  }
}
