package hub.adapters.log;

import com.fasterxml.jackson.databind.JsonNode;
import hub.core.message.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * How a {@link PayloadChunk} is written: one line of JSON, then the bytes as they are. Read for
 * ever: fields may be added, none may change.
 */
public final class PayloadChunkFormat {
  private static final int VERSION = 1;
  private static final byte END_OF_HEADER = '\n';

  private PayloadChunkFormat() {}

  /** Decides the partition: all pieces of one document stand in one. */
  public static byte[] key(UUID id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] write(PayloadChunk chunk) {
    byte[] header =
        Json.write(json -> {
          json.writeNumberField("version", VERSION);
          json.writeStringField("id", chunk.id().toString());
          json.writeStringField("content", chunk.content().toString());
          json.writeStringField("keyId", chunk.keyId());
          json.writeStringField("attempt", chunk.attempt().toString());
          json.writeNumberField("index", chunk.index());
          json.writeNumberField("count", chunk.count());
          json.writeNumberField("bytes", chunk.bytes());
        });
    byte[] value = Arrays.copyOf(header, header.length + 1 + chunk.piece().length);
    value[header.length] = END_OF_HEADER;
    System.arraycopy(chunk.piece(), 0, value, header.length + 1, chunk.piece().length);
    return value;
  }

  /**
   * Reads the value of a record.
   *
   * @throws UnreadableRecord when it is of a later version, or none
   */
  public static PayloadChunk read(byte[] value) {
    int end = 0;
    while (end < value.length && value[end] != END_OF_HEADER) {
      end++;
    }
    if (end == value.length) {
      throw new UnreadableRecord("a piece of a document has no header");
    }
    JsonNode json = Json.read(Arrays.copyOf(value, end));
    int version = json.path("version").asInt(0);
    if (version != VERSION) {
      throw new UnreadableRecord("version " + version + " of a piece is not known to this hub");
    }
    try {
      return new PayloadChunk(
          UUID.fromString(json.required("id").asText()),
          ContentHash.parse(json.required("content").asText()),
          json.required("keyId").asText(),
          UUID.fromString(json.required("attempt").asText()),
          json.required("index").asInt(),
          json.required("count").asInt(),
          json.required("bytes").asLong(),
          Arrays.copyOfRange(value, end + 1, value.length));
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecord("a piece of a document cannot be read");
    }
  }
}
