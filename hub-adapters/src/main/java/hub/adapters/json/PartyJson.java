package hub.adapters.json;

import static hub.adapters.json.JsonLines.field;
import static hub.adapters.json.JsonLines.number;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.core.duty.Party;
import java.io.IOException;

/** The obliged and the counterparty, as alerts and obligations name them. */
final class PartyJson {
  private PartyJson() {}

  static void write(JsonGenerator json, String name, Party party) throws IOException {
    json.writeObjectFieldStart(name);
    field(json, "role", party.role());
    number(json, "herId", party.address().herId());
    field(json, "enh", party.address().enh());
    field(json, "name", party.address().name());
    json.writeEndObject();
  }
}
