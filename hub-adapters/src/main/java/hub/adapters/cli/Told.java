package hub.adapters.cli;

import com.fasterxml.jackson.databind.JsonNode;
import hub.core.calendar.OsloTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An obligation or an alert, as the hub gives it in JSON, as text for a person. */
final class Told {
  private static final DateTimeFormatter OSLO =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss", Locale.ENGLISH)
          .withZone(OsloTime.ZONE);

  private final StringBuilder text = new StringBuilder();
  private final JsonNode data;

  private Told(JsonNode data) {
    this.data = data;
  }

  /** Of an obligation, or of an alert, which is a CloudEvent with its fields in {@code data}. */
  static String text(JsonNode json) {
    boolean isAlert = json.path("data").isObject();
    Told told = new Told(isAlert ? json.get("data") : json);
    told.line(isAlert ? "alert" : "obligation", json.path("id").asText());
    told.facts();
    told.life();
    told.reasons();
    return told.text.toString();
  }

  private void facts() {
    field("says", "kind");
    field("detected", "detected");
    time("said at", "at");
    field("rule", "rule");
    field("state", "state");
    party("obliged", "obliged");
    party("towards", "counterparty");
    field("patient", "patient");
    field("journey", "journey");
    field("obligation", "obligation");
    time("started", "startedAt");
    time("due", "dueAt");
    field("met by", "metBy");
    time("met", "metAt");
    if (data.path("outage").asBoolean()) {
      line("outage", "due in a declared outage of one of the two (D16)");
    }
    field("agreement", "agreement");
    field("source", "source");
  }

  /** What happened to it, and which message was behind it where not only time passed. */
  private void life() {
    for (JsonNode turn : data.path("life")) {
      String by = turn.hasNonNull("causedBy") ? ", by " + turn.get("causedBy").asText() : "";
      line("life", oslo(turn.path("at").asText()) + " " + turn.path("kind").asText() + by);
    }
  }

  private void reasons() {
    int number = 1;
    for (JsonNode reason : data.path("explanation")) {
      text.append("%3d. %s%n".formatted(number++, reason.asText()));
    }
  }

  private void party(String label, String name) {
    JsonNode party = data.path(name);
    if (party.isObject()) {
      String id =
          party.hasNonNull("herId")
              ? ", HER-id " + party.get("herId").asText()
              : party.hasNonNull("enh") ? ", ENH " + party.get("enh").asText() : "";
      String role = party.hasNonNull("role") ? " (" + party.get("role").asText() + ")" : "";
      line(label, party.path("name").asText("without name") + role + id);
    }
  }

  private void time(String label, String name) {
    if (data.hasNonNull(name)) {
      line(label, oslo(data.get(name).asText()));
    }
  }

  private static String oslo(String instant) {
    try {
      return OSLO.format(Instant.parse(instant)) + " Oslo time";
    } catch (DateTimeException e) { // a hub of another version: as it says it
      return instant;
    }
  }

  private void field(String label, String name) {
    if (data.hasNonNull(name)) {
      line(label, data.get(name).asText());
    }
  }

  private void line(String label, String value) {
    text.append("%-11s %s%n".formatted(label, value));
  }
}
