package hub.adapters.bench;

import hub.adapters.bench.Letter.Place;
import hub.adapters.bench.Stay.Sent;
import hub.core.calendar.OsloTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Stays in progress at once: each message is the next one of the stay that was silent for longest.
 * Every twentieth is admitted 30 hours ago and so reveals a breach; the others keep their times,
 * but for what is sent after 14:00. For one thread.
 */
final class Ward implements Supplier<Sent> {
  private static final int BEDS = 40;

  private final Queue<Iterator<Sent>> beds = new ArrayDeque<>();
  private final String name;
  private final int step;
  private int patient;

  /**
   * An empty one.
   *
   * @param name unlike that of every other one
   * @param first number of its first patient
   * @param step from one patient to the next, so that no two wards share one
   */
  Ward(String name, int first, int step) {
    this.name = name;
    this.patient = first;
    this.step = step;
  }

  @Override
  public Sent get() {
    Iterator<Sent> stay = beds.size() < BEDS ? admit() : beds.remove();
    Sent next = stay.next();
    if (stay.hasNext()) {
      beds.add(stay);
    }
    return next;
  }

  private Iterator<Sent> admit() {
    int number = patient;
    patient += step;
    LocalDateTime now = OsloTime.local(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    LocalDateTime in = number % 20 == 0 ? now.minusHours(30) : now.minusHours(2);
    LocalDateTime out = now.plusDays(3);
    int place = number % 5;
    int municipality = number % 40;
    Stay stay =
        new Stay(
            name + " stay " + number,
            Person.number(number),
            new Place(
                "Oppdiktet sykehus " + place,
                4_200_000 + 10 * place,
                "Medisin",
                4_200_001 + 10 * place),
            "Oppdiktet kommune " + municipality,
            4_300_000 + 10 * municipality,
            in);
    stay.innlagt(now);
    stay.innleggelsesrapport(now, number % 5 > 0, MakeArchive.text(20));
    stay.tidligmelding(now, out, MakeArchive.text(6));
    stay.oppdatering(now, stay.last(), out, MakeArchive.text(8));
    stay.utskrivningsklar(now);
    stay.svar(now, stay.last(), "Kan ta imot", MakeArchive.text(1));
    stay.utskrivningsrapport(now, MakeArchive.text(25));
    stay.utskrevet(now, now);
    return stay.sent().iterator();
  }
}
