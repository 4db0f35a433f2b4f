package hub.adapters.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON of records. Absent and null are the same to a reader. */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final byte[] NOTHING = new byte[0];

  private Json() {}

  /** The fields of one object. */
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  public static byte[] write(Fields fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("JSON cannot be written to memory", e);
    }
    return out.toByteArray();
  }

  public static JsonNode read(byte[] value) {
    try {
      JsonNode json = MAPPER.readTree(value);
      if (json == null || !json.isObject()) {
        throw new UnreadableRecord("a record is no JSON object");
      }
      return json;
    } catch (IOException e) { // its message quotes the content
      throw new UnreadableRecord("a record is no JSON");
    }
  }

  public static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** The texts of an array; none when it is absent. */
  public static List<String> texts(JsonNode json, String name) {
    List<String> texts = new ArrayList<>();
    json.path(name).forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  public static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  public static @Nullable Long number(JsonNode json, String name) {
    JsonNode value = json.get(name);
    return value == null || value.isNull() ? null : value.asLong();
  }

  public static void optional(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  static byte[] bytes(@Nullable JsonNode json) {
    try {
      return json == null ? NOTHING : MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("JSON cannot be written to memory", e);
    }
  }

  static byte[] binary(JsonNode json, String name) {
    byte @Nullable [] value;
    try {
      value = json.path(name).binaryValue(); // null when it is no text
    } catch (IOException e) { // its message quotes the content
      value = null;
    }
    if (value == null) {
      throw new UnreadableRecord("a sealed body is no base64");
    }
    return value;
  }
}
