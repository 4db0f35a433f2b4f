package hub.core.journey;

import static hub.core.message.MessageKind.LOG_INNLAGT;
import static hub.core.message.MessageKind.LOG_UTSKREVET;
import static hub.core.message.MessageKind.UTSKRIVNINGSRAPPORT;

import hub.core.calendar.OsloTime;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a pair's journeys a message belongs to: the first of five that fits (D6).
 *
 * @param journeys of the pair, in the order they were opened
 * @param closed those that are closed, in the order they were
 * @param lookback {@code earlyReport.lookback} in force
 */
record Belonging(List<Journey> journeys, List<Journey> closed, Duration lookback) {
  private static final Duration FOLLOW_UP = Duration.ofDays(30); // D6 (5)

  @Nullable Journey of(Received fact) {
    return referredTo(fact.message())
        .or(() -> sameAdmission(fact))
        .or(() -> dischargedFrom(fact))
        .or(() -> open(fact))
        .or(() -> closedLast(fact))
        .orElse(null);
  }

  /** (1) The journey, open or closed, of a message that it refers to. */
  private Optional<Journey> referredTo(Message message) {
    return Stream.of(
            Optional.ofNullable(message.refToParent()),
            Optional.ofNullable(message.refToConversation()))
        .flatMap(Optional::stream)
        .flatMap(ref -> journeys.stream().filter(journey -> journey.holds(ref)))
        .findFirst();
  }

  /** (2) The one whose admission is less than 24 hours from the admission that it tells. */
  private Optional<Journey> sameAdmission(Received fact) {
    Occurrence told = toldAdmission(fact);
    if (told == null) {
      return Optional.empty();
    }
    return journeys.stream()
        .filter(journey -> !journey.isLapsed(fact.acceptedAt(), lookback))
        .filter(journey -> journey.admission() != null && isNear(journey, told))
        .filter(journey -> !isAfterDischarge(journey, told))
        .min(Comparator.comparing(journey -> distance(journey, told)));
  }

  /** (3) A LOG_UTSKREVET: the latest admission not after what it tells. */
  private Optional<Journey> dischargedFrom(Received fact) {
    if (fact.message().kind() != LOG_UTSKREVET) {
      return Optional.empty();
    }
    Occurrence discharge = Occurrence.discharge(fact);
    EventTime told = discharge.told();
    Instant until =
        discharge.reading() == Occurrence.Reading.DAY && told != null
            ? OsloTime.endOf(told.day()).minusNanos(1)
            : discharge.at();
    return journeys.stream()
        .filter(journey -> !journey.isLapsed(fact.acceptedAt(), lookback))
        .filter(journey -> isAdmittedBy(journey, until))
        .max(Comparator.comparing(Belonging::admittedAt));
  }

  /** (4) The open one. */
  private Optional<Journey> open(Received fact) {
    return openOne(fact.acceptedAt())
        .filter(journey -> fact.message().kind() != LOG_INNLAGT || isSameStay(journey, fact));
  }

  /** (5) An UTSKRIVNINGSRAPPORT or an M: the one closed last. */
  private Optional<Journey> closedLast(Received fact) {
    if (fact.message().kind() != UTSKRIVNINGSRAPPORT && !isReplacement(fact.message())) {
      return Optional.empty();
    }
    return closed.reversed().stream()
        .limit(1)
        .filter(journey -> sinceClosed(journey, fact.acceptedAt()).compareTo(FOLLOW_UP) <= 0)
        .findFirst();
  }

  Optional<Journey> openOne(Instant now) {
    return journeys.reversed().stream()
        .filter(journey -> journey.isOpen(now, lookback))
        .findFirst();
  }

  private static boolean isReplacement(Message message) {
    return message.isChange() && !message.kind().isLogistics();
  }

  /** A LOG_INNLAGT with another admission is another stay (D9), not this one. */
  private boolean isSameStay(Journey journey, Received fact) {
    Occurrence known = journey.admission();
    if (known == null) {
      return journey.isAdmissionNotified()
          || journey.silence(fact.acceptedAt()).compareTo(lookback) <= 0;
    }
    Occurrence told = toldAdmission(fact);
    return told == null || told.isNear(known);
  }

  /** Null when the message tells no readable admission. */
  static @Nullable Occurrence toldAdmission(Received fact) {
    return fact.message().told().time(Hendelse.INNLAGT) == null ? null : Occurrence.admission(fact);
  }

  private static boolean isNear(Journey journey, Occurrence told) {
    Occurrence known = journey.admission();
    return known != null && told.isNear(known);
  }

  private static Duration distance(Journey journey, Occurrence told) {
    Occurrence known = journey.admission();
    return known == null ? Occurrence.SAME_STAY : told.distance(known);
  }

  /** Nobody is admitted to a stay after it ended: that is a readmission, however soon. */
  private static boolean isAfterDischarge(Journey journey, Occurrence told) {
    Received closedBy = journey.closedBy();
    if (closedBy == null) {
      return false;
    }
    Instant end =
        closedBy.message().kind() == LOG_UTSKREVET
            ? endOfStay(Occurrence.discharge(closedBy))
            : closedBy.acceptedAt();
    return !told.at().isBefore(end);
  }

  private static Instant endOfStay(Occurrence discharge) {
    EventTime told = discharge.told();
    return discharge.reading() == Occurrence.Reading.DAY && told != null
        ? OsloTime.endOf(told.day())
        : discharge.at();
  }

  private static boolean isAdmittedBy(Journey journey, Instant until) {
    Occurrence known = journey.admission();
    return known != null && !known.at().isAfter(until);
  }

  private static Instant admittedAt(Journey journey) {
    Occurrence known = journey.admission();
    return known == null ? Instant.MIN : known.at();
  }

  private static Duration sinceClosed(Journey journey, Instant now) {
    return Duration.between(closedAt(journey), now);
  }

  private static Instant closedAt(Journey journey) {
    Received closedBy = journey.closedBy();
    return closedBy == null ? Instant.MIN : closedBy.acceptedAt();
  }
}
