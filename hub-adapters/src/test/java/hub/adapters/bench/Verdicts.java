package hub.adapters.bench;

import static hub.core.fixtures.MessageBuilder.message;

import hub.core.agreement.Agreements;
import hub.core.calendar.OsloTime;
import hub.core.duty.Difference;
import hub.core.duty.Verdict;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long the rules take: the verdict of a patient with 40 facts, and how many facts a second go
 * through what the projector asks of the core, one patient's after another's, as each is accepted.
 *
 * <p>Prints both once for each of some rounds; the last ones are warm.
 */
public final class Verdicts {
  private static final int STAYS = 5;
  private static final int PATIENTS = 20_000;

  private Verdicts() {}

  /**
   * Runs.
   *
   * @param arguments how many rounds; 10 by default
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
    Agreements agreements = Nasjonal.agreements();
    List<Fact> many = stays(STAYS);
    List<Fact> one = stays(1);
    System.out.println(many.size() + " facts of five stays; " + one.size() + " of one stay");
    for (int round = 1; round <= rounds; round++) {
      System.out.printf(
          "round %d: a verdict of %d facts %.1f µs; two cores %.0f facts a second%n",
          round, many.size(), micros(many, agreements), perSecond(one, agreements));
    }
  }

  private static double micros(List<Fact> facts, Agreements agreements) {
    int times = 20_000;
    Instant asOf = facts.getLast().acceptedAt();
    long said = 0;
    long begun = System.nanoTime();
    for (int i = 0; i < times; i++) {
      said += Verdict.of(facts, agreements, asOf).alerts().size();
    }
    long taken = System.nanoTime() - begun;
    if (said == 0) {
      throw new IllegalStateException("nothing was said");
    }
    return taken / 1e3 / times;
  }

  private static double perSecond(List<Fact> facts, Agreements agreements) throws Exception {
    long begun = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      List<Future<?>> all =
          List.of(
              workers.submit(() -> follow(facts, agreements)),
              workers.submit(() -> follow(facts, agreements)));
      for (Future<?> each : all) {
        each.get();
      }
    }
    return 2.0 * PATIENTS * facts.size() / ((System.nanoTime() - begun) / 1e9);
  }

  /** Each fact as the projector takes it: the verdict until then, less what was said before. */
  private static void follow(List<Fact> facts, Agreements agreements) {
    for (int patient = 0; patient < PATIENTS; patient++) {
      Set<UUID> said = new HashSet<>();
      for (int known = 1; known <= facts.size(); known++) {
        List<Fact> until = facts.subList(0, known);
        Instant now = until.getLast().acceptedAt();
        Difference difference = Difference.of(Verdict.of(until, agreements, now), said, now);
        difference.toSay().forEach(alert -> said.add(alert.id()));
      }
    }
  }

  private static List<Fact> stays(int count) {
    List<Fact> facts = new ArrayList<>();
    LocalDateTime day = LocalDateTime.parse("2026-01-05T10:00");
    for (int stay = 0; stay < count; stay++, day = day.plusDays(21)) {
      String id = "s" + stay + "-";
      add(
          facts,
          message(id + 1, MessageKind.LOG_INNLAGT, text(day, 0))
              .tells(Hendelse.INNLAGT, text(day, 0)));
      add(facts, message(id + 2, MessageKind.INNLEGGELSESRAPPORT, text(day, 2)));
      add(facts, message(id + 3, MessageKind.HELSEOPPL_SOKNAD, text(day, 20)).typeInnhold("1"));
      add(facts, message(id + 4, MessageKind.HELSEOPPL_SOKNAD, text(day, 50)).typeInnhold("2"));
      add(
          facts,
          message(id + 5, MessageKind.LOG_UTSKRIVNINGSKLAR, text(day, 71))
              .tells(Hendelse.UTSKRIVNINGSKLAR, text(day, 71)));
      add(facts, message(id + 6, MessageKind.DIALOG_NOTAT, text(day, 74)).refersTo(id + 5));
      add(
          facts,
          message(id + 7, MessageKind.LOG_UTSKREVET, text(day, 100))
              .tells(Hendelse.UTSKREVET, text(day, 100)));
      add(facts, message(id + 8, MessageKind.UTSKRIVNINGSRAPPORT, text(day, 120)));
    }
    return facts;
  }

  private static void add(List<Fact> facts, MessageBuilder message) {
    facts.add(message.received());
  }

  private static String text(LocalDateTime from, int hours) {
    return OsloTime.instant(from.plusHours(hours)).toString();
  }
}
