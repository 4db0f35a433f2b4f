package hub.adapters.cli;

import hub.adapters.agreement.InForce;
import hub.adapters.agreement.InForce.Row;
import hub.adapters.json.JsonLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code agreement show}: the values in force, each with the agreement it comes from. */
final class AgreementShow {
  private final Console console;
  private final boolean json;

  AgreementShow(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  int run(String what, InForce inForce) throws IOException {
    if (json) {
      writeLines(inForce);
    } else {
      console.out().write(table(what, inForce).getBytes(StandardCharsets.UTF_8));
    }
    return Exit.OK;
  }

  private void writeLines(InForce inForce) throws IOException {
    try (JsonLines lines = new JsonLines(console.out())) {
      for (Row row : inForce.rows()) {
        lines.line(line -> {
          line.writeStringField("key", row.key());
          if (row.isList()) {
            JsonLines.texts(line, "value", row.values());
          } else {
            line.writeStringField("value", row.values().getFirst());
          }
          JsonLines.field(line, "agreement", row.agreement());
          JsonLines.field(line, "source", row.source());
        });
      }
    }
  }

  private static String table(String what, InForce inForce) {
    StringBuilder text = new StringBuilder(what);
    text.append(", the most specific last: ")
        .append(String.join(", ", inForce.agreements()))
        .append("\n\n");
    int keys = inForce.rows().stream().mapToInt(row -> row.key().length()).max().orElse(0);
    int values = inForce.rows().stream().mapToInt(row -> shown(row).length()).max().orElse(0);
    for (Row row : inForce.rows()) {
      String origin = row.agreement() == null ? "(the rule itself)" : row.agreement();
      text.append(padded(row.key(), keys))
          .append("  ")
          .append(padded(shown(row), Math.min(values, 40)))
          .append("  ")
          .append(origin)
          .append('\n');
    }
    return text.toString();
  }

  private static String shown(Row row) {
    return row.isList() ? "[" + String.join(", ", row.values()) + "]" : row.values().getFirst();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
