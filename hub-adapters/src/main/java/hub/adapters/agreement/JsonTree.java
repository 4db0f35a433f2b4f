package hub.adapters.agreement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hub.adapters.agreement.Tree.Entry;
import hub.adapters.agreement.Tree.Mapping;
import hub.adapters.agreement.Tree.Scalar;
import hub.adapters.agreement.Tree.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A value of a JSON line as a tree. */
final class JsonTree {
  private JsonTree() {}

  /** Reads the value that the parser stands on, and leaves the parser on its end. */
  static Tree of(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        List<Entry> entries = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String key = json.currentName();
          json.nextToken();
          entries.add(new Entry(key, 0, of(json)));
        }
        yield new Mapping(entries, 0);
      }
      case START_ARRAY -> {
        List<Tree> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(of(json));
        }
        yield new Sequence(items, 0);
      }
      case VALUE_NULL -> new Scalar(null, 0);
      default -> new Scalar(json.getText(), 0);
    };
  }
}
