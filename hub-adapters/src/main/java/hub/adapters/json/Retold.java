package hub.adapters.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hub.adapters.log.Json;
import hub.core.explanation.Language;
import java.util.List;

/** Records as their reader gets them: with the explanation in the language that was asked for. */
public final class Retold {
  private Retold() {}

  /**
   * A record as it is shown: the words of the language that was asked for stand where those of the
   * record do, and what they are made of is left out.
   */
  public static JsonNode in(Language language, byte[] record) {
    JsonNode data = Json.read(record);
    if (data instanceof ObjectNode fields) {
      List<String> words = explanation(language, data);
      ArrayNode explanation = fields.putArray("explanation"); // stays in its place
      words.forEach(explanation::add);
      fields.remove("because");
    }
    return data;
  }

  /** What a record says, sentence by sentence; in English where it was written without reasons. */
  public static List<String> explanation(Language language, JsonNode data) {
    return BecauseJson.read(data)
        .map(language::say)
        .orElseGet(() -> Json.texts(data, "explanation"));
  }
}
