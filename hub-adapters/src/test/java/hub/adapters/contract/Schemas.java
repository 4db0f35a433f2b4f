package hub.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a JSON document lacks by one of the published schemas. */
public final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder
                  .schemas(Descriptions::at)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();

  private Schemas() {}

  /**
   * Fails when a document is not as its schema says.
   *
   * @param schema such as {@code alert.v1.json}, or a part of one: {@code x.v1.json#/$defs/y}
   */
  public static void check(String schema, JsonNode document) {
    assertThat(faults(schema, document)).as("%s by %s", document, schema).isEmpty();
  }

  /** As {@link #check(String, JsonNode)}, of a record's value. */
  public static void check(String schema, byte[] document) {
    check(schema, json(document));
  }

  /** Fails when a document is as none of some schemas says that stand at a place. */
  public static void checkOneOf(String place, List<String> names, JsonNode document) {
    List<List<String>> faults = names.stream().map(name -> faults(place + name, document)).toList();
    assertThat(faults).as("%s by %s of %s", document, names, place).anyMatch(List::isEmpty);
  }

  /** One line for each fault. */
  public static List<String> faults(String schema, JsonNode document) {
    String address = Descriptions.BASE.resolve(schema).toString();
    Schema known = KNOWN.computeIfAbsent(address, at -> REGISTRY.getSchema(SchemaLocation.of(at)));
    return faults(known, document);
  }

  /** By a schema that stands somewhere in a description. */
  static List<String> faults(JsonNode schema, JsonNode document) {
    Schema known = KNOWN.computeIfAbsent(schema.toString(), text -> REGISTRY.getSchema(schema));
    return faults(known, document);
  }

  private static List<String> faults(Schema schema, JsonNode document) {
    return schema.validate(document).stream().map(Error::toString).toList();
  }

  static JsonNode json(byte[] text) {
    try {
      return Descriptions.JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON", e);
    }
  }
}
