package hub.adapters.cli;

import hub.adapters.audit.Audit;
import hub.adapters.audit.Audit.Counts;
import hub.adapters.audit.Refused;
import hub.adapters.json.AlertJson;
import hub.adapters.json.JsonLines;
import hub.core.agreement.Agreements;
import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.explanation.Language;
import hub.core.message.EventTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code audit}: what the rules say about an archive of messages. */
final class AuditCommand {
  private final Console console;
  private final Language language;
  private final long startedAt = System.nanoTime();

  AuditCommand(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  int run(Path folder, @Nullable Path agreements, @Nullable String until, @Nullable Path keys)
      throws IOException {
    Folders.existing(folder, "archive");
    Instant end = until == null ? null : instant(until);
    Agreements known = Folders.agreements(agreements);
    PatientNames names = PatientNames.of(keys, console);
    Audit audit = Audit.of(folder, new Audit.Setup(new XmlReader(), names, known, end));
    audit.notes().forEach(console.err()::println);
    write(audit);
    console.err().println(summary(audit));
    return Exit.someRefused(audit.somethingWrong());
  }

  private static Instant instant(String until) {
    try {
      return EventTime.readInstant(until);
    } catch (DateTimeException e) {
      throw new UsageFault(
          "--until " + until + " is no instant; write it like 2026-05-12T08:00:00Z.");
    }
  }

  private void write(Audit audit) throws IOException {
    try (JsonLines lines = new JsonLines(console.out())) {
      for (Refused refused : audit.refused()) {
        lines.line(json -> {
          json.writeStringField("file", refused.file());
          Refusals.write(json, "refused", refused.reasons());
        });
      }
      for (Alert alert : audit.alerts()) {
        lines.line(json -> {
          json.writeStringField("id", alert.id().toString());
          AlertJson.write(json, alert, language);
        });
      }
    }
  }

  private String summary(Audit audit) {
    Counts counts = audit.counts();
    String late =
        counts.afterUntil() == 0
            ? ""
            : ", after --until and left out %d".formatted(counts.afterUntil());
    return String.format(
        Locale.ROOT,
        "files %d, accepted %d, refused %d, repeated %d%s; patients %d; alerts %s; %.1f s",
        counts.files(),
        counts.accepted(),
        audit.refused().size(),
        counts.duplicates(),
        late,
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
