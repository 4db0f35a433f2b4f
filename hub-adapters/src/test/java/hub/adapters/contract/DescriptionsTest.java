package hub.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The AsyncAPI and OpenAPI files: sound in themselves, and about this hub. */
class DescriptionsTest {
  @Test
  void everyReferenceLeadsToSomething() {
    for (JsonNode description : List.of(Descriptions.OPEN_API, Descriptions.ASYNC_API)) {
      List<JsonNode> references = description.findParents("$ref");
      assertThat(references).hasSizeGreaterThan(30);
      for (JsonNode reference : references) {
        String to = reference.path("$ref").asText();
        JsonNode found = to.contains(".yaml#") ? Descriptions.followed(reference) : target(to);
        assertThat(found.isMissingNode()).as(to).isFalse();
      }
    }
  }

  private static JsonNode target(String to) {
    SchemaLocation location = SchemaLocation.of(to);
    String file = location.getAbsoluteIri().toString();
    String pointer = to.substring(Math.min(to.length(), file.length() + 1));
    return Descriptions.schema(file.substring(file.lastIndexOf('/') + 1)).at(pointer);
  }

  @Test
  void theOpenApiFileHasEveryRouteAndNoOther() {
    // given
    TreeSet<String> routes;
    try (ApplicationContext context = ApplicationContext.run()) {
      routes =
          context
              .getBean(Router.class)
              .uriRoutes()
              .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
              .map(route ->
                  route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    // when
    TreeSet<String> described = new TreeSet<>();
    operations().keySet().forEach(described::add);
    // then
    assertThat(described).isEqualTo(routes);
  }

  @Test
  void everyOperationHasANameOfItsOwnASummaryAndAnAnswerThatIsAFault() {
    // when
    Map<String, JsonNode> operations = operations();
    // then
    assertThat(operations.values())
        .extracting(operation -> operation.path("operationId").asText())
        .doesNotHaveDuplicates()
        .allMatch(id -> !id.isBlank());
    assertThat(operations)
        .allSatisfy((name, operation) -> {
          assertThat(operation.path("summary").asText()).isNotBlank();
          assertThat(operation.path("responses").has("500")).as(name).isTrue();
        });
  }

  @Test
  void everyNameInAPathIsAParameterAndEveryParameterIsExplained() {
    operations()
        .forEach((name, operation) -> {
          List<String> inPath = new ArrayList<>();
          parameters(name, operation)
              .forEach(parameter -> {
                assertThat(parameter.path("description").asText()).as(name).isNotBlank();
                assertThat(parameter.has("schema")).as(name).isTrue();
                if (parameter.path("in").asText().equals("path")) {
                  inPath.add("{" + parameter.path("name").asText() + "}");
                }
              });
          assertThat(inPath).as(name).allMatch(name::contains);
          assertThat(name.chars().filter(c -> c == '{').count()).isEqualTo(inPath.size());
        });
  }

  @Test
  void everyBodyHasAnExampleThatFollowsItsSchema() {
    List<String> without = new ArrayList<>();
    operations()
        .forEach((name, operation) -> {
          List<JsonNode> contents = new ArrayList<>();
          contents.add(operation.path("requestBody").path("content"));
          operation
              .path("responses")
              .forEach(response -> contents.add(Descriptions.followed(response).path("content")));
          for (JsonNode content : contents) {
            content.forEach(body -> {
              if (!body.has("example")) {
                without.add(name);
              }
              assertThat(Schemas.faults(body.path("schema"), body.path("example")))
                  .as(name)
                  .isEmpty();
            });
          }
        });
    assertThat(without).isEmpty();
  }

  @Test
  void everyMessageHasAKeyAndExamplesThatFollowItsSchemas() {
    int examples = 0;
    for (var entry : Descriptions.ASYNC_API.at("/components/messages").properties()) {
      JsonNode message = entry.getValue();
      assertThat(message.at("/bindings/kafka/key").isMissingNode()).as(entry.getKey()).isFalse();
      for (JsonNode example : message.path("examples")) {
        examples++;
        assertThat(Schemas.faults(message.at("/payload/schema"), example.path("payload")))
            .as(entry.getKey())
            .isEmpty();
        if (message.has("headers")) {
          assertThat(Schemas.faults(message.at("/headers/schema"), example.path("headers")))
              .as(entry.getKey())
              .isEmpty();
        }
      }
    }
    assertThat(examples).isGreaterThanOrEqualTo(12);
  }

  @Test
  void everyMessageStandsOnAChannelAndEveryChannelIsSentTo() {
    // when
    TreeSet<String> used = new TreeSet<>();
    Descriptions.ASYNC_API
        .path("channels")
        .forEach(channel ->
            channel.path("messages").forEach(message -> used.add(message.path("$ref").asText())));
    TreeSet<String> sentTo = new TreeSet<>();
    Descriptions.ASYNC_API
        .path("operations")
        .forEach(operation -> {
          if (operation.path("action").asText().equals("send")) {
            sentTo.add(Descriptions.followed(operation.path("channel")).path("address").asText());
          }
        });
    // then
    assertThat(used).hasSize(Descriptions.ASYNC_API.at("/components/messages").size());
    assertThat(sentTo).hasSize(Descriptions.ASYNC_API.path("channels").size());
  }

  private static Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new LinkedHashMap<>();
    Descriptions.OPEN_API
        .path("paths")
        .properties()
        .forEach(path ->
            Answered.operations(path.getValue())
                .forEach((method, operation) ->
                    operations.put(method + " " + path.getKey(), operation)));
    return operations;
  }

  private static List<JsonNode> parameters(String name, JsonNode operation) {
    List<JsonNode> parameters = new ArrayList<>();
    JsonNode path = Descriptions.OPEN_API.path("paths").path(name.substring(name.indexOf('/')));
    path.path("parameters").forEach(one -> parameters.add(Descriptions.followed(one)));
    operation.path("parameters").forEach(one -> parameters.add(Descriptions.followed(one)));
    return parameters;
  }
}
