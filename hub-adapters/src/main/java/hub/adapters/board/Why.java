package hub.adapters.board;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.json.BecauseJson;
import hub.adapters.json.Retold;
import hub.core.explanation.Language;
import java.util.List;

/**
 * Why something was said or is owed, sentence by sentence.
 *
 * @param lang that of the sentences, which is English for records of before
 */
public record Why(String lang, List<String> sentences) {
  static Why of(Language language, JsonNode data) {
    Language spoken = BecauseJson.read(data).isPresent() ? language : Language.ENGLISH;
    return new Why(spoken.code(), Retold.explanation(spoken, data));
  }
}
