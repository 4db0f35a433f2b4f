package hub.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A record with one slip in it is none: else the tests that hold records against these see nothing.
 */
class SpoiledTest {
  /** Names in these are free. */
  private static final List<String> MAPS = List.of("/body/files");

  static List<String> names() {
    return Descriptions.schemaNames().stream()
        .filter(name -> Descriptions.schema(name).has("examples"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFieldWithAnotherNameIsFound(String name) {
    // given
    List<String> unseen = new ArrayList<>();
    int[] tried = {0};
    for (JsonNode example : Descriptions.schema(name).path("examples")) {
      for (String field : fields(example, "")) {
        // when
        JsonNode spoiled = example.deepCopy();
        ObjectNode holder = (ObjectNode) spoiled.at(parent(field));
        holder.set(last(field) + "x", holder.remove(last(field)));
        tried[0]++;
        if (Schemas.faults(name, spoiled).isEmpty()) {
          unseen.add(field);
        }
      }
    }
    // then
    assertThat(unseen).isEmpty();
    assertThat(tried[0]).isPositive();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aValueOfAnotherTypeIsFound(String name) {
    // given
    List<String> unseen = new ArrayList<>();
    for (JsonNode example : Descriptions.schema(name).path("examples")) {
      for (String field : fields(example, "")) {
        // when
        JsonNode spoiled = example.deepCopy();
        ((ObjectNode) spoiled.at(parent(field))).putObject(last(field)).put("unheard", "of");
        if (!MAPS.contains(field) && Schemas.faults(name, spoiled).isEmpty()) {
          unseen.add(field);
        }
      }
    }
    // then
    assertThat(unseen).isEmpty();
  }

  /** JSON Pointers of every field of every object. */
  private static List<String> fields(JsonNode json, String at) {
    List<String> fields = new ArrayList<>();
    if (json instanceof ObjectNode object && !MAPS.contains(at)) {
      object
          .properties()
          .forEach(field -> {
            fields.add(at + "/" + field.getKey());
            fields.addAll(fields(field.getValue(), at + "/" + field.getKey()));
          });
    } else if (json instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        fields.addAll(fields(array.get(i), at + "/" + i));
      }
    }
    return fields;
  }

  private static String parent(String field) {
    return field.substring(0, field.lastIndexOf('/'));
  }

  private static String last(String field) {
    return field.substring(field.lastIndexOf('/') + 1);
  }
}
