package hub.adapters.agreement;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.json.JsonLines;
import hub.adapters.log.Appender;
import hub.adapters.log.BrokerFault;
import hub.adapters.log.Json;
import hub.adapters.log.UnreadableRecord;
import hub.adapters.problem.Problem;
import hub.core.agreement.Agreement;
import hub.core.message.PartyId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /agreements}: those that hold now, with their files. {@code PUT /agreements} puts
 * other files in the place of all that were there, but those that are shipped.
 */
@Controller("/agreements")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementsController {
  /** So many characters that the record that tells them is taken everywhere. */
  private static final int MOST = 250_000;

  private static final String SHAPE = "{\"files\":{\"name.yaml\":\"text\"}}";

  private final CurrentAgreements current;
  private final Publishing publishing;

  AgreementsController(CurrentAgreements current, Publishing publishing) {
    this.current = current;
    this.publishing = publishing;
  }

  @Get
  HttpResponse<byte[]> list() {
    return answer();
  }

  @Put
  @Consumes(MediaType.ALL)
  HttpResponse<byte[]> publish(@Body byte[] body) {
    try {
      publishing.publish(files(body));
    } catch (AgreementFault e) {
      throw Problem.faults(e.all());
    } catch (Appender.Unavailable | BrokerFault e) {
      throw Problem.of(
          Problem.Kind.NOT_READY,
          "The log did not answer, so it is not known whether the agreements hold. Publish them"
              + " again.");
    }
    return answer();
  }

  private static Map<String, String> files(byte[] body) {
    Map<String, String> files = new LinkedHashMap<>();
    JsonNode listed;
    try {
      listed = Json.read(body).path("files");
    } catch (UnreadableRecord e) {
      throw wrong("The body is no JSON object; send " + SHAPE + ".");
    }
    if (!listed.isObject()) {
      throw wrong("The body has no files; send " + SHAPE + ".");
    }
    int length = 0;
    for (Map.Entry<String, JsonNode> file : listed.properties()) {
      if (!file.getKey().matches("[^/\\\\\\p{Cntrl}]{1,200}\\.ya?ml")) {
        throw wrong("The name of a file must end in .yaml or .yml and hold no path.");
      }
      if (!file.getValue().isTextual()) {
        throw wrong("The value of each file must be its text.");
      }
      length += file.getValue().asText().length();
      files.put(file.getKey(), file.getValue().asText());
    }
    if (length > MOST) {
      throw wrong("The files hold more than " + MOST + " characters together; send less.");
    }
    return files;
  }

  private static Problem wrong(String detail) {
    return Problem.of(Problem.Kind.WRONG_REQUEST, detail);
  }

  private HttpResponse<byte[]> answer() {
    CurrentAgreements.Told told = current.told();
    Map<String, String> files = AgreementFiles.withShipped(told.texts().byName());
    return HttpResponse.ok(
            Json.write(json -> {
              json.writeArrayFieldStart("agreements");
              for (Read read : told.examined().reads()) {
                write(json, read);
              }
              json.writeEndArray();
              json.writeObjectFieldStart("files");
              for (Map.Entry<String, String> file : files.entrySet()) {
                json.writeStringField(file.getKey(), file.getValue());
              }
              json.writeEndObject();
            }))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static void write(JsonGenerator json, Read read) throws IOException {
    Agreement agreement = read.agreement();
    List<String> municipalities = agreement.municipalities().stream().map(PartyId::value).toList();
    json.writeStartObject();
    json.writeStringField("id", agreement.id());
    json.writeStringField("file", read.file());
    JsonLines.field(json, "trust", agreement.trust());
    JsonLines.texts(json, "municipalities", municipalities);
    JsonLines.field(json, "guideline", read.head().guideline());
    JsonLines.field(json, "from", agreement.from());
    JsonLines.field(json, "to", agreement.to());
    JsonLines.field(json, "reviewBy", read.head().reviewBy());
    json.writeEndObject();
  }
}
