package hub.adapters.board;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Json;
import hub.core.duty.AlertKind;
import hub.core.projection.AlertLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a duty in the words of a page: all that happened to it, the first first. */
final class LifeRows {
  /** What is said when something happens; nothing is said of the rest. */
  private static final Map<String, AlertKind> SAID_BY =
      Map.of(
          "WARNED", AlertKind.WARNING,
          "BREACHED", AlertKind.BREACH,
          "MET_LATE", AlertKind.LATE,
          "RETRACTED", AlertKind.RETRACTED);

  private final Words words;
  private final Rows rows;

  LifeRows(Words words, Rows rows) {
    this.words = words;
    this.rows = rows;
  }

  /** Empty where a hub of before wrote the duty down. */
  List<LifeRow> of(JsonNode duty, List<AlertLine> alerts) {
    List<LifeRow> life = new ArrayList<>();
    for (JsonNode turn : duty.path("life")) {
      String kind = turn.path("kind").asText();
      Instant at = Instant.parse(turn.path("at").asText());
      life.add(
          new LifeRow(
              rows.moment(at), status(kind), Json.text(turn, "causedBy"), said(kind, at, alerts)));
    }
    return life;
  }

  private static @Nullable String said(String kind, Instant at, List<AlertLine> alerts) {
    return alerts.stream()
        .filter(alert -> alert.kind() == SAID_BY.get(kind) && alert.at().equals(at))
        .map(alert -> alert.id().toString())
        .findFirst()
        .orElse(null);
  }

  private Status status(String kind) {
    String text = words.find("life." + kind).orElse(kind);
    return switch (kind) {
      case "WARNED" -> new Status("▲", text, "near");
      case "BREACHED" -> new Status("✕", text, "broken");
      case "MET" -> new Status("✓", text, "fine");
      case "MET_LATE" -> new Status("✓", text, "plain");
      case "CANCELLED", "RETRACTED" -> new Status("–", text, "plain");
      default -> new Status("○", text, "plain");
    };
  }
}
