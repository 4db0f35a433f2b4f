package hub.core.journey;

import hub.core.message.Fact.Received;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient's journeys as they were read until a chain of messages was taken back.
 *
 * @param strays messages that belong to no journey
 * @param from acceptedAt of the cancellation that began it; the beginning of time for the first
 * @param to acceptedAt of the cancellation that ended it; the instant asked for, for the last
 * @param begunBy the cancellation that began it; null for the first
 */
public record Epoch(
    List<Journey> journeys,
    List<Step> strays,
    Instant from,
    Instant to,
    @Nullable Received begunBy) {}
