package hub.core.projection;

import hub.core.message.Address;
import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message that was taken in, as every instance knows it without the patient's keys.
 *
 * @param msgId as the document has it
 * @param content of the bytes received
 * @param bytes how many they were
 * @param partition of {@code hub.message.v1}
 * @param offset in that partition
 * @param journeys that the message was in when it was accepted
 */
public record Receipt(
    MessageId id,
    String msgId,
    MessageKind kind,
    ContentHash content,
    long bytes,
    int partition,
    long offset,
    Instant acceptedAt,
    Instant generatedAt,
    Address sender,
    Address receiver,
    List<Address> copies,
    List<UUID> journeys) {}
