package hub.adapters.projector;

import hub.adapters.json.AlertJson;
import hub.adapters.json.EventJson;
import hub.adapters.json.JsonLines;
import hub.adapters.log.Json;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.Moved.Place;
import hub.adapters.log.ReceiptFormat;
import hub.adapters.log.Topic;
import hub.core.duty.Alert;
import hub.core.message.Coordination;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How what the projector tells stands on its topics (interfaces.md §2 and §3). */
final class Records {
  private Records() {}

  static byte[] key(UUID id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Outgoing alert(Alert alert, Instant now) {
    String type = "no.meldingshub.alert." + alert.kind().name().toLowerCase(Locale.ROOT) + ".v1";
    return new Outgoing(
        Topic.ALERT,
        key(alert.id()),
        Json.write(json -> AlertJson.record(json, alert)),
        now,
        CloudEvent.headers(alert.id(), type, alert.journey(), alert.at()));
  }

  /** The event of a message, which is about the patient by the name that it is given here. */
  static Outgoing event(
      Message message,
      String msgId,
      List<Coordination> coordination,
      List<MessageId> journeys,
      Instant acceptedAt) {
    UUID id = message.id().value();
    byte[] data =
        Json.write(json -> {
          EventJson.data(json, message, msgId, coordination);
          JsonLines.field(json, "acceptedAt", acceptedAt);
          JsonLines.texts(json, "journeys", journeys.stream().map(MessageId::toString).toList());
        });
    UUID subject = journeys.isEmpty() ? null : journeys.getFirst().value();
    return new Outgoing(
        Topic.EVENT,
        key(id),
        data,
        acceptedAt,
        CloudEvent.headers(id, EventJson.type(message.kind()), subject, acceptedAt));
  }

  static Outgoing receipt(
      MessageFacts told, List<MessageId> journeys, Instant acceptedAt, Place where) {
    Message message = told.message();
    Receipt receipt =
        new Receipt(
            message.id(),
            told.msgId(),
            message.kind(),
            told.content(),
            told.bytes(),
            where.partition(),
            where.offset(),
            acceptedAt,
            message.generatedAt(),
            message.sender(),
            message.receiver(),
            message.copies(),
            journeys.stream().map(MessageId::value).toList());
    return Outgoing.plain(
        Topic.RECEIPT, ReceiptFormat.key(receipt), ReceiptFormat.write(receipt), acceptedAt);
  }
}
