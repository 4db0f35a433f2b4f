package hub.adapters.json;

import static hub.adapters.json.JsonLines.field;
import static hub.adapters.json.JsonLines.texts;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.core.duty.Obligation;
import hub.core.duty.Turn;
import hub.core.explanation.Explanation;
import hub.core.explanation.Language;
import java.io.IOException;
import java.util.List;

/** How one duty stands, as {@code hub.obligation.v1} tells it. */
public final class ObligationJson {
  private ObligationJson() {}

  /** The fields, for one who writes the object round them. */
  public static void write(JsonGenerator json, Obligation obligation) throws IOException {
    Explanation explanation = obligation.explanation();
    field(json, "id", obligation.id());
    field(json, "rule", obligation.rule().id());
    field(json, "state", obligation.state());
    PartyJson.write(json, "obliged", obligation.obliged());
    PartyJson.write(json, "counterparty", obligation.counterparty());
    field(json, "patient", obligation.patient());
    field(json, "journey", obligation.journey());
    field(json, "startedAt", obligation.startedAt());
    json.writeBooleanField("estimatedStart", obligation.estimatedStart());
    field(json, "knownAt", obligation.knownAt());
    field(json, "dueAt", obligation.dueAt());
    field(json, "warnAt", obligation.warnAt());
    field(json, "startedBy", obligation.startedBy());
    field(json, "metBy", obligation.metBy());
    field(json, "metAt", obligation.metAt());
    json.writeBooleanField("outage", obligation.outage());
    life(json, obligation.life());
    field(json, "agreement", obligation.agreement());
    field(json, "source", obligation.rule().source());
    texts(json, "decisions", obligation.decisions());
    texts(json, "explanation", Language.ENGLISH.say(explanation));
    BecauseJson.write(json, explanation);
  }

  private static void life(JsonGenerator json, List<Turn> life) throws IOException {
    json.writeArrayFieldStart("life");
    for (Turn turn : life) {
      json.writeStartObject();
      field(json, "kind", turn.kind());
      field(json, "at", turn.at());
      field(json, "causedBy", turn.causedBy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
