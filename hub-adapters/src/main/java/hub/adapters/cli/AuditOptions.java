package hub.adapters.cli;

import hub.adapters.audit.Horizon;
import hub.core.explanation.Language;
import hub.core.message.EventTime;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code audit} was told, as it was given.
 *
 * @param proposal other agreements to compare with
 */
record AuditOptions(
    @Nullable Path agreements,
    @Nullable Path proposal,
    @Nullable String asOf,
    @Nullable String until,
    @Nullable Path keys,
    Language language) {

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
