package hub.core.naive;

import hub.core.message.EventTime;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.naive.NaiveTimes.Admission;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which stay of its pair a message belongs to: the first of D6 that fits. */
final class NaiveBelonging {
  private static final Duration AFTER_CLOSING = Duration.ofDays(30);

  private final List<NaiveStay> stays; // of one pair, in the order they were opened
  private final List<NaiveStay> alive; // of them those that have not lapsed
  private final NaiveEntry entry;
  private final Duration lookback;
  private final @Nullable Admission told;

  NaiveBelonging(List<NaiveStay> stays, NaiveEntry entry, Duration lookback) {
    this.stays = stays;
    this.alive =
        stays.stream().filter(stay -> !stay.isLapsed(entry.acceptedAt(), lookback)).toList();
    this.entry = entry;
    this.lookback = lookback;
    this.told = NaiveTimes.admission(entry.message(), entry.acceptedAt());
  }

  @Nullable NaiveStay find() {
    NaiveStay open = last(alive, NaiveStay::isOpen);
    if (entry.is(MessageKind.LOG_DOD) && open != null) {
      return first(alive, NaiveStay::isOpen); // a death is in the stay that it ends
    }
    NaiveStay stay = byReference(entry.message().refToParent());
    if (stay == null) {
      stay = byReference(entry.message().refToConversation());
    }
    if (stay == null) {
      stay = byAdmission();
    }
    if (stay == null && entry.is(MessageKind.LOG_UTSKREVET)) {
      stay = byDischarge();
    }
    if (stay == null && open != null && takes(open)) {
      stay = open;
    }
    return stay == null ? byClosing() : stay;
  }

  private static @Nullable NaiveStay first(List<NaiveStay> among, Predicate<NaiveStay> fits) {
    return among.stream().filter(fits).findFirst().orElse(null);
  }

  private static @Nullable NaiveStay last(List<NaiveStay> among, Predicate<NaiveStay> fits) {
    return among.stream().filter(fits).reduce((a, b) -> b).orElse(null);
  }

  private @Nullable NaiveStay byReference(@Nullable MsgId name) {
    return last(
        stays, stay -> stay.entries.stream().anyMatch(e -> e.message().msgId().equals(name)));
  }

  private @Nullable NaiveStay byAdmission() {
    NaiveStay nearest = null;
    for (NaiveStay stay : alive) {
      if (isNear(stay) && (nearest == null || distance(stay).compareTo(distance(nearest)) < 0)) {
        nearest = stay;
      }
    }
    return nearest;
  }

  private boolean isNear(NaiveStay stay) {
    Admission known = stay.admission;
    return told != null
        && known != null
        && told.isNear(known)
        && (stay.isOpen() || told.at().isBefore(stay.end));
  }

  private Duration distance(NaiveStay stay) {
    Admission known = stay.admission;
    return told == null || known == null ? Duration.ZERO : told.distance(known);
  }

  private @Nullable NaiveStay byDischarge() {
    NaiveStay latest = null;
    for (NaiveStay stay : alive) {
      Admission known = stay.admission;
      if (known != null && isNotAfterDischarge(known.at())) {
        Admission best = latest == null ? null : latest.admission;
        if (best == null || !known.at().isBefore(best.at())) {
          latest = stay;
        }
      }
    }
    return latest;
  }

  private boolean isNotAfterDischarge(Instant admitted) {
    EventTime discharge = entry.message().told().time(Hendelse.UTSKREVET);
    boolean wholeDay = discharge != null && discharge.isDateOnly();
    Instant end = NaiveTimes.dischargeEnd(entry.message(), entry.acceptedAt());
    return wholeDay ? admitted.isBefore(end) : !admitted.isAfter(end);
  }

  private boolean takes(NaiveStay stay) {
    if (!entry.is(MessageKind.LOG_INNLAGT)) {
      return true;
    }
    Admission known = stay.admission;
    if (known != null) {
      return told == null || told.isNear(known);
    }
    Duration silent = Duration.between(stay.lastAccepted(), entry.acceptedAt());
    return silent.compareTo(lookback) <= 0
        || stay.entries.stream()
            .anyMatch(e -> e.is(MessageKind.LOG_INNLAGT) && !e.tells(Hendelse.INNLAGT));
  }

  private @Nullable NaiveStay byClosing() {
    boolean late =
        entry.is(MessageKind.UTSKRIVNINGSRAPPORT)
            || (entry.message().isChange() && !entry.message().kind().isLogistics());
    if (!late) {
      return null;
    }
    NaiveStay lastClosed =
        alive.stream()
            .filter(NaiveStay::isClosed)
            .sorted(Comparator.comparingInt(NaiveBelonging::closingIndex))
            .reduce((earlier, later) -> later)
            .orElse(null);
    NaiveEntry closer = lastClosed == null ? null : lastClosed.closer;
    return closer != null
            && Duration.between(closer.acceptedAt(), entry.acceptedAt()).compareTo(AFTER_CLOSING)
                <= 0
        ? lastClosed
        : null;
  }

  private static int closingIndex(NaiveStay stay) {
    NaiveEntry closer = stay.closer;
    return closer == null ? -1 : closer.index();
  }
}
