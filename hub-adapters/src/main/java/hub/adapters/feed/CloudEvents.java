package hub.adapters.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.json.Retold;
import hub.core.explanation.Language;
import hub.core.projection.AlertFeed;
import hub.core.projection.AlertLine;
import hub.core.projection.EventLine;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Alerts and events as CloudEvents 1.0 in structured JSON. The data is what the log has, with the
 * explanation in the language that is asked for.
 */
final class CloudEvents {
  private CloudEvents() {}

  /** The alerts as a field of that name. */
  static void alerts(
      JsonGenerator json, String name, List<AlertLine> lines, AlertFeed feed, Language language)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (AlertLine line : lines) {
      json.writeStartObject();
      alert(json, line, feed, language);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void alert(JsonGenerator json, AlertLine line, AlertFeed feed, Language language)
      throws IOException {
    alert(json, line, feed.after(line.offset() - 1), language);
  }

  /**
   * The fields of an alert.
   *
   * @param position in the feed; its {@code sequence} counts from 1
   */
  static void alert(JsonGenerator json, AlertLine line, int position, Language language)
      throws IOException {
    head(json, line.id(), type(line), line.journey(), line.at());
    json.writeStringField("sequence", Integer.toString(position + 1));
    json.writeStringField("sequencetype", "Integer");
    data(json, Retold.in(language, line.data().bytes()).toString());
  }

  /** The fields of an event. */
  static void event(JsonGenerator json, EventLine event, UUID journey) throws IOException {
    head(json, event.id(), event.type(), journey, event.acceptedAt());
    data(json, event.data().toString());
  }

  private static String type(AlertLine line) {
    return "no.meldingshub.alert." + line.kind().name().toLowerCase(Locale.ROOT) + ".v1";
  }

  private static void head(
      JsonGenerator json, UUID id, String type, @Nullable UUID subject, Instant time)
      throws IOException {
    json.writeStringField("specversion", "1.0");
    json.writeStringField("id", id.toString());
    json.writeStringField("source", "urn:no.meldingshub");
    json.writeStringField("type", type);
    if (subject != null) {
      json.writeStringField("subject", subject.toString());
    }
    json.writeStringField("time", time.toString());
    json.writeStringField("datacontenttype", "application/json");
  }

  private static void data(JsonGenerator json, String data) throws IOException {
    json.writeFieldName("data");
    json.writeRawValue(data);
  }
}
