package hub.adapters.log;

import static hub.adapters.log.Json.optional;
import static hub.adapters.log.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hub.core.message.Coordination;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Certainty;
import hub.core.message.Coordination.Need;
import hub.core.message.Coordination.Source;
import hub.core.message.Ground;
import hub.core.message.Ground.Consenter;
import hub.core.message.Statement;
import hub.core.message.Statement.ChildWelfarePlan;
import hub.core.message.Statement.Who;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How what a message tells about coordination is written in its facts. Absent means not told, and
 * no list at all means none.
 */
final class CoordinationFormat {
  private CoordinationFormat() {}

  static void writeAll(JsonGenerator json, List<Coordination> told) throws IOException {
    if (told.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("coordination");
    for (Coordination one : told) {
      json.writeStartObject();
      optional(json, "need", one.need());
      json.writeStringField("act", one.act().name());
      json.writeStringField("source", one.source().name());
      json.writeStringField("certainty", one.certainty().name());
      if (one.at() != null) {
        json.writeFieldName("at");
        EventTimeFormat.write(json, one.at());
      }
      optional(json, "about", one.about());
      if (one.statement() != null) {
        statement(json, one.statement());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void statement(JsonGenerator json, Statement statement) throws IOException {
    json.writeObjectFieldStart("statement");
    json.writeStringField("who", statement.who().name());
    if (statement.complaintTold() != null) {
      json.writeBooleanField("complaintTold", statement.complaintTold());
    }
    optional(json, "childWelfarePlan", statement.childWelfarePlan());
    Ground ground = statement.ground();
    if (ground != null) {
      json.writeObjectFieldStart("ground");
      json.writeStringField("kind", ground.kind().name());
      json.writeArrayFieldStart("by");
      for (Consenter by : Consenter.values()) {
        if (ground.by().contains(by)) {
          json.writeString(by.name());
        }
      }
      json.writeEndArray();
      optional(json, "on", ground.on());
      json.writeBooleanField("representativeGround", ground.representativeGround());
      json.writeEndObject();
    }
    optional(json, "child", statement.child());
    json.writeEndObject();
  }

  static List<Coordination> readAll(JsonNode json) {
    List<Coordination> told = new ArrayList<>(json.size());
    for (JsonNode one : json) {
      JsonNode at = one.get("at");
      JsonNode statement = one.get("statement");
      told.add(
          new Coordination(
              read(one, "need", Need::valueOf),
              Act.valueOf(one.required("act").asText()),
              Source.valueOf(one.required("source").asText()),
              Certainty.valueOf(one.required("certainty").asText()),
              at == null ? null : EventTimeFormat.read(at),
              read(one, "about", About::valueOf),
              statement == null ? null : statement(statement)));
    }
    return List.copyOf(told);
  }

  private static Statement statement(JsonNode json) {
    JsonNode ground = json.get("ground");
    return new Statement(
        Who.valueOf(json.required("who").asText()),
        json.has("complaintTold") ? json.get("complaintTold").asBoolean() : null,
        read(json, "childWelfarePlan", ChildWelfarePlan::valueOf),
        ground == null ? null : ground(ground),
        text(json, "child"));
  }

  private static Ground ground(JsonNode json) {
    Set<Consenter> by = EnumSet.noneOf(Consenter.class);
    json.path("by").forEach(one -> by.add(Consenter.valueOf(one.asText())));
    return new Ground(
        Ground.Kind.valueOf(json.required("kind").asText()),
        by,
        read(json, "on", LocalDate::parse),
        json.path("representativeGround").asBoolean(false));
  }

  private static <T> @Nullable T read(JsonNode json, String name, Function<String, T> reader) {
    String text = text(json, name);
    return text == null ? null : reader.apply(text);
  }
}
