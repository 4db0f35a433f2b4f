package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.agreement.RequiredFor;
import hub.core.agreement.Terms;
import hub.core.message.BodyVersion;
import hub.core.message.MessageKind;
import hub.core.naive.NaiveTimes.Admission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One journey while the log is read: its messages so far, what it knows, whether it is open. */
final class NaiveStay {
  private static final Duration YEAR = Duration.ofDays(365);

  /**
   * What the tidligmelding clock counts from. Only the last such start stands.
   *
   * @param estimated the admission has only a day, or no readable time
   */
  record R2Start(NaiveEntry starter, Instant at, boolean estimated) {}

  final UUID id;
  final NaivePair pair;
  final List<NaiveEntry> entries = new ArrayList<>();
  @Nullable Admission admission;

  /** What was known of the admission when each message had come. */
  final Map<Integer, Admission> admittedBy = new HashMap<>();

  @Nullable R2Start r2;
  @Nullable R2Start r1;

  /** The first message while another municipality had a stay of the patient (R13). */
  @Nullable NaiveEntry toldLater;

  @Nullable NaiveEntry closer;

  /** The first instant that is no longer in the stay. */
  Instant end = Instant.MAX;

  private boolean r2StandsFast; // it counts from the first message to a second municipality

  private final Agreements agreements;

  NaiveStay(UUID id, NaivePair pair, Agreements agreements) {
    this.id = id;
    this.pair = pair;
    this.agreements = agreements;
  }

  /** Open unless it has lapsed; see {@link #isLapsed}. */
  boolean isOpen() {
    return closer == null;
  }

  boolean isClosed() {
    return closer != null;
  }

  /** Closes an open stay; a closed one stays as it was closed. */
  void close(NaiveEntry by, Instant endOfStay) {
    if (isOpen()) {
      closer = by;
      end = endOfStay;
    }
  }

  /** The messages before the one that closed it, which alone can meet what it owes. */
  List<NaiveEntry> whileOpen() {
    NaiveEntry by = closer;
    return by == null ? entries : entries.stream().filter(e -> e.index() < by.index()).toList();
  }

  Instant lastAccepted() {
    return entries.getLast().acceptedAt();
  }

  private boolean wasToldOfAdmission() {
    return entries.stream().anyMatch(e -> e.primary() && e.is(MessageKind.LOG_INNLAGT));
  }

  /** D7, and 365 days for every other. A message that refers to it brings it back. */
  boolean isLapsed(Instant now, Duration lookback) {
    Duration silent = Duration.between(lastAccepted(), now);
    boolean reportsOnly = entries.stream().allMatch(e -> e.is(MessageKind.INNLEGGELSESRAPPORT));
    return silent.compareTo(YEAR) > 0
        || (isOpen() && reportsOnly && silent.compareTo(lookback) > 0);
  }

  /** As it was when the log came to an index. */
  boolean wasLapsed(int index, Instant now, Duration lookback) {
    List<NaiveEntry> before = entries.stream().filter(e -> e.index() < index).toList();
    if (before.isEmpty()) {
      return false;
    }
    Duration silent = Duration.between(before.getLast().acceptedAt(), now);
    boolean reportsOnly = before.stream().allMatch(e -> e.is(MessageKind.INNLEGGELSESRAPPORT));
    return silent.compareTo(YEAR) > 0 || (reportsOnly && silent.compareTo(lookback) > 0);
  }

  /**
   * @param now terms at the entry's acceptedAt
   * @param elsewhere another municipality has an open stay of the patient at the same trust
   */
  void add(NaiveEntry entry, Terms now, boolean elsewhere) {
    if (entry.primary() && isOpen()) {
      hear(entry, now, elsewhere);
    }
    entries.add(entry);
    if (admission != null) {
      admittedBy.put(entry.index(), admission);
    }
  }

