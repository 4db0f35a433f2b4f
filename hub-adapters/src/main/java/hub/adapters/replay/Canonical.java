package hub.adapters.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The content of a record, apart from how it is written: the words of an explanation may be put
 * better by another version, and fields may stand in another order (design.md, what may be
 * rebuilt).
 */
final class Canonical {
  private static final Set<String> WORDS = Set.of("explanation", "because");

  /** Where the standing of a duty was last told is no part of how it stands. */
  private static final List<String> WHERE_FROM = List.of("partition", "revision");

  private static final ObjectMapper SORTED =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  /** Of a record that has not been read. */
  static final JsonNode NOTHING = SORTED.createObjectNode();

  private Canonical() {}

  /** Takes records into the keys that are there; of one key the last. */
  static Consumer<ConsumerRecord<byte[], byte[]>> into(Map<String, JsonNode> keys, Topic topic) {
    return record -> {
      if (record.value() != null) {
        keys.computeIfPresent(key(record.key()), (key, old) -> content(topic, record.value()));
      }
    };
  }

  static byte[] digest(Topic topic, byte[] value) {
    try {
      Object content = SORTED.treeToValue(content(topic, value), Object.class);
      return sha256().digest(SORTED.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read as JSON can be written", e);
    }
  }

  /** What counts of a record. */
  static JsonNode content(Topic topic, byte[] value) {
    JsonNode content = Json.read(value);
    strip(content);
    if (topic == Topic.OBLIGATION && content instanceof ObjectNode duty) {
      duty.remove(WHERE_FROM);
    }
    return content;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(WORDS);
    }
    node.forEach(Canonical::strip);
  }

  /** The fields in which two records differ, by name. */
  static Set<String> differing(JsonNode one, JsonNode other) {
    Set<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> one.path(name).equals(other.path(name)));
    return names;
  }

  static String key(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
