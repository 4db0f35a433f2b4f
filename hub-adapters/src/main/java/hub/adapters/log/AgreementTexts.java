package hub.adapters.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The body of an AGREEMENTS record: the agreement files as they are, the shipped one among them, so
 * that a replay sees what was in force and reads no file.
 *
 * @param byName the text of each file by its name, in the order in which they are read
 */
public record AgreementTexts(Map<String, String> byName) {
  public byte[] write() {
    return Json.write(json -> {
      json.writeObjectFieldStart("files");
      for (Map.Entry<String, String> file : byName.entrySet()) {
        json.writeStringField(file.getKey(), file.getValue());
      }
      json.writeEndObject();
    });
  }

  public static AgreementTexts read(byte[] body) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> file : Json.read(body).path("files").properties()) {
      byName.put(file.getKey(), file.getValue().asText());
    }
    return new AgreementTexts(byName);
  }
}
