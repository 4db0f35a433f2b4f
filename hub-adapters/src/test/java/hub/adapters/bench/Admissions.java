package hub.adapters.bench;

import hub.adapters.bench.Letter.Place;
import hub.adapters.bench.Stay.Sent;
import hub.core.calendar.OsloTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Messages about admissions ({@code LOG_INNLAGT}), each of another patient. A run has a name of its
 * own, so that no message was seen before.
 */
final class Admissions {
  /** What the tidligmelding of an admission must not exceed. */
  private static final Duration LIMIT = Duration.ofHours(24);

  private final String run;

  Admissions(String run) {
    this.run = run;
  }

  /** Told 30 hours afterwards: it reveals a breach of six hours ago. */
  Sent late(int number) {
    return admitted(number, Instant.now().minus(Duration.ofHours(30)));
  }

  /** Its tidligmelding is due at this instant, which is a whole second. */
  Sent dueAt(int number, Instant due) {
    return admitted(number, due.minus(LIMIT));
  }

  private Sent admitted(int number, Instant at) {
    LocalDateTime admitted = OsloTime.local(at.truncatedTo(ChronoUnit.SECONDS));
    Place hospital =
        new Place("Oppdiktet sykehus", 4_200_000 + 10 * (number % 5), "Medisin", 4_200_001);
    int municipality = number % 40;
    Stay stay =
        new Stay(
            run + " admission " + number,
            Person.number(number),
            hospital,
            "Oppdiktet kommune " + municipality,
            4_300_000 + 10 * municipality,
            admitted);
    LocalDateTime now = OsloTime.local(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return stay.innlagt(now).sent().getFirst();
  }
}
