package hub.adapters.log;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The body of an INSTALLATION record, the first of every partition.
 *
 * @param fingerprint of the keys that the log is written with
 * @param partitions how many {@code hub.message.v1} has, for ever
 */
public record Installation(String fingerprint, int partitions) {
  public byte[] write() {
    return Json.write(json -> {
      json.writeNumberField("format", LogRecord.VERSION);
      json.writeStringField("fingerprint", fingerprint);
      json.writeNumberField("partitions", partitions);
      json.writeNumberField("speed", 1);
    });
  }

  public static Installation read(byte[] body) {
    JsonNode json = Json.read(body);
    return new Installation(json.path("fingerprint").asText(), json.path("partitions").asInt());
  }
}
