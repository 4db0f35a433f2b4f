package hub.adapters.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** One answer of a running hub. */
record HubAnswer(int status, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  boolean isUnavailable() {
    return status == 503;
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** The body; missing when it is no JSON. */
  JsonNode json() {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? MissingNode.getInstance() : json;
    } catch (JsonProcessingException e) { // a proxy's page, say
      return MissingNode.getInstance();
    }
  }

  /** Why it is not good: what an ErrorMessage of the endpoints or a problem+json says. */
  List<String> errors() {
    JsonNode json = json();
    List<String> errors = new ArrayList<>();
    json.path("validationErrors").forEach(error -> errors.add(error.asText()));
    json.path("faults").forEach(fault -> errors.add(fault.asText()));
    for (String field : List.of("error", "detail", "title")) {
      if (errors.isEmpty() && json.path(field).isTextual()) {
        errors.add(json.path(field).asText());
      }
    }
    return errors.isEmpty() ? List.of("the hub says no more than HTTP " + status) : errors;
  }
}
