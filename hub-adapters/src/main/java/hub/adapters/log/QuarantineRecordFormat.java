package hub.adapters.log;

import static hub.adapters.log.Json.optional;
import static hub.adapters.log.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.projection.Quarantined;
import hub.core.projection.Quarantined.Place;
import hub.core.projection.Quarantined.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link QuarantineRecord} is written: one JSON object, clear but for what is sealed. Read
 * for ever: fields may be added, none may change. Absent means not known.
 */
public final class QuarantineRecordFormat {
  private QuarantineRecordFormat() {}

  public static byte[] key(QuarantineRecord record) {
    return record.about().id().toString().getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] write(QuarantineRecord record) {
    Quarantined about = record.about();
    return Json.write(json -> {
      json.writeStringField("id", about.id().toString());
      json.writeStringField("code", about.code());
      json.writeStringField("text", about.text());
      reasons(json, about.reasons());
      place(json, about.place());
      optional(json, "message", about.message());
      optional(json, "msgId", about.msgId());
      optional(json, "kind", about.kind());
      json.writeStringField("receivedAt", about.receivedAt().toString());
      optional(json, "content", record.content());
      if (record.bytes() > 0) {
        json.writeNumberField("bytes", record.bytes());
      }
      optional(json, "keyId", record.keyId());
      if (record.sealed() != null) {
        json.writeBinaryField("sealed", record.sealed());
      }
    });
  }

  private static void reasons(JsonGenerator json, List<Reason> reasons) throws IOException {
    if (reasons.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("text", reason.text());
      optional(json, "path", reason.path());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, @Nullable Place place) throws IOException {
    if (place == null) {
      return;
    }
    json.writeObjectFieldStart("place");
    json.writeStringField("topic", place.topic());
    json.writeNumberField("partition", place.partition());
    json.writeNumberField("offset", place.offset());
    json.writeEndObject();
  }

  /**
   * Reads the value of a record.
   *
   * @throws UnreadableRecord when it is none
   */
  public static QuarantineRecord read(byte[] value) {
    JsonNode json = Json.read(value);
    String content = text(json, "content");
    try {
      return new QuarantineRecord(
          about(json),
          text(json, "keyId"),
          json.hasNonNull("sealed") ? Json.binary(json, "sealed") : null,
          content == null ? null : ContentHash.parse(content),
          json.path("bytes").asLong(0));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableRecord("a record of the quarantine cannot be read");
    }
  }

  private static Quarantined about(JsonNode json) {
    List<Reason> reasons = new ArrayList<>();
    for (JsonNode reason : json.path("reasons")) {
      reasons.add(
          new Reason(
              reason.required("code").asText(),
              reason.required("text").asText(),
              text(reason, "path")));
    }
    String message = text(json, "message");
    return new Quarantined(
        UUID.fromString(json.required("id").asText()),
        json.required("code").asText(),
        json.required("text").asText(),
        List.copyOf(reasons),
        json.hasNonNull("place") ? place(json.required("place")) : null,
        message == null ? null : new MessageId(UUID.fromString(message)),
        text(json, "msgId"),
        text(json, "kind"),
        Instant.parse(json.required("receivedAt").asText()));
  }

  private static Place place(JsonNode json) {
    return new Place(
        json.required("topic").asText(),
        json.required("partition").asInt(),
        json.required("offset").asLong());
  }
}
