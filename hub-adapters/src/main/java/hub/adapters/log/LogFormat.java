package hub.adapters.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.LogRecord.Kind;
import hub.core.message.MessageId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * How a {@link LogRecord} is written: one JSON object with the header in clear. A sealed body is
 * base64, another stands as the JSON that it is, so that a person can read the log in any Kafka
 * tool.
 */
public final class LogFormat {
  private LogFormat() {}

  public static byte[] write(LogRecord record) {
    return Json.write(json -> {
      json.writeNumberField("version", record.version());
      json.writeStringField("kind", record.kind().name());
      if (record.message() != null) {
        json.writeStringField("message", record.message().toString());
      }
      if (record.decoder() > 0) {
        json.writeNumberField("decoder", record.decoder());
      }
      if (record.keyId() != null) {
        json.writeStringField("keyId", record.keyId());
      }
      if (!record.onwards().isEmpty()) {
        Json.texts(json, "onwards", record.onwards());
      }
      body(json, record);
    });
  }

  private static void body(JsonGenerator json, LogRecord record) throws IOException {
    if (record.keyId() != null) {
      json.writeBinaryField("sealed", record.body());
    } else if (record.body().length > 0) {
      json.writeFieldName("body");
      json.writeRawValue(new String(record.body(), StandardCharsets.UTF_8));
    }
  }

  /**
   * Reads a record.
   *
   * @throws UnreadableRecord when it is of a later version, of an unknown kind, or no record at all
   */
  public static LogRecord read(byte[] value) {
    JsonNode json = Json.read(value);
    int version = json.path("version").asInt(0);
    if (version < 1 || version > LogRecord.VERSION) {
      throw new UnreadableRecord("version " + version + " of the log is not known to this hub");
    }
    Kind kind = kind(json.path("kind").asText());
    String message = Json.text(json, "message");
    String keyId = Json.text(json, "keyId");
    return new LogRecord(
        version,
        kind,
        message == null ? null : new MessageId(uuid(message)),
        keyId,
        json.path("decoder").asInt(0),
        Json.texts(json, "onwards"),
        keyId == null ? Json.bytes(json.get("body")) : Json.binary(json, "sealed"));
  }

  static byte[] header(LogRecord record) {
    return (record.version()
            + "|"
            + record.kind()
            + "|"
            + record.message()
            + "|"
            + record.decoder()
            + "|"
            + record.keyId()
            + (record.onwards().isEmpty() ? "" : "|" + String.join(",", record.onwards())))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Kind kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new UnreadableRecord("a record of the kind \"" + name + "\" is not known to this hub");
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecord("a message id is no UUID");
    }
  }
}
