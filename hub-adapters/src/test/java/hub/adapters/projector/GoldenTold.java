package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hub.adapters.json.ObligationJson;
import hub.adapters.log.Json;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.Topic;
import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.duty.Because;
import hub.core.duty.Detected;
import hub.core.duty.Obligation;
import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.duty.Rule;
import hub.core.duty.State;
import hub.core.duty.Turn;
import hub.core.explanation.Explanation;
import hub.core.explanation.Phrase;
import hub.core.message.Address;
import hub.core.message.Content;
import hub.core.message.MessageId;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Records of alerts, duties and events as a version of the hub wrote them, one to a line: topic,
 * key, headers, and the value as text. They hang on no rule, so that only their form is kept here.
 *
 * <p>A field that is added makes a further file; what stands in a file is read for ever. Duties got
 * their life, their outage and when they were met in {@code obligations-2}.
 */
public final class GoldenTold {
  private static final String ALERTS_AND_EVENTS = "told-1.ndjson";
  private static final String OBLIGATIONS = "obligations-2.ndjson";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant AT = Instant.parse("2026-05-12T08:00:00Z");
  private static final UUID JOURNEY = UUID.fromString("f7d15d07-1a28-5a86-9b0d-c247177769ff");
  private static final UUID DUTY = UUID.fromString("2f4f87a5-1a28-5a86-9b0d-c24717776900");
  private static final Because SOURCE = () -> Explanation.of(Phrase.SOURCE, "UNN 2.2");

  private GoldenTold() {}

  /** The lines that were once written, in the form that is written still. */
  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>(lines(ALERTS_AND_EVENTS));
    lines.removeIf(GoldenTold::isObligation);
    lines.addAll(lines(OBLIGATIONS));
    return lines;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = GoldenTold.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static boolean isObligation(String line) {
    return line.startsWith("{\"topic\":\"hub.obligation.v1\"");
  }

  /**
   * Writes the lines of obligations to a file, which must not be there: never again for a form that
   * has one.
   */
  public static void main(String[] args) throws IOException {
    List<String> obligations = written().stream().filter(GoldenTold::isObligation).toList();
    Files.write(Files.createFile(Path.of(args[0])), obligations, UTF_8);
  }

  /** The same records as they are written now: alerts, events, obligations. */
  static List<String> written() throws IOException {
    List<Outgoing> records = new ArrayList<>();
    for (AlertKind kind : AlertKind.values()) {
      records.add(Records.alert(alert(kind), AT));
    }
    MessageFacts full = facts("facts-full.json");
    MessageFacts least = facts("facts-least.json");
    records.add(event(full, List.of(new MessageId(JOURNEY))));
    records.add(event(least, List.of()));
    records.add(duty(State.OPEN, null));
    records.add(duty(State.MET_LATE, new MsgId("b-2")));
    return records.stream().map(GoldenTold::line).toList();
  }

  private static Outgoing event(MessageFacts told, List<MessageId> journeys) {
    return Records.event(told.message(), told.msgId(), List.of(), journeys, AT);
  }

  private static String line(Outgoing record) {
    ObjectNode line = JSON.createObjectNode();
    line.put("topic", record.topic().topicName()).put("key", new String(record.key(), UTF_8));
    ObjectNode headers = line.putObject("headers");
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), UTF_8));
    }
    byte[] value = record.value();
    return line.put("value", value == null ? null : new String(value, UTF_8)).toString();
  }

  private static Alert alert(AlertKind kind) {
    boolean ofMessage = kind == AlertKind.DEFICIENCY;
    return new Alert(
        new UUID(0x5000L + List.of(AlertKind.values()).indexOf(kind), 0x8000_0000_0000_0000L),
        ofMessage ? "tidligmelding-innhold" : "tidligmelding-24t",
        kind,
        ofMessage ? Detected.RETROSPECTIVE : Detected.LIVE,
        new Party(Role.HOSPITAL, HOSPITAL),
        ofMessage
            ? new Party(null, new Address(null, "964338531", null, null, false))
            : new Party(Role.MUNICIPALITY, MUNICIPALITY),
        new Pseudonym("p-0123456789abcdef01234567"),
        ofMessage ? null : JOURNEY,
        ofMessage ? null : DUTY,
        stateAfter(kind),
        AT.minus(Duration.ofHours(24)),
        ofMessage,
        ofMessage ? null : AT,
        kind == AlertKind.LATE ? AT.plusMillis(5_400_250) : AT,
        kind == AlertKind.LATE ? Duration.ofMillis(5_400_250) : null,
        new MsgId("b-1"),
        kind == AlertKind.LATE ? new MsgId("b-2") : null,
        kind == AlertKind.RETRACTED ? new MsgId("b-3") : null,
        "nasjonal",
        "UNN 2.2; SØ 6.2; FOR § 8",
        ofMessage ? List.of() : List.of("D1", "D18"),
        ofMessage ? List.of(Content.STATUS, Content.KONTAKT) : List.of(),
        false,
        SOURCE);
  }

  private static @Nullable State stateAfter(AlertKind kind) {
    return switch (kind) {
      case WARNING -> State.OPEN;
      case BREACH -> State.BREACHED;
      case LATE -> State.MET_LATE;
      case RETRACTED -> State.RETRACTED;
      case DEFICIENCY -> null;
    };
  }

  private static Outgoing duty(State state, @Nullable MsgId metBy) {
    Obligation duty =
        new Obligation(
            () -> DUTY,
            Rule.SVAR,
            state,
            new Party(Role.MUNICIPALITY, MUNICIPALITY),
            new Party(Role.HOSPITAL, HOSPITAL),
            metBy == null ? null : JOURNEY,
            AT.minus(Duration.ofHours(24)),
            metBy != null,
            AT.minusMillis(1),
            metBy == null ? null : AT,
            metBy == null ? null : AT.minus(Duration.ofHours(1)),
            new MsgId("b-1"),
            metBy,
            metBy == null ? null : AT.plusMillis(5_400_250),
            metBy != null,
            metBy == null ? List.of(opened()) : life(metBy),
            new Pseudonym("p-0123456789abcdef01234567"),
            "nasjonal",
            List.of("D19"),
            SOURCE);
    byte[] json = Json.write(to -> ObligationJson.write(to, duty));
    Entry entry = new Entry(null, null, AT, 2, 4_711);
    return Outgoing.plain(Topic.OBLIGATION, Records.key(DUTY), Ruling.standing(json, entry), AT);
  }

  private static Turn opened() {
    return new Turn(Turn.Kind.OPENED, AT.minusMillis(1), new MsgId("b-1"));
  }

  private static List<Turn> life(MsgId metBy) {
    return List.of(
        opened(),
        new Turn(Turn.Kind.WARNED, AT.minus(Duration.ofMinutes(30)), null),
        new Turn(Turn.Kind.CANCELLED, AT.minus(Duration.ofMinutes(20)), new MsgId("b-3")),
        new Turn(Turn.Kind.REOPENED, AT.minus(Duration.ofMinutes(10)), new MsgId("b-4")),
        new Turn(Turn.Kind.BREACHED, AT, null),
        new Turn(Turn.Kind.MET_LATE, AT.plusMillis(5_400_250), metBy));
  }

  private static MessageFacts facts(String golden) throws IOException {
    try (InputStream in = MessageFactsFormat.class.getResourceAsStream("v1/" + golden)) {
      if (in == null) {
        throw new IllegalStateException(golden + " is missing");
      }
      return MessageFactsFormat.read(in.readAllBytes());
    }
  }
}
