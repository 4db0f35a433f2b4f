package hub.adapters.audit;

import hub.core.agreement.Agreements;
import hub.core.duty.Alert;
import hub.core.duty.Obligation;
import hub.core.duty.Rule;
import hub.core.duty.Verdict;
import hub.core.message.Fact;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about an archive.
 *
 * @param refused by name
 * @param alerts by {@code at}, then id
 * @param notes sentences about the index, for stderr
 * @param somethingWrong a file was refused, or a line of the index could not be used
 */
public record Audit(
    List<Refused> refused,
    List<Alert> alerts,
    List<String> notes,
    boolean somethingWrong,
    Counts counts) {

  public record Counts(int files, int accepted, int duplicates, int patients, int afterUntil) {}

  /** How an archive is read and judged. */
  public record Setup(
      Reading.Reader reader, Names names, Agreements agreements, @Nullable Instant until) {}

  /**
   * Runs the archive. The virtual clock ends at {@code until}, by default at the last acceptedAt;
   * what was accepted after it has not happened yet.
   */
  public static Audit of(Path folder, Setup setup) throws IOException {
    return of(folder, setup, duty -> {});
  }

  /**
   * The same.
   *
   * @param duties takes every obligation as it stands at the end, patient by patient
   */
  public static Audit of(Path folder, Setup setup, InOrder.Taker<? super Obligation> duties)
      throws IOException {
    Archive archive = Archive.read(folder, setup.reader());
    int files = archive.messages().size() + archive.refused().size();
    List<Archive.Entry> entries = archive.messages();
    Instant until = setup.until();
    if (until != null) {
      entries = entries.stream().filter(entry -> !entry.acceptedAt().isAfter(until)).toList();
    }
    int afterUntil = archive.messages().size() - entries.size();
    Histories histories = Histories.of(entries, setup.names());
    List<Refused> refused = new ArrayList<>(archive.refused());
    refused.addAll(histories.refused());
    refused.sort(Comparator.comparing(Refused::file));
    List<List<Fact>> patients = histories.all();
    return new Audit(
        refused,
        alerts(
            patients,
            judging(entries, setup.agreements()),
            until == null ? histories.last() : until,
            duties),
        notes(archive, histories),
        !refused.isEmpty() || archive.wrongLines() > 0,
        new Counts(
            files, histories.accepted(), histories.duplicates(), patients.size(), afterUntil));
  }

  /** R11 can be judged only where the archive holds receipts (rules.md §4). */
  private static Agreements judging(List<Archive.Entry> entries, Agreements agreements) {
    boolean hasReceipts =
        entries.stream().anyMatch(entry -> entry.message().kind() == MessageKind.APPREC);
    return hasReceipts ? agreements : agreements.without(Rule.APPLIKASJONSKVITTERING.id());
  }

  private static List<String> notes(Archive archive, Histories histories) {
    List<String> notes = new ArrayList<>(archive.notes());
    if (histories.answersToNothing() > 0) {
      notes.add(
          "About a message that is not there before them, and without effect: "
              + histories.answersToNothing()
              + ".");
    }
    return notes;
  }

  private static List<Alert> alerts(
      List<List<Fact>> patients,
      Agreements agreements,
      Instant until,
      InOrder.Taker<? super Obligation> duties)
      throws IOException {
    List<Alert> alerts = new ArrayList<>();
    InOrder.each(
        patients,
        history -> Verdict.of(history, agreements, until),
        verdict -> {
          alerts.addAll(verdict.alerts());
          for (Obligation duty : verdict.obligations()) {
            duties.take(duty);
          }
        });
    alerts.sort(Comparator.comparing(Alert::at).thenComparing(alert -> alert.id().toString()));
    Set<UUID> said = new HashSet<>(); // one MsgId reused for two patients is one deficiency
    alerts.removeIf(alert -> !said.add(alert.id()));
    return alerts;
  }
}
