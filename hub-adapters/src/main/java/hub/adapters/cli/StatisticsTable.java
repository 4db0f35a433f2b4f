package hub.adapters.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers as a table for a person, from the JSON of them. */
final class StatisticsTable {
  private static final List<String> COUNTS =
      List.of("obligations", "open", "met", "late", "breached", "cancelled");
  private static final List<String> HEADER =
      List.of(
          "rule",
          "month",
          "party",
          "duties",
          "open",
          "met",
          "late",
          "breached",
          "cancelled",
          "in time",
          "median",
          "p90");
  private static final List<String> STAYS_HEADER =
      List.of("overliggerdøgn", "month", "party", "stays", "days");
  private static final int TEXTS = 3; // the columns before the numbers

  private StatisticsTable() {}

  static String of(JsonNode statistics) {
    List<List<String>> all = new ArrayList<>(List.of(HEADER));
    List<List<String>> stays = new ArrayList<>(List.of(STAYS_HEADER));
    for (JsonNode row : statistics.path("rows")) {
      all.add(row(row));
      if (row.path("overliggerdogn").isObject()) {
        stays.add(stays(row));
      }
    }
    return TextTable.of(all, TEXTS) + (stays.size() == 1 ? "" : "\n" + TextTable.of(stays, TEXTS));
  }

  private static List<String> row(JsonNode row) {
    List<String> cells = texts(row);
    COUNTS.forEach(name -> cells.add(row.path(name).asText()));
    cells.add(
        row.path("inTime").isNumber()
            ? String.format(Locale.ROOT, "%.0f %%", 100 * row.path("inTime").asDouble())
            : "-");
    JsonNode time = row.path(row.path("leadTime").isObject() ? "leadTime" : "delay");
    cells.add(span(time.path("median")));
    cells.add(span(time.path("p90")));
    return cells;
  }

  private static List<String> stays(JsonNode row) {
    List<String> cells = texts(row);
    cells.add(row.path("overliggerdogn").path("stays").asText());
    cells.add(row.path("overliggerdogn").path("days").asText());
    return cells;
  }

  private static List<String> texts(JsonNode row) {
    JsonNode party = row.path("party");
    String id =
        party.hasNonNull("herId") ? party.path("herId").asText() : party.path("enh").asText("-");
    String name = party.hasNonNull("name") ? party.path("name").asText() : null;
    return new ArrayList<>(
        List.of(row.path("rule").asText(), row.path("month").asText(), TextTable.party(name, id)));
  }

  private static String span(JsonNode iso) {
    if (!iso.isTextual()) {
      return "-";
    }
    Duration span = Duration.parse(iso.asText());
    String sign = span.isNegative() ? "-" : "";
    Duration length = span.abs();
    return length.toDays() > 0
        ? sign + length.toDays() + "d " + length.toHoursPart() + "h"
        : length.toHours() > 0
            ? sign + length.toHours() + "h " + length.toMinutesPart() + "m"
            : sign + length.toMinutes() + "m";
  }
}
