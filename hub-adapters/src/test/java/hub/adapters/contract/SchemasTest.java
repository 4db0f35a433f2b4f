package hub.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.core.duty.AlertKind;
import hub.core.duty.Detected;
import hub.core.duty.Role;
import hub.core.duty.Rule;
import hub.core.duty.State;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas themselves: they are schemas, say what they are about, and know the hub's words. */
class SchemasTest {
  private static final JsonNode COMMON = Descriptions.schema("common.v1.json").path("$defs");

  static List<String> names() {
    return Descriptions.schemaNames();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSchemaIsOneBySchemasOwnSchema(String name) {
    // given
    JsonNode meta =
        Descriptions.JSON
            .createObjectNode()
            .put("$ref", "https://json-schema.org/draft/2020-12/schema");
    // when
    List<String> faults = Schemas.faults(meta, Descriptions.schema(name));
    // then
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void itsIdEndsInItsNameSoThatReferencesHoldByIdAndByFile(String name) {
    assertThat(name).matches("[a-z-]+\\.v[0-9]+\\.json");
    assertThat(Descriptions.schema(name).path("$id").asText())
        .isEqualTo("https://meldingshub.no/schemas/" + name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void itSaysWhatItIsAboutAndThatUnknownFieldsArePassedOver(String name) {
    // when
    JsonNode schema = Descriptions.schema(name);
    // then
    assertThat(schema.path("title").asText()).isNotBlank();
    assertThat(schema.path("description").asText()).contains("pass");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExampleFollowsTheSchemaThatItStandsIn(String name) {
    // given
    List<String> faults = new ArrayList<>();
    int[] examples = {0};
    // when
    eachSchema(
        Descriptions.schema(name),
        name + "#",
        at -> {
          JsonNode schema = Descriptions.schema(name).at(at.substring(at.indexOf('#') + 1));
          for (JsonNode example : schema.path("examples")) {
            examples[0]++;
            faults.addAll(Schemas.faults(at, example));
          }
        });
    // then
    assertThat(faults).isEmpty();
    assertThat(examples[0]).isPositive();
  }

  /** An object that is open lets a slip through; a map of names is no such object. */
  @ParameterizedTest
  @MethodSource("names")
  void everyObjectIsClosedOrClosedByWhoNamesIt(String name) {
    // given
    Set<String> open = new TreeSet<>();
    // when
    eachSchema(
        Descriptions.schema(name),
        name + "#",
        at -> {
          JsonNode schema = Descriptions.schema(name).at(at.substring(at.indexOf('#') + 1));
          boolean closed =
              schema.has("additionalProperties") || schema.has("unevaluatedProperties");
          if (schema.path("type").asText().equals("object") && !closed) {
            open.add(at);
          }
        });
    // then
    assertThat(
            Set.of(
                "alert.v1.json#/$defs/told",
                "cloud-event.v1.json#/$defs/headers",
                "event.v1.json#/$defs/told",
                "log-record.v1.json#/$defs/aboutAMessage",
                "obligation.v1.json#/$defs/standing",
                "offline.v1.json#/$defs/index"))
        .containsAll(open);
  }

  @Test
  void theSchemasKnowEveryWordOfTheHubAndNoOther() {
    assertThat(words("alertKind")).containsExactlyElementsOf(names(AlertKind.values()));
    assertThat(words("state")).containsExactlyElementsOf(names(State.values()));
    assertThat(words("role")).containsExactlyElementsOf(names(Role.values()));
    assertThat(words("status")).containsExactlyElementsOf(names(Forsendelsesstatus.values()));
    assertThat(words("messageKind")).containsExactlyElementsOf(names(MessageKind.values()));
    assertThat(words("content"))
        .containsExactlyElementsOf(Arrays.stream(Content.values()).map(Content::word).toList());
    JsonNode facts = Descriptions.schema("message-facts.v1.json").path("properties");
    assertThat(texts(facts.path("body").path("enum")))
        .containsExactlyElementsOf(names(BodyVersion.values()));
    assertThat(facts.path("times").path("properties").properties())
        .extracting(entry -> entry.getKey())
        .containsExactlyElementsOf(names(Hendelse.values()));
    JsonNode alert = Descriptions.schema("alert.v1.json").at("/$defs/told/properties");
    assertThat(texts(alert.path("detected").path("enum")))
        .containsExactlyElementsOf(names(Detected.values()));
    assertThat(texts(alert.path("severity").path("enum")))
        .containsExactlyElementsOf(names(AlertKind.Severity.values()));
  }

  @Test
  void everyRuleHasAnIdThatTheSchemaTakes() {
    for (Rule rule : Rule.values()) {
      Schemas.check(
          "common.v1.json#/$defs/rule", Descriptions.JSON.getNodeFactory().textNode(rule.id()));
    }
  }

  private static List<String> words(String name) {
    return texts(COMMON.path(name).path("enum"));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static List<String> names(Enum<?>... constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  /** The place of each object in a schema, itself first. Examples hold no schemas. */
  private static void eachSchema(JsonNode json, String at, Consumer<String> visit) {
    if (json.isObject()) {
      visit.accept(at);
    }
    json.properties()
        .forEach(field -> {
          if (!field.getKey().equals("examples")) {
            eachSchema(field.getValue(), at + "/" + field.getKey(), visit);
          }
        });
  }
}