  private void hear(NaiveEntry entry, Terms now, boolean elsewhere) {
    boolean tells = entry.isHospitalToMunicipality() && !entry.is(MessageKind.LOG_UTSKREVET);
    Admission told = !tells ? null : NaiveTimes.admission(entry.message(), entry.acceptedAt());
    Admission known = admission;
    boolean correction =
        entry.is(MessageKind.LOG_INNLAGT)
            && told != null
            && (known == null ? wasToldOfAdmission() : !known.isSame(told));
    if (told != null && (known == null || correction)) {
      admission = told;
    }
    startR1(entry, told);
    if (elsewhere && isFirstFromHospital(entry)) {
      toldLater = entry;
    }
    if (!r2StandsFast) {
      startR2(entry, told, correction, now, elsewhere);
    }
  }

  private void startR2(
      NaiveEntry entry,
      @Nullable Admission told,
      boolean correction,
      Terms now,
      boolean elsewhere) {
    boolean onlyKnownNeed = now.tidligmeldingRequiredFor() == RequiredFor.KNOWN_NEED;
    if (elsewhere && isFirstFromHospital(entry) && !entry.is(MessageKind.LOG_UTSKREVET)) {
      r2 = new R2Start(entry, entry.acceptedAt(), false);
      r2StandsFast = true;
    } else if (r2 != null) {
      if (correction && told != null) {
        r2 = new R2Start(entry, told.at(), told.isEstimated());
      }
    } else if (onlyKnownNeed) {
      Admission known = admission;
      if (provesNeed(entry)) {
        R2Start proved =
            known == null
                ? new R2Start(entry, entry.acceptedAt(), true)
                : new R2Start(entry, known.at(), known.isEstimated());
        r2 = isOwed(proved) ? proved : null;
      }
    } else if (told != null) {
      r2 = new R2Start(entry, told.at(), told.isEstimated());
    } else if (entry.is(MessageKind.LOG_INNLAGT) && admission == null) {
      r2 = new R2Start(entry, entry.acceptedAt(), true);
    }
  }

  /** The klar of one whom the rule does not bind starts nothing, so a later one may. */
  private boolean isOwed(R2Start start) {
    Terms terms = agreements.inForce(pair.trust(), pair.municipality(), start.at());
    return !terms.isOff(NaiveDuties.R2) && NaiveDuties.binds(start.starter(), terms);
  }

  /** The first message that tells the admission, whatever is told of it later. */
  private void startR1(NaiveEntry entry, @Nullable Admission told) {
    if (r1 == null && told != null) {
      r1 = new R2Start(entry, told.at(), told.isEstimated());
    } else if (r1 == null && entry.is(MessageKind.LOG_INNLAGT)) {
      r1 = new R2Start(entry, entry.acceptedAt(), true);
    }
  }

  private boolean isFirstFromHospital(NaiveEntry entry) {
    return entry.isHospitalToMunicipality()
        && entries.stream().noneMatch(e -> e.primary() && e.isHospitalToMunicipality());
  }

  private boolean provesNeed(NaiveEntry entry) {
    return entry.is(MessageKind.LOG_UTSKRIVNINGSKLAR)
        && entries.stream().noneMatch(e -> e.message().isTidligmelding());
  }

  /** A klar that was written before an avmelding that came first. */
  boolean isOvertaken(NaiveEntry klar) {
    return entries.stream()
        .filter(e -> e.index() < klar.index() && e.is(MessageKind.LOG_AVMELDING))
        .anyMatch(e -> klar.message().generatedAt().isBefore(e.message().generatedAt()));
  }

  /** Of PLO 1.5 only the first HELSEOPPL_SOKNAD is asked for a tidligmelding's content. */
  boolean owesContent(NaiveEntry entry) {
    return entry.message().isTidligmelding()
        && (entry.message().version() != BodyVersion.PLO_1_5
            || entries.stream()
                .filter(e -> e.is(MessageKind.HELSEOPPL_SOKNAD))
                .allMatch(e -> e.index() >= entry.index()));
  }
}
