package hub.adapters.audit;

import hub.adapters.audit.Audit.Counts;
import hub.adapters.audit.Audit.Setup;
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

/**
 * What of an archive was known at an instant: read and decoded once, and judged as often as
 * somebody asks.
 */
final class KnownThen {
  private final Archive archive;
  private final Histories histories;
  private final List<List<Fact>> patients;
  private final Instant end;
  private final int later;
  private final boolean hasReceipts;

  private KnownThen(Archive archive, Setup setup) {
    Horizon horizon = setup.horizon();
    List<Archive.Entry> entries =
        archive.messages().stream().filter(entry -> horizon.knows(entry.acceptedAt())).toList();
    this.archive = archive;
    this.histories = Histories.of(entries, setup.names());
    this.patients = histories.all();
    this.end = horizon.end() == null ? histories.last() : horizon.end();
    this.later = archive.messages().size() - entries.size();
    this.hasReceipts =
        entries.stream().anyMatch(entry -> entry.message().kind() == MessageKind.APPREC);
  }

  static KnownThen of(Path folder, Setup setup) throws IOException {
    return new KnownThen(Archive.read(folder, setup.reader()), setup);
  }

  /**
   * What the rules say about it.
   *
   * @param duties takes every obligation as it stands at the end, patient by patient
   */
  Audit judged(Agreements agreements, InOrder.Taker<? super Obligation> duties) throws IOException {
    List<Refused> refused = new ArrayList<>(archive.refused());
    refused.addAll(histories.refused());
    refused.sort(Comparator.comparing(Refused::file));
    return new Audit(
        refused,
        alerts(agreements, duties),
        notes(),
        !refused.isEmpty() || archive.wrongLines() > 0,
        new Counts(
            archive.messages().size() + archive.refused().size(),
            histories.accepted(),
            histories.duplicates(),
            patients.size(),
            later));
  }

  List<Alert> alerts(Agreements agreements, InOrder.Taker<? super Obligation> duties)
      throws IOException {
    Agreements judging = judging(agreements);
    List<Alert> alerts = new ArrayList<>();
    InOrder.each(
        patients,
        history -> Verdict.of(history, judging, end),
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

  /** R11 can be judged only where the archive holds receipts (rules.md §4). */
  private Agreements judging(Agreements agreements) {
    return hasReceipts ? agreements : agreements.without(Rule.APPLIKASJONSKVITTERING.id());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(archive.notes());
    if (histories.answersToNothing() > 0) {
      notes.add(
          "About a message that is not there before them, and without effect: "
              + histories.answersToNothing()
              + ".");
    }
    return notes;
  }
}
