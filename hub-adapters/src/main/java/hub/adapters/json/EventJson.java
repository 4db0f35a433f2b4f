package hub.adapters.json;

import static hub.adapters.json.JsonLines.field;
import static hub.adapters.json.JsonLines.number;
import static hub.adapters.json.JsonLines.texts;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.core.message.Address;
import hub.core.message.AppRec;
import hub.core.message.Content;
import hub.core.message.Coordination;
import hub.core.message.EventTime;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The event that tells one accepted message: {@code id}, {@code type} and {@code data}. */
public final class EventJson {
  private EventJson() {}

  /**
   * Writes the event as one JSON object.
   *
   * @param msgId as the message has it; the message itself holds it in lower case
   * @param coordination all that is told about it, also by what an agreement lists; nothing is
   *     written of none
   */
  public static void write(
      JsonGenerator json, Message message, String msgId, List<Coordination> coordination)
      throws IOException {
    json.writeStartObject();
    field(json, "id", message.id());
    field(json, "type", type(message.kind()));
    json.writeObjectFieldStart("data");
    data(json, message, msgId, coordination);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** As a CloudEvents type: {@code no.meldingshub.message.log-innlagt.v1}. */
  public static String type(MessageKind kind) {
    return "no.meldingshub.message."
        + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + ".v1";
  }

  /** The fields of {@code data} alone, for one who writes the object round them. */
  public static void data(
      JsonGenerator json, Message message, String msgId, List<Coordination> coordination)
      throws IOException {
    field(json, "type", message.kind().type());
    field(json, "msgId", msgId);
    field(json, "forsendelsesstatus", message.status());
    field(json, "generatedAt", message.generatedAt());
    address(json, "sender", message.sender());
    address(json, "receiver", message.receiver());
    field(json, "patient", message.patient().isNobody() ? null : message.patient());
    field(json, "refToParent", message.refToParent());
    field(json, "refToConversation", message.refToConversation());
    for (Hendelse hendelse : Hendelse.values()) {
      String name = name(hendelse, message.kind());
      EventTime time = message.told().time(hendelse);
      if (name != null && time != null) {
        time(json, name, time);
      }
    }
    if (message.told().answer() != null) {
      field(json, "answer", message.told().answer());
    }
    AppRec appRec = message.told().appRec();
    if (appRec != null) {
      json.writeObjectFieldStart("appRec");
      field(json, "status", appRec.status());
      texts(json, "errors", appRec.errors());
      field(json, "originalType", appRec.originalType());
      json.writeEndObject();
    }
    texts(json, "missing", message.missing().stream().map(Content::word).toList());
    if (!coordination.isEmpty()) {
      coordination(json, coordination);
    }
  }

  /** Only what may leave the sealed message: no age, no name, no text, no ground. */
  private static void coordination(JsonGenerator json, List<Coordination> coordination)
      throws IOException {
    json.writeArrayFieldStart("coordination");
    for (Coordination told : coordination) {
      json.writeStartObject();
      field(json, "need", told.need());
      field(json, "act", told.act());
      field(json, "source", told.source());
      field(json, "certainty", told.certainty());
      if (told.at() != null) {
        time(json, "at", told.at());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void address(JsonGenerator json, String name, Address address) throws IOException {
    json.writeObjectFieldStart(name);
    number(json, "level1HerId", address.herId());
    number(json, "level2HerId", address.level2HerId());
    field(json, "enh", address.enh());
    field(json, "name", address.name());
    json.writeEndObject();
  }

  /** What an event's time is called; code 3 means something else in a HELSEOPPL_SOKNAD (D13). */
  private static @Nullable String name(Hendelse hendelse, MessageKind kind) {
    return switch (hendelse) {
      case INNLAGT -> "admittedAt";
      case UTSKREVET -> "dischargedAt";
      case UTSKRIVNINGSKLAR ->
          switch (kind) {
            case LOG_UTSKRIVNINGSKLAR, LOG_AVMELDING -> "readyForDischargeAt";
            case HELSEOPPL_SOKNAD -> "expectedDischargeAt";
            default -> null;
          };
      case AVMELDING -> "deregisteredAt";
      case DOD -> "diedAt";
    };
  }

  private static void time(JsonGenerator json, String name, EventTime time) throws IOException {
    json.writeObjectFieldStart(name);
    field(json, "value", time.value());
    field(json, "precision", time.isDateOnly() ? "DATE" : "TIME");
    json.writeBooleanField("estimate", time.estimate());
    json.writeEndObject();
  }
}
