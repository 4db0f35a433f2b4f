package hub.adapters.cli;

import hub.adapters.audit.Audit;
import hub.adapters.audit.Audit.Counts;
import hub.adapters.audit.Comparison;
import hub.adapters.audit.Horizon;
import hub.adapters.audit.Refused;
import hub.adapters.json.AlertJson;
import hub.adapters.json.JsonLines;
import hub.adapters.json.WhatIfJson;
import hub.core.agreement.Agreements;
import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.projection.AlertChange;
import hub.core.projection.AlertSum;
import hub.core.projection.WhatIf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code audit}: what the rules say about an archive of messages, or would say by a proposal. */
final class AuditCommand {
  private final Console console;
  private final AuditOptions options;
  private final long startedAt = System.nanoTime();

  AuditCommand(Console console, AuditOptions options) {
    this.console = console;
    this.options = options;
  }

  int run(Path folder) throws IOException {
    Folders.existing(folder, "archive");
    Horizon horizon = options.horizon();
    Agreements known = options.agreements.read();
    Agreements proposal = options.proposal == null ? null : Folders.proposal(options.proposal);
    PatientNames names = options.keys.names(console);
    Audit.Setup setup = new Audit.Setup(new XmlReader(), names, known, horizon);
    return proposal == null
        ? told(Audit.of(folder, setup))
        : compared(Comparison.of(folder, setup, proposal));
  }

  private int told(Audit audit) throws IOException {
    audit.notes().forEach(console.err()::println);
    try (JsonLines lines = new JsonLines(console.out())) {
      refused(lines, audit);
      for (Alert alert : audit.alerts()) {
        lines.line(json -> {
          json.writeStringField("id", alert.id().toString());
          AlertJson.write(json, alert, options.words.language());
        });
      }
    }
    console.err().println(summary(audit));
    return Exit.someRefused(audit.somethingWrong());
  }

  private int compared(Comparison comparison) throws IOException {
    Audit before = comparison.before();
    WhatIf whatIf = comparison.whatIf();
    before.notes().forEach(console.err()::println);
    try (JsonLines lines = new JsonLines(console.out())) {
      refused(lines, before);
      for (AlertChange change : whatIf.changes()) {
        lines.line(json -> WhatIfJson.change(json, change, options.words.language()));
      }
      for (AlertSum sum : whatIf.sums()) {
        lines.line(json -> WhatIfJson.sum(json, sum));
      }
    }
    console.err().println(summary(before));
    console.err().print(WhatIfTable.of(whatIf));
    return Exit.someRefused(before.somethingWrong());
  }

  private static void refused(JsonLines lines, Audit audit) throws IOException {
    for (Refused refused : audit.refused()) {
      lines.line(json -> {
        json.writeStringField("file", refused.file());
        Refusals.write(json, "refused", refused.reasons());
      });
    }
  }

  private String summary(Audit audit) {
    Counts counts = audit.counts();
    String limit = options.asOf == null ? "--until" : "--as-of";
    String later =
        counts.later() == 0 ? "" : ", after " + limit + " and left out " + counts.later();
    return String.format(
        Locale.ROOT,
        "files %d, accepted %d, refused %d, repeated %d%s; patients %d; alerts %s; %.1f s",
        counts.files(),
        counts.accepted(),
        audit.refused().size(),
        counts.duplicates(),
        later,
        counts.patients(),
        byKind(audit),
        (System.nanoTime() - startedAt) / 1e9);
  }

  private static String byKind(Audit audit) {
    Map<AlertKind, Integer> numbers = new EnumMap<>(AlertKind.class);
    audit.alerts().forEach(alert -> numbers.merge(alert.kind(), 1, Integer::sum));
    return numbers.isEmpty()
        ? "none"
        : numbers.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
