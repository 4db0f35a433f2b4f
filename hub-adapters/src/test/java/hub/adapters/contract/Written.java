package hub.adapters.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Records against the AsyncAPI description: key, headers and value. */
public final class Written {
  private Written() {}

  /**
   * Fails when a record is none that the topic's description has.
   *
   * @return which of the topic's messages it is
   */
  public static String check(
      String topic, byte @Nullable [] key, byte @Nullable [] value, Iterable<Header> headers) {
    Map<String, List<String>> faults = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> message : messages(topic).entrySet()) {
      List<String> found = faults(message.getValue(), key, value, headers);
      if (found.isEmpty()) {
        return message.getKey();
      }
      faults.put(message.getKey(), found);
    }
    throw new AssertionError("a record of " + topic + " is none of its messages: " + faults);
  }

  /** What stands on a topic, as "topic message", for each of some topics. */
  public static Set<String> described(String... topics) {
    Set<String> described = new TreeSet<>();
    for (String topic : topics) {
      messages(topic).keySet().forEach(message -> described.add(topic + " " + message));
    }
    return described;
  }

  /** The topics that are described. */
  public static List<String> topics() {
    return Descriptions.ASYNC_API
        .path("channels")
        .valueStream()
        .map(channel -> channel.path("address").asText())
        .toList();
  }

  /** The channel of a topic. */
  public static JsonNode channel(String topic) {
    return Descriptions.ASYNC_API
        .path("channels")
        .valueStream()
        .filter(channel -> channel.path("address").asText().equals(topic))
        .findFirst()
        .orElseThrow(() -> new AssertionError(topic + " is not described"));
  }

  private static Map<String, JsonNode> messages(String topic) {
    Map<String, JsonNode> messages = new LinkedHashMap<>();
    channel(topic)
        .path("messages")
        .properties()
        .forEach(
            message -> messages.put(message.getKey(), Descriptions.followed(message.getValue())));
    return messages;
  }

  private static List<String> faults(
      JsonNode message, byte @Nullable [] key, byte @Nullable [] value, Iterable<Header> headers) {
    List<String> faults = new ArrayList<>();
    faults.addAll(Schemas.faults(message.at("/bindings/kafka/key"), text(key)));
    faults.addAll(headerFaults(message.path("headers").path("schema"), headers));
    faults.addAll(valueFaults(message, value));
    return faults;
  }

  /** A message that describes no headers has none. */
  private static List<String> headerFaults(JsonNode schema, Iterable<Header> headers) {
    ObjectNode found = Descriptions.JSON.createObjectNode();
    headers.forEach(header -> found.set(header.key(), text(header.value())));
    if (schema.isMissingNode()) {
      return found.isEmpty() ? List.of() : List.of("headers that are not described: " + found);
    }
    return Schemas.faults(schema, found);
  }

  private static List<String> valueFaults(JsonNode message, byte @Nullable [] value) {
    JsonNode firstLine = message.path("x-first-line");
    if (!firstLine.isMissingNode()) {
      return Schemas.faults(firstLine, firstLine(value));
    }
    JsonNode payload = message.path("payload");
    JsonNode schema = payload.has("schemaFormat") ? payload.path("schema") : payload;
    return Schemas.faults(
        schema, value == null ? Descriptions.JSON.nullNode() : Schemas.json(value));
  }

  private static JsonNode firstLine(byte @Nullable [] value) {
    int end = 0;
    while (value != null && end < value.length && value[end] != '\n') {
      end++;
    }
    if (value == null || end == value.length) {
      throw new AssertionError("no line of JSON stands first");
    }
    return Schemas.json(Arrays.copyOf(value, end));
  }

  private static JsonNode text(byte @Nullable [] bytes) {
    return bytes == null
        ? Descriptions.JSON.nullNode()
        : Descriptions.JSON.getNodeFactory().textNode(new String(bytes, StandardCharsets.UTF_8));
  }
}
