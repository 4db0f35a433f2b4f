package hub.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.json.JsonLines;
import hub.adapters.replay.Deviation;
import hub.adapters.replay.Proof;
import java.io.IOException;
import java.util.TreeMap;

/** A proof as JSON lines: each difference, and last the whole. */
final class ProofJson {
  private ProofJson() {}

  static void write(JsonLines lines, Proof proof, double seconds) throws IOException {
    for (Deviation deviation : proof.deviations()) {
      lines.line(json -> {
        json.writeStringField("difference", deviation.kind().name());
        json.writeStringField("topic", deviation.topic().topicName());
        json.writeStringField("key", deviation.key());
        JsonLines.texts(json, "fields", deviation.fields().stream().sorted().toList());
        json.writeBooleanField("applied", deviation.isApplied());
      });
    }
    lines.line(json -> {
      json.writeStringField("version", proof.version());
      json.writeArrayFieldStart("log");
      for (var read : new TreeMap<>(proof.read()).entrySet()) {
        json.writeStartObject();
        json.writeNumberField("partition", read.getKey());
        json.writeNumberField("readTo", read.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("behind", proof.behind());
      json.writeArrayFieldStart("topics");
      for (Proof.Compared topic : proof.topics()) {
        json.writeStartObject();
        json.writeStringField("topic", topic.topic().topicName());
        side(json, "live", topic.live());
        side(json, "replayed", topic.replayed());
        json.writeNumberField("withdrawn", topic.withdrawn());
        json.writeNumberField("gone", topic.gone());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("obligations", proof.obligations());
      json.writeNumberField("differences", proof.deviations().size());
      json.writeNumberField("standing", proof.standing().size());
      json.writeNumberField("seconds", Math.round(seconds * 10) / 10.0);
    });
  }

  private static void side(JsonGenerator json, String name, Proof.Side side) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("records", side.records());
    json.writeStringField("sha256", side.digest());
    json.writeEndObject();
  }
}
