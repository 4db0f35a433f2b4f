package hub.adapters.log;

import static hub.adapters.log.Json.optional;
import static hub.adapters.log.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import hub.core.message.Answer;
import hub.core.message.AppRec;
import hub.core.message.BodyVersion;
import hub.core.message.Content;
import hub.core.message.ContentHash;
import hub.core.message.EventTime;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import hub.core.message.ThemeDigest;
import hub.core.message.Told;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the facts of a message are written in the body of a record. Published and read for ever:
 * fields may be added, none may change. Absent means not told.
 */
public final class MessageFactsFormat {
  private MessageFactsFormat() {}

  public static byte[] write(MessageFacts facts) {
    Message message = facts.message();
    return Json.write(json -> {
      json.writeStringField("id", message.id().toString());
      json.writeStringField("msgId", facts.msgId());
      json.writeStringField("content", facts.content().toString());
      json.writeNumberField("bytes", facts.bytes());
      json.writeStringField("kind", message.kind().name());
      optional(json, "status", message.status());
      json.writeStringField("body", message.version().name());
      json.writeStringField("generatedAt", message.generatedAt().toString());
      AddressFormat.write(json, "sender", message.sender());
      AddressFormat.write(json, "receiver", message.receiver());
      AddressFormat.writeAll(json, "copies", message.copies());
      json.writeStringField("patient", message.patient().value());
      optional(json, "refToParent", message.refToParent());
      optional(json, "refToConversation", message.refToConversation());
      if (message.training()) {
        json.writeBooleanField("training", true);
      }
      told(json, message.told());
    });
  }

  private static void told(JsonGenerator json, Told told) throws IOException {
    optional(json, "typeInnhold", told.typeInnhold());
    optional(json, "theme", told.theme());
    optional(json, "utTil", told.utTil());
    optional(json, "uttilstand", told.uttilstand());
    json.writeObjectFieldStart("times");
    for (Map.Entry<Hendelse, EventTime> time : new TreeMap<>(told.times()).entrySet()) {
      json.writeFieldName(time.getKey().name());
      EventTimeFormat.write(json, time.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("present");
    for (Content content : Content.values()) {
      if (told.has(content)) {
        json.writeString(content.word());
      }
    }
    json.writeEndArray();
    optional(json, "themeText", told.themeText());
    CoordinationFormat.writeAll(json, told.coordination());
    optional(json, "adultIn", told.adultIn());
    optional(json, "answer", told.answer());
    if (told.answersRequest()) {
      json.writeBooleanField("answersRequest", true);
    }
    appRec(json, told.appRec());
  }

  private static void appRec(JsonGenerator json, @Nullable AppRec appRec) throws IOException {
    if (appRec != null) {
      json.writeObjectFieldStart("appRec");
      json.writeStringField("status", appRec.status());
      Json.texts(json, "errors", appRec.errors());
      optional(json, "originalType", appRec.originalType());
      json.writeEndObject();
    }
  }

  /**
   * Reads the body of a record.
   *
   * @throws UnreadableRecord when it is none
   */
  public static MessageFacts read(byte[] body) {
    JsonNode json = Json.read(body);
    try {
      String msgId = json.required("msgId").asText();
      return new MessageFacts(
          message(json, msgId),
          msgId,
          ContentHash.parse(json.required("content").asText()),
          json.required("bytes").asLong());
    } catch (IllegalArgumentException | DateTimeException e) { // their texts quote content
      throw new UnreadableRecord("the facts of a message cannot be read");
    }
  }

  private static Message message(JsonNode json, String msgId) {
    String status = text(json, "status");
    String parent = text(json, "refToParent");
    String conversation = text(json, "refToConversation");
    return new Message(
        new MessageId(UUID.fromString(json.required("id").asText())),
        MsgId.of(msgId),
        MessageKind.valueOf(json.required("kind").asText()),
        status == null ? null : Forsendelsesstatus.valueOf(status),
        BodyVersion.valueOf(json.required("body").asText()),
        Instant.parse(json.required("generatedAt").asText()),
        AddressFormat.read(json.required("sender")),
        AddressFormat.read(json.required("receiver")),
        AddressFormat.readAll(json.path("copies")),
        new Pseudonym(json.required("patient").asText()),
        parent == null ? null : new MsgId(parent),
        conversation == null ? null : new MsgId(conversation),
        json.path("training").asBoolean(false),
        told(json));
  }

  private static Told told(JsonNode json) {
    Map<Hendelse, EventTime> times = new EnumMap<>(Hendelse.class);
    json.path("times")
        .properties()
        .forEach(time ->
            times.put(Hendelse.valueOf(time.getKey()), EventTimeFormat.read(time.getValue())));
    Set<Content> present = EnumSet.noneOf(Content.class);
    json.path("present").forEach(word -> present.add(content(word.asText())));
    String tema = text(json, "themeText");
    String adultIn = text(json, "adultIn");
    String answer = text(json, "answer");
    return new Told(
        times,
        text(json, "typeInnhold"),
        text(json, "theme"),
        text(json, "utTil"),
        text(json, "uttilstand"),
        present,
        appRec(json.path("appRec")),
        tema == null ? null : ThemeDigest.parse(tema),
        CoordinationFormat.readAll(json.path("coordination")),
        adultIn == null ? null : YearMonth.parse(adultIn),
        answer == null ? null : Answer.valueOf(answer),
        json.path("answersRequest").asBoolean(false));
  }

  private static @Nullable AppRec appRec(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    return new AppRec(
        json.required("status").asText(), Json.texts(json, "errors"), text(json, "originalType"));
  }

  private static Content content(String word) {
    for (Content content : Content.values()) {
      if (content.word().equals(word)) {
        return content;
      }
    }
    throw new IllegalArgumentException("an unknown content");
  }
}
