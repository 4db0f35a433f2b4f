package hub.adapters.log;

import com.fasterxml.jackson.databind.JsonNode;
import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.projection.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How a {@link Receipt} stands on {@code hub.receipt.v1}. */
public final class ReceiptFormat {
  private ReceiptFormat() {}

  /** Never the same for two records of the log, so that none hides another. */
  public static byte[] key(Receipt receipt) {
    return (receipt.id() + "|" + receipt.partition() + "|" + receipt.offset())
        .getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] write(Receipt receipt) {
    return Json.write(json -> {
      json.writeStringField("id", receipt.id().toString());
      json.writeStringField("msgId", receipt.msgId());
      json.writeStringField("kind", receipt.kind().name());
      json.writeStringField("content", receipt.content().toString());
      json.writeNumberField("bytes", receipt.bytes());
      json.writeNumberField("partition", receipt.partition());
      json.writeNumberField("offset", receipt.offset());
      json.writeStringField("acceptedAt", receipt.acceptedAt().toString());
      json.writeStringField("generatedAt", receipt.generatedAt().toString());
      AddressFormat.write(json, "sender", receipt.sender());
      AddressFormat.write(json, "receiver", receipt.receiver());
      AddressFormat.writeAll(json, "copies", receipt.copies());
      json.writeArrayFieldStart("journeys");
      for (UUID journey : receipt.journeys()) {
        json.writeString(journey.toString());
      }
      json.writeEndArray();
    });
  }

  /**
   * Reads the value of a record.
   *
   * @throws UnreadableRecord when it is no receipt
   */
  public static Receipt read(byte[] value) {
    JsonNode json = Json.read(value);
    try {
      List<UUID> journeys = new ArrayList<>(1);
      json.path("journeys").forEach(journey -> journeys.add(UUID.fromString(journey.asText())));
      return new Receipt(
          new MessageId(UUID.fromString(json.required("id").asText())),
          json.required("msgId").asText(),
          MessageKind.valueOf(json.required("kind").asText()),
          ContentHash.parse(json.required("content").asText()),
          json.required("bytes").asLong(),
          json.required("partition").asInt(),
          json.required("offset").asLong(),
          Instant.parse(json.required("acceptedAt").asText()),
          Instant.parse(json.required("generatedAt").asText()),
          AddressFormat.read(json.required("sender")),
          AddressFormat.read(json.required("receiver")),
          AddressFormat.readAll(json.path("copies")),
          List.copyOf(journeys));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableRecord("a receipt cannot be read");
    }
  }
}
