package hub.adapters.bench;

import hub.core.agreement.Agreements;
import hub.core.calendar.OsloTime;
import hub.core.duty.Difference;
import hub.core.duty.Verdict;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
 * <p>Prints both once for each of some rounds, in processor time, so that other work on the machine
 * does not count; the last rounds are warm.
 */
public final class Verdicts {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int STAYS = 2;
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
    System.out.println(many.size() + " facts of two stays; " + one.size() + " of one stay");
    for (int round = 1; round <= rounds; round++) {
      System.out.printf(
          "round %d: a verdict of %d facts %.1f µs; two cores %.0f facts a second%n",
          round, many.size(), micros(many, agreements), perSecond(one, agreements));
    }
  }

  private static double micros(List<Fact> facts, Agreements agreements) {
    int times = 20_000;
    Instant asOf = facts.getLast().acceptedAt();
    long owed = 0;
    long begun = CPU.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      owed += Verdict.of(facts, agreements, asOf).obligations().size();
    }
    long taken = CPU.getCurrentThreadCpuTime() - begun;
    if (owed == 0) {
      throw new IllegalStateException("nothing was owed");
    }
    return taken / 1e3 / times;
  }

  /** Two threads at once, each at the speed of its own processor time. */
  private static double perSecond(List<Fact> facts, Agreements agreements) throws Exception {
    double perSecond = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      List<Future<Long>> all =
          List.of(
              workers.submit(() -> follow(facts, agreements)),
              workers.submit(() -> follow(facts, agreements)));
      for (Future<Long> each : all) {
        perSecond += PATIENTS * facts.size() / (each.get() / 1e9);
      }
    }
    return perSecond;
  }

  /** Each fact as the projector takes it: the verdict until then, less what was said before. */
  private static long follow(List<Fact> facts, Agreements agreements) {
    long begun = CPU.getCurrentThreadCpuTime();
    for (int patient = 0; patient < PATIENTS; patient++) {
      Set<UUID> said = new HashSet<>();
      for (int known = 1; known <= facts.size(); known++) {
        List<Fact> until = facts.subList(0, known);
        Instant now = until.getLast().acceptedAt();
        Difference difference = Difference.of(Verdict.of(until, agreements, now), said, now);
        difference.toSay().forEach(alert -> said.add(alert.id()));
      }
    }
    return CPU.getCurrentThreadCpuTime() - begun;
  }

  /** Whole stays, each message with its receipt. */
  private static List<Fact> stays(int count) {
    List<Fact> facts = new ArrayList<>();
    LocalDateTime day = LocalDateTime.parse("2026-01-05T10:00");
    for (int stay = 0; stay < count; stay++, day = day.plusDays(21)) {
      Stay of = new Stay(facts, "s" + stay + "-", day);
      of.add(0, of.message(1, MessageKind.LOG_INNLAGT, 0).tells(Hendelse.INNLAGT, of.text(0)));
      of.add(2, of.message(2, MessageKind.INNLEGGELSESRAPPORT, 2));
      of.add(20, of.message(3, MessageKind.HELSEOPPL_SOKNAD, 20).typeInnhold("1"));
      of.add(50, of.message(4, MessageKind.HELSEOPPL_SOKNAD, 50).typeInnhold("2"));
      of.add(
          71,
          of.message(5, MessageKind.LOG_UTSKRIVNINGSKLAR, 71)
              .tells(Hendelse.UTSKRIVNINGSKLAR, of.text(71)));
      of.add(74, of.message(6, MessageKind.DIALOG_NOTAT, 74).refersTo(of.id + 5));
      of.add(76, of.message(7, MessageKind.DIALOG_FORESPORSEL, 76));
      of.add(78, of.message(8, MessageKind.DIALOG_SVAR, 78).refersTo(of.id + 7));
      of.add(
          100,
          of.message(9, MessageKind.LOG_UTSKREVET, 100).tells(Hendelse.UTSKREVET, of.text(100)));
      of.add(103, of.message(10, MessageKind.UTSKRIVNINGSRAPPORT, 103));
    }
    return facts;
  }

  private record Stay(List<Fact> facts, String id, LocalDateTime day) {
    MessageBuilder message(int number, MessageKind kind, int hours) {
      return MessageBuilder.message(id + number, kind, text(hours));
    }

    void add(int hours, MessageBuilder message) {
      Message sent = message.message();
      facts.add(message.received());
      facts.add(
          MessageBuilder.message("r-" + sent.msgId(), MessageKind.APPREC, text(hours + 1))
              .from(sent.receiver())
              .to(sent.sender())
              .refersTo(sent.msgId().value())
              .appRec("1")
              .received());
    }

    String text(int hours) {
      return OsloTime.instant(day.plusHours(hours)).toString();
    }
  }
}
