package hub.adapters.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import hub.adapters.agreement.SetReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One case as its line has it; what the words mean is looked up later.
 *
 * @param agreement null for the national one
 * @param set null when nothing is set
 * @param birthDate null when it is not told; only overgang-voksen asks for it
 */
record DueLine(
    @Nullable String rule,
    @Nullable String start,
    @Nullable String agreement,
    @Nullable SetReader set,
    @Nullable String birthDate) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String KEYS = "rule, start, agreement, set, birthDate";

  static DueLine read(Lines lines) {
    try (JsonParser json = JSON.createParser(lines.bytes(), lines.start(), lines.length())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new LineFault("this is no JSON object; write {\"rule\":…,\"start\":…}");
      }
      DueLine line = object(json);
      if (json.nextToken() != null) {
        throw new LineFault("there is something after the JSON object; write one to a line");
      }
      return line;
    } catch (JsonProcessingException e) {
      throw new LineFault("this is no JSON: " + shorten(e.getOriginalMessage()));
    } catch (IOException e) { // bytes that are no text; nothing else is read here
      throw new LineFault("this is no JSON in UTF-8");
    }
  }

  private static DueLine object(JsonParser json) throws IOException {
    String rule = null;
    String start = null;
    String agreement = null;
    SetReader set = null;
    String birthDate = null;
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      boolean isTwice =
          switch (key) {
            case "rule" -> rule != null;
            case "start" -> start != null;
            case "agreement" -> agreement != null;
            case "set" -> set != null;
            case "birthDate" -> birthDate != null;
            default ->
                throw new LineFault("\"" + shorten(key) + "\" is no key; allowed are " + KEYS);
          };
      if (isTwice) {
        throw new LineFault(key + " stands twice; keep one of them");
      }
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_NULL) {
        continue; // as if the key were left out
      }
      switch (key) {
        case "rule" -> rule = text(json, key);
        case "start" -> start = text(json, key);
        case "agreement" -> agreement = text(json, key);
        case "set" -> set = SetReader.of(json);
        default -> birthDate = text(json, key);
      }
    }
    return new DueLine(rule, start, agreement, set, birthDate);
  }

  private static String text(JsonParser json, String key) throws IOException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw new LineFault(key + " must be a text in quotes");
    }
    return json.getText();
  }

  /** What is repeated of somebody's input fits on a line. */
  static String shorten(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ');
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }
}
