package hub.adapters.json;

import static hub.adapters.json.JsonLines.field;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.core.explanation.Language;
import hub.core.projection.AlertChange;
import hub.core.projection.AlertChange.Kind;
import hub.core.projection.AlertSum;
import java.io.IOException;

/** What a proposal would change ({@code offline.v1.json}): an alert, and the sums. */
public final class WhatIfJson {
  private WhatIfJson() {}

  /** An alert that is added or removed: its data, and its other self where it has only moved. */
  public static void change(JsonGenerator json, AlertChange change, Language language)
      throws IOException {
    field(json, "change", change.kind());
    field(json, "id", change.alert().id());
    AlertJson.write(json, change.alert(), language);
    if (change.moved() != null) {
      field(json, change.kind() == Kind.ADDED ? "movedFrom" : "movedTo", change.moved());
    }
  }

  public static void sum(JsonGenerator json, AlertSum sum) throws IOException {
    field(json, "rule", sum.rule());
    field(json, "kind", sum.kind());
    if (sum.party() == null) {
      json.writeNullField("party");
    } else {
      PartyJson.write(json, "party", sum.party());
    }
    field(json, "month", sum.month());
    json.writeNumberField("before", sum.before());
    json.writeNumberField("after", sum.after());
    json.writeNumberField("added", sum.added());
    json.writeNumberField("removed", sum.removed());
  }
}
