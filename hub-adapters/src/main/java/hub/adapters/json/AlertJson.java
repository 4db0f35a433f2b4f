package hub.adapters.json;

import static hub.adapters.json.JsonLines.field;
import static hub.adapters.json.JsonLines.texts;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.core.duty.Alert;
import hub.core.explanation.Explanation;
import hub.core.explanation.Language;
import hub.core.message.Content;
import java.io.IOException;

/** The data of an alert (interfaces.md §2). The explanation gets its words here, no earlier. */
public final class AlertJson {
  private AlertJson() {}

  /** As the topic keeps it: in English, and with what any other language says it by. */
  public static void record(JsonGenerator json, Alert alert) throws IOException {
    Explanation explanation = alert.explanation();
    fields(json, alert);
    texts(json, "explanation", Language.ENGLISH.say(explanation));
    BecauseJson.write(json, explanation);
  }

  public static void write(JsonGenerator json, Alert alert, Language language) throws IOException {
    fields(json, alert);
    texts(json, "explanation", language.say(alert.explanation()));
  }

  private static void fields(JsonGenerator json, Alert alert) throws IOException {
    field(json, "rule", alert.rule());
    field(json, "kind", alert.kind());
    field(json, "detected", alert.detected());
    field(json, "severity", alert.kind().severity());
    PartyJson.write(json, "obliged", alert.obliged());
    PartyJson.write(json, "counterparty", alert.counterparty());
    field(json, "patient", alert.patient());
    field(json, "journey", alert.journey());
    field(json, "obligation", alert.obligation());
    field(json, "state", alert.state());
    field(json, "startedAt", alert.startedAt());
    json.writeBooleanField("estimatedStart", alert.estimatedStart());
    field(json, "dueAt", alert.dueAt());
    field(json, "at", alert.at());
    field(json, "lateBy", alert.lateBy());
    field(json, "startedBy", alert.startedBy());
    field(json, "metBy", alert.metBy());
    field(json, "causedBy", alert.causedBy());
    field(json, "agreement", alert.agreement());
    field(json, "source", alert.source());
    texts(json, "decisions", alert.decisions());
    texts(json, "missing", alert.missing().stream().map(Content::word).toList());
    json.writeBooleanField("outage", alert.outage());
  }
}
