package hub.adapters.cli;

import hub.adapters.audit.Horizon;
import hub.core.message.EventTime;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code audit} was told. */
final class AuditOptions {
  @Mixin AgreementsOption agreements = new AgreementsOption();

  @Option(
      names = "--compare",
      paramLabel = "AGREEMENTS",
      description =
          "Tells which alerts other agreements would add and remove: a folder, or one file, with"
              + " all that would hold besides what is shipped.")
  @Nullable Path proposal;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "What was known then: later messages are left out.")
  @Nullable String asOf;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description =
          "Where the virtual clock ends; by default at --as-of, else at the last message. Without"
              + " --as-of later messages are left out.")
  @Nullable String until;

  @Mixin NamesOption keys = new NamesOption();

  @Mixin LanguageOption words = new LanguageOption();

  Horizon horizon() {
    return horizon(asOf, until);
  }

  /** {@code until} alone is both: where the clock ends, and what was known. */
  static Horizon horizon(@Nullable String asOf, @Nullable String until) {
    Instant known = asOf == null ? null : instant("--as-of", asOf);
    Instant end = until == null ? null : instant("--until", until);
    if (known == null) {
      return end == null ? Horizon.ALL : Horizon.at(end);
    }
    if (end == null) {
      return Horizon.at(known);
    }
    if (end.isBefore(known)) {
      throw new UsageFault(
          "--until "
              + until
              + " is before --as-of "
              + asOf
              + ": what is known later cannot count.");
    }
    return new Horizon(known, end);
  }

  private static Instant instant(String option, String given) {
    try {
      return EventTime.readInstant(given);
    } catch (DateTimeException e) {
      throw new UsageFault(
          option + " " + given + " is no instant; write it like 2026-05-12T08:00:00Z.");
    }
  }
}
