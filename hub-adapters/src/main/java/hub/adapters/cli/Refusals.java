package hub.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.audit.Refused.Reason;
import java.io.IOException;
import java.util.List;

/** Reasons of a refusal as JSON. */
final class Refusals {
  private Refusals() {}

  static void write(JsonGenerator json, String name, List<Reason> reasons) throws IOException {
    json.writeArrayFieldStart(name);
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("text", reason.text());
      json.writeStringField("path", reason.path());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
