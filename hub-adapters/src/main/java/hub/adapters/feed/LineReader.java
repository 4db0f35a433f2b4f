package hub.adapters.feed;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Json;
import hub.adapters.log.UnreadableRecord;
import hub.core.duty.AlertKind;
import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.duty.State;
import hub.core.message.Address;
import hub.core.projection.AlertLine;
import hub.core.projection.EventLine;
import hub.core.projection.ObligationLine;
import hub.core.projection.Packing;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Makes lines of records. The same few parties and rules stand in most: each is kept once. */
final class LineReader {
  private static final int MOST_SHARED = 100_000;

  private final Packing alerts = new Packing();
  private final Packing obligations = new Packing();
  private final Packing events = new Packing();
  private final Map<Object, Object> shared = new HashMap<>();

  AlertLine alert(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = value(record);
    return reading(() -> {
      JsonNode json = Json.read(value);
      return new AlertLine(
          record.offset(),
          key(record),
          share(required(json, "rule")),
          AlertKind.valueOf(required(json, "kind")),
          optional(State.class, json, "state"),
          party(json, "obliged"),
          party(json, "counterparty"),
          Instant.parse(required(json, "at")),
          id(json, "journey"),
          id(json, "obligation"),
          alerts.pack(onOneLine(value)));
    });
  }

  /** Empty when nothing more is known of it. */
  Optional<ObligationLine> obligation(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      return Optional.empty();
    }
    return reading(() -> {
      JsonNode json = Json.read(value);
      return Optional.of(
          new ObligationLine(
              key(record),
              share(required(json, "rule")),
              State.valueOf(required(json, "state")),
              party(json, "obliged"),
              party(json, "counterparty"),
              id(json, "journey"),
              Instant.parse(required(json, "startedAt")),
              json.path("estimatedStart").asBoolean(),
              Instant.parse(required(json, "knownAt")),
              instant(json, "dueAt"),
              instant(json, "metAt"),
              json.path("outage").asBoolean(),
              json.path("partition").asInt(),
              json.path("revision").asLong(),
              obligations.pack(onOneLine(value))));
    });
  }

  /** Empty when nothing more is known of it. */
  Optional<EventLine> event(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      return Optional.empty();
    }
    return reading(() -> {
      JsonNode json = Json.read(value);
      List<UUID> journeys = new ArrayList<>(1);
      json.path("journeys").forEach(journey -> journeys.add(UUID.fromString(journey.asText())));
      return Optional.of(
          new EventLine(
              key(record),
              share(type(record)),
              Instant.parse(required(json, "acceptedAt")),
              journeys.stream().distinct().toList(),
              events.pack(onOneLine(value))));
    });
  }

  static UUID key(ConsumerRecord<byte[], byte[]> record) {
    byte[] key = record.key();
    if (key == null) {
      throw new UnreadableRecord("it has no key");
    }
    return reading(() -> UUID.fromString(new String(key, StandardCharsets.UTF_8)));
  }

  private static byte[] value(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    if (value == null) {
      throw new UnreadableRecord("it has no value");
    }
    return value;
  }

  /** What the exceptions say quotes the content, and stays here. */
  private static <T> T reading(Supplier<T> what) {
    try {
      return what.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableRecord("a field is not what it should be");
    }
  }

  private static String type(ConsumerRecord<byte[], byte[]> record) {
    Header type = record.headers().lastHeader("ce_type");
    if (type == null) {
      throw new UnreadableRecord("it has no ce_type");
    }
    return new String(type.value(), StandardCharsets.UTF_8);
  }

  /** A stream of events ends its data with the line. */
  private static byte[] onOneLine(byte[] value) {
    for (byte character : value) {
      if (character == '\n' || character == '\r') {
        return Json.read(value).toString().getBytes(StandardCharsets.UTF_8);
      }
    }
    return value;
  }

  private Party party(JsonNode json, String name) {
    JsonNode party = json.path(name);
    return share(
        new Party(
            optional(Role.class, party, "role"),
            new Address(
                Json.number(party, "herId"),
                Json.text(party, "enh"),
                Json.text(party, "name"),
                null,
                false)));
  }

  private static String required(JsonNode json, String name) {
    String text = Json.text(json, name);
    if (text == null) {
      throw new UnreadableRecord(name + " is missing");
    }
    return text;
  }

  private static @Nullable Instant instant(JsonNode json, String name) {
    String text = Json.text(json, name);
    return text == null ? null : Instant.parse(text);
  }

  private static @Nullable UUID id(JsonNode json, String name) {
    String text = Json.text(json, name);
    return text == null ? null : UUID.fromString(text);
  }

  private static <E extends Enum<E>> @Nullable E optional(
      Class<E> family, JsonNode json, String name) {
    String text = Json.text(json, name);
    return text == null ? null : Enum.valueOf(family, text);
  }

  @SuppressWarnings("unchecked") // equal values are of one type
  private <T> T share(T value) {
    if (shared.size() > MOST_SHARED) {
      shared.clear();
    }
    return (T) shared.computeIfAbsent(value, same -> same);
  }
}
