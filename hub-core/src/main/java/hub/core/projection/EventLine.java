package hub.core.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as the journeys tell it.
 *
 * @param id of the message
 * @param type as CloudEvents name it
 * @param journeys that it belongs to
 * @param data the event as the log has it
 */
public record EventLine(
    UUID id, String type, Instant acceptedAt, List<UUID> journeys, Packed data) {}
