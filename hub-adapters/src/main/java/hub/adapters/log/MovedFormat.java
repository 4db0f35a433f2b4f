package hub.adapters.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a {@link Moved} is written: the records in it stand as they stood on the log. */
public final class MovedFormat {
  private MovedFormat() {}

  public static byte[] write(Moved moved) {
    return Json.write(json -> {
      json.writeStringField("at", moved.at().toString());
      json.writeNumberField("partition", moved.where().partition());
      json.writeNumberField("offset", moved.where().offset());
      json.writeBooleanField("new", moved.isNew());
      record(json, moved.record());
      Json.texts(json, "onwards", moved.onwards());
      json.writeArrayFieldStart("facts");
      for (Moved.Fact fact : moved.facts()) {
        json.writeStartObject();
        json.writeStringField("acceptedAt", fact.acceptedAt().toString());
        record(json, fact.record());
        json.writeEndObject();
      }
      json.writeEndArray();
      Json.texts(json, "said", moved.said().stream().map(UUID::toString).toList());
    });
  }

  private static void record(JsonGenerator json, LogRecord record) throws IOException {
    json.writeFieldName("record");
    json.writeRawValue(new String(LogFormat.write(record), StandardCharsets.UTF_8));
  }

  /**
   * Reads one.
   *
   * @throws UnreadableRecord when it is none
   */
  public static Moved read(byte[] body) {
    JsonNode json = Json.read(body);
    try {
      List<Moved.Fact> facts = new ArrayList<>();
      json.path("facts")
          .forEach(fact ->
              facts.add(
                  new Moved.Fact(
                      Instant.parse(fact.required("acceptedAt").asText()),
                      record(fact.get("record")))));
      return new Moved(
          record(json.get("record")),
          Instant.parse(json.required("at").asText()),
          new Moved.Place(json.required("partition").asInt(), json.required("offset").asLong()),
          json.required("new").asBoolean(),
          Json.texts(json, "onwards"),
          List.copyOf(facts),
          Json.texts(json, "said").stream().map(UUID::fromString).toList());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableRecord("what was moved to the patient cannot be read");
    }
  }

  private static LogRecord record(@Nullable JsonNode json) {
    return LogFormat.read(Json.bytes(json));
  }
}
