package hub.adapters.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.problem.Problem;
import hub.core.projection.Quarantine;
import hub.core.projection.Quarantine.Entry;
import hub.core.projection.Quarantined;
import hub.core.projection.Quarantined.Reason;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /quarantine}: what could not be used and why, newest first. Holds no content. */
@Controller("/quarantine")
@Produces(MediaType.ALL)
final class QuarantineController {
  private static final int MOST = 500;

  private final Quarantine quarantine;
  private final Serving serving;

  QuarantineController(Quarantine quarantine, Serving serving) {
    this.quarantine = quarantine;
    this.serving = serving;
  }

  @Get
  HttpResponse<String> list(
      @QueryValue(defaultValue = "50") String limit, @Nullable @QueryValue String cursor) {
    Problem.unlessReady(serving);
    long most = number(limit);
    long before = cursor == null ? Long.MAX_VALUE : number(cursor);
    if (most < 1 || most > MOST) {
      throw Problem.parameter("limit", "a number from 1 to " + MOST);
    }
    if (before < 0) {
      throw Problem.parameter("cursor", "the \"next\" of the page before");
    }
    List<Entry> page = quarantine.newest(before, (int) most);
    return HttpResponse.ok(json(page, page.size() == most))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static String json(List<Entry> page, boolean mayHaveMore) {
    return Bodies.json(json -> {
      json.writeArrayFieldStart("items");
      for (Entry entry : page) {
        write(json, entry.what());
      }
      json.writeEndArray();
      json.writeStringField("next", mayHaveMore ? Long.toString(page.getLast().offset()) : null);
    });
  }

  private static void write(JsonGenerator json, Quarantined what) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", what.id().toString());
    json.writeStringField("receivedAt", what.receivedAt().toString());
    json.writeStringField("code", what.code());
    json.writeStringField("text", what.text());
    json.writeArrayFieldStart("reasons");
    for (Reason reason : what.reasons()) {
      json.writeStartObject();
      json.writeStringField("code", reason.code());
      json.writeStringField("text", reason.text());
      json.writeStringField("path", reason.path());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("message", what.message() == null ? null : what.message().toString());
    json.writeStringField("msgId", what.msgId());
    json.writeStringField("kind", what.kind());
    if (what.place() == null) {
      json.writeNullField("place");
    } else {
      json.writeObjectFieldStart("place");
      json.writeStringField("topic", what.place().topic());
      json.writeNumberField("partition", what.place().partition());
      json.writeNumberField("offset", what.place().offset());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
