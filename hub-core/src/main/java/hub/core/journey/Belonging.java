package hub.core.journey;

import static hub.core.message.MessageKind.LOG_INNLAGT;
import static hub.core.message.MessageKind.LOG_UTSKREVET;
import static hub.core.message.MessageKind.UTSKRIVNINGSRAPPORT;

import hub.core.calendar.OsloTime;
import hub.core.message.EventTime;
import hub.core.message.Fact.Received;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MsgId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    Journey found = referredTo(fact.message());
    if (found == null) {
      found = sameAdmission(fact);
    }
    if (found == null) {
      found = dischargedFrom(fact);
    }
    if (found == null) {
      found = open(fact);
    }
    return found == null ? closedLast(fact) : found;
  }

  /** (1) The journey, open or closed, of a message that it refers to. */
  private @Nullable Journey referredTo(Message message) {
    Journey parent = holding(message.refToParent());
    return parent == null ? holding(message.refToConversation()) : parent;
  }

  private @Nullable Journey holding(@Nullable MsgId referred) {
    if (referred != null) {
      for (Journey journey : journeys) {
        if (journey.holds(referred)) {
          return journey;
        }
      }
    }
    return null;
  }

  /** (2) The one whose admission is less than 24 hours from the admission that it tells. */
  private @Nullable Journey sameAdmission(Received fact) {
    Occurrence told = toldAdmission(fact);
    if (told == null) {
      return null;
    }
    Journey nearest = null;
    for (Journey journey : journeys) {
      if (isNear(journey, told)
          && !journey.isLapsed(fact.acceptedAt(), lookback)
          && !isAfterDischarge(journey, told)
          && (nearest == null || distance(journey, told).compareTo(distance(nearest, told)) < 0)) {
        nearest = journey;
      }
    }
    return nearest;
  }

  /** (3) A LOG_UTSKREVET: the latest admission not after what it tells. */
  private @Nullable Journey dischargedFrom(Received fact) {
    if (fact.message().kind() != LOG_UTSKREVET) {
      return null;
    }
    Occurrence discharge = Occurrence.discharge(fact);
    EventTime told = discharge.told();
    Instant until =
        discharge.reading() == Occurrence.Reading.DAY && told != null
            ? OsloTime.endOf(told.day()).minusNanos(1)
            : discharge.at();
    Journey latest = null;
    for (Journey journey : journeys) {
      if (isAdmittedBy(journey, until)
          && !journey.isLapsed(fact.acceptedAt(), lookback)
          && (latest == null || !admittedAt(journey).isBefore(admittedAt(latest)))) {
        latest = journey;
      }
    }
    return latest;
  }

  /** (4) The open one. */
  private @Nullable Journey open(Received fact) {
    Journey open = openOne(fact.acceptedAt());
    return open != null && (fact.message().kind() != LOG_INNLAGT || isSameStay(open, fact))
        ? open
        : null;
  }

  /** (5) An UTSKRIVNINGSRAPPORT or an M: the one closed last. */
  private @Nullable Journey closedLast(Received fact) {
    if (closed.isEmpty()
        || (fact.message().kind() != UTSKRIVNINGSRAPPORT && !isReplacement(fact.message()))) {
      return null;
    }
    Journey last = closed.getLast();
    return sinceClosed(last, fact.acceptedAt()).compareTo(FOLLOW_UP) <= 0 ? last : null;
  }

  @Nullable Journey openOne(Instant now) {
    for (int i = journeys.size() - 1; i >= 0; i--) {
      if (journeys.get(i).isOpen(now, lookback)) {
        return journeys.get(i);
      }
    }
    return null;
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
