package hub.adapters.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The published descriptions, as the jar of the schemas holds them. */
final class Descriptions {
  /** What the {@code $id} of every schema begins with. */
  static final URI BASE = URI.create("https://meldingshub.no/schemas/");

  static final ObjectMapper JSON = new ObjectMapper();
  static final JsonNode OPEN_API = yaml("openapi.yaml");
  static final JsonNode ASYNC_API = yaml("asyncapi.yaml");

  private Descriptions() {}

  /** The names of all JSON Schemas. */
  static List<String> schemaNames() {
    try (Stream<Path> files = Files.list(Path.of("../schemas/json"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode schema(String name) {
    return read("json/" + name);
  }

  /**
   * What stands at an address, as JSON; null when nothing of ours does. A schema stands at its
   * {@code $id}, and where the YAML files name it.
   */
  static @Nullable String at(String address) {
    if (!address.startsWith(BASE.toString())) {
      return null;
    }
    String name = address.substring(BASE.toString().length());
    return switch (name) {
      case "openapi.yaml" -> OPEN_API.toString();
      case "asyncapi.yaml" -> ASYNC_API.toString();
      default -> schema(name.startsWith("json/") ? name.substring(5) : name).toString();
    };
  }

  /** What a reference within the YAML files means; anything else is itself. */
  static JsonNode followed(JsonNode json) {
    String to = json.path("$ref").asText();
    for (String file : List.of("openapi.yaml", "asyncapi.yaml")) {
      String within = BASE.resolve(file) + "#";
      if (to.startsWith(within)) {
        JsonNode found =
            (file.equals("openapi.yaml") ? OPEN_API : ASYNC_API).at(to.substring(within.length()));
        if (found.isMissingNode()) {
          throw new AssertionError("nothing stands at " + to);
        }
        return found;
      }
    }
    return json;
  }

  private static JsonNode read(String name) {
    try (InputStream in = open(name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With every reference made absolute, so that any part of it can stand alone. */
  private static JsonNode yaml(String name) {
    try (InputStream in = open(name)) {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      JsonNode json = JSON.valueToTree(yaml.load(text));
      makeAbsolute(json, BASE.resolve(name));
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeAbsolute(JsonNode json, URI from) {
    switch (json) {
      case ObjectNode object -> {
        if (object.path("$ref").isTextual()) {
          object.put("$ref", from.resolve(object.get("$ref").asText()).toString());
        }
        object.forEach(inner -> makeAbsolute(inner, from));
      }
      case ArrayNode array -> array.forEach(inner -> makeAbsolute(inner, from));
      default -> {
        // refers to nothing
      }
    }
  }

  private static InputStream open(String name) {
    InputStream in = Descriptions.class.getResourceAsStream("/hub/schemas/" + name);
    if (in == null) {
      throw new IllegalArgumentException("no " + name + " among the schemas");
    }
    return in;
  }
}
