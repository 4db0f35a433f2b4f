package hub.adapters.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes JSON objects, one to a line, in UTF-8 whatever the locale says. */
public final class JsonLines implements Closeable {
  private static final int WITHOUT_SECONDS = "2026-05-11T08:00".length();

  private final JsonGenerator json;

  public JsonLines(OutputStream out) throws IOException {
    this.json =
        JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool()) // one generator, made once
            .build()
            .createGenerator(out);
    json.setRootValueSeparator(null);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
  }

  /** The fields of one line. */
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  public void line(Fields fields) throws IOException {
    json.writeStartObject();
    fields.write(json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  public void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  /** A field that is there also when it has no value. */
  public static void field(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /** An instant in UTC, or null, as {@link Instant#toString} writes it but in half the time. */
  public static void instant(JsonGenerator json, String name, @Nullable Instant value)
      throws IOException {
    if (value == null) {
      field(json, name, null);
      return;
    }
    String text =
        LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC)
            .toString();
    json.writeStringField(name, text + (text.length() == WITHOUT_SECONDS ? ":00Z" : "Z"));
  }

  /** A HER-id: a number, or null. */
  public static void number(JsonGenerator json, String name, @Nullable Long value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  public static void texts(JsonGenerator json, String name, Iterable<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
