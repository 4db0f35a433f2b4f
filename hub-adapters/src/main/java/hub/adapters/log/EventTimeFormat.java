package hub.adapters.log;

import static hub.adapters.log.Json.optional;
import static hub.adapters.log.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hub.core.message.EventTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/** How a time that a message tells is written in a record. Without an instant it is only a day. */
final class EventTimeFormat {
  private EventTimeFormat() {}

  static void write(JsonGenerator json, EventTime time) throws IOException {
    json.writeStartObject();
    json.writeStringField("value", time.value());
    json.writeStringField("day", time.day().toString());
    optional(json, "instant", time.instant());
    json.writeBooleanField("estimate", time.estimate());
    json.writeEndObject();
  }

  static EventTime read(JsonNode json) {
    String instant = text(json, "instant");
    return new EventTime(
        json.required("value").asText(),
        LocalDate.parse(json.required("day").asText()),
        instant == null ? null : Instant.parse(instant),
        json.required("estimate").asBoolean());
  }
}
