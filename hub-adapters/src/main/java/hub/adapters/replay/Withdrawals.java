package hub.adapters.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hub.adapters.json.BecauseJson;
import hub.adapters.log.Json;
import hub.core.duty.AlertKind;
import hub.core.duty.State;
import hub.core.explanation.Explanation;
import hub.core.explanation.Language;
import hub.core.explanation.Phrase;
import hub.core.message.Ids.Name;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The RETRACTED by which a version of the hub takes back what another has said and what does not
 * follow from the log. A deficiency can be taken back so too: it has no obligation.
 */
final class Withdrawals {
  private static final String CAUSE = "meldingshub ";

  private Withdrawals() {}

  /** What a RETRACTED takes back: all that was said of a duty, or one deficiency of a message. */
  static String target(JsonNode alert) {
    String obligation = alert.path("obligation").asText("");
    return alert.hasNonNull("obligation")
        ? obligation
        : alert.path("rule").asText() + " " + alert.path("startedBy").asText();
  }

  /** Whether a replay said it, and no message. */
  static boolean isWithdrawal(JsonNode alert) {
    return alert.path("causedBy").asText("").startsWith(CAUSE);
  }

  /** Whether it is for itself what can be taken back. LATE and RETRACTED follow another. */
  static boolean canBeTakenBack(JsonNode alert) {
    return switch (kind(alert)) {
      case WARNING, BREACH, DEFICIENCY -> true;
      case LATE, RETRACTED -> false;
    };
  }

  static AlertKind kind(JsonNode alert) {
    return AlertKind.valueOf(alert.path("kind").asText());
  }

  static UUID id(JsonNode alert, String version) {
    return Name.of(target(alert)).and(AlertKind.RETRACTED).and(cause(version)).uuid();
  }

  /** The alert that takes back another. */
  static byte[] of(JsonNode alert, String version, Instant now) {
    ObjectNode taken = alert.deepCopy();
    taken.put("kind", AlertKind.RETRACTED.name());
    taken.put("severity", AlertKind.RETRACTED.severity().name());
    if (alert.hasNonNull("obligation")) {
      taken.put("state", State.RETRACTED.name());
    }
    taken.put("at", now.toString());
    taken.putNull("metBy").putNull("lateBy").put("causedBy", cause(version));
    taken.putArray("missing");
    Explanation why = Explanation.of(Phrase.REPLAYED, version);
    ArrayNode words = taken.putArray("explanation");
    Language.ENGLISH.say(why).forEach(words::add);
    taken.remove("because");
    taken.setAll((ObjectNode) Json.read(Json.write(json -> BecauseJson.write(json, why))));
    return taken.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cause(String version) {
    return CAUSE + version.toLowerCase(Locale.ROOT);
  }
}
