package hub.core.journey;

import static java.util.stream.Collectors.toSet;

import hub.core.message.Fact.Received;
import hub.core.message.Fact.Reused;
import hub.core.message.MessageId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A patient's journeys as they were read until a chain of messages was taken back, or until the
 * patient turned out to be one with another.
 *
 * @param names of the patient, in the messages read
 * @param strays messages that belong to no journey
 * @param all every message that had come when it ended, whether it counts or not, receipts too
 * @param counted those that count in it
 * @param reuses refusals for a reused MsgId that came in this epoch
 * @param carried the messages from before it that still count
 * @param from when it began; the beginning of time for the first
 * @param to when it ended; the instant asked for, for the last
 * @param begunBy the cancellation, or the message with both numbers, that began it; null for the
 *     first
 * @param isLinked it was begun by a message with both numbers
 */
public record Epoch(
    Set<Pseudonym> names,
    List<Journey> journeys,
    List<Step> strays,
    List<Received> all,
    List<Received> counted,
    List<Reuse> reuses,
    List<Received> carried,
    Instant from,
    Instant to,
    @Nullable Received begunBy,
    boolean isLinked) {

  /** A reused MsgId, and the journey that its first message was in; null when in none. */
  public record Reuse(Reused fact, @Nullable MessageId journey) {}

  /** The message was there before the epoch began. */
  public boolean isFromBefore(Received fact) {
    return fact.acceptedAt().isBefore(from)
        || (fact.acceptedAt().equals(from) && carried.contains(fact));
  }

  /** The journeys that hold a message which no longer counts. */
  public List<MessageId> journeysWithout(List<Received> counting) {
    Set<MessageId> ids = counting.stream().map(fact -> fact.message().id()).collect(toSet());
    return journeys.stream()
        .filter(j -> j.steps().stream().anyMatch(step -> !ids.contains(step.message().id())))
        .map(Journey::id)
        .toList();
  }
}
