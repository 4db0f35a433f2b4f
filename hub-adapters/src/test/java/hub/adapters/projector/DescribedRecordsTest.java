package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.contract.Schemas;
import hub.adapters.contract.Written;
import hub.adapters.log.Json;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.Topic;
import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import hub.core.duty.AlertKind;
import hub.core.duty.State;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import hub.core.random.RandomJourney;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/**
 * Every record that the projector reads and writes is as the AsyncAPI file and the schemas have it,
 * and every kind of record, alert, state and event has been seen.
 */
class DescribedRecordsTest {
  private static final Topic[] TOLD = {
    Topic.ALERT, Topic.OBLIGATION, Topic.EVENT, Topic.RECEIPT, Topic.QUARANTINE
  };

  private final TreeSet<String> records = new TreeSet<>();
  private final TreeSet<String> alerts = new TreeSet<>();
  private final TreeSet<String> states = new TreeSet<>();
  private final TreeSet<String> events = new TreeSet<>();
  private final TreeSet<String> logged = new TreeSet<>();

  @Test
  void everyRecordIsAsItIsDescribed() throws IOException {
    // given
    GoldenLog golden = GoldenLog.read("golden-1");
    // when
    golden.tasks().values().forEach(this::check);
    for (long seed = 1; seed <= 100; seed++) {
      RandomJourney random = RandomJourney.of(seed);
      check(task(random.facts(), random.asOf()));
    }
    stories().forEach(story -> check(task(story.facts(), instant("2026-06-01T00:00:00"))));
    check(task(ofEveryKind(), instant("2026-06-01T00:00:00")));
    check(task(examples(), instant("2026-06-01T00:00:00")));
    check(linked());
    // then
    Set<String> described =
        Written.described(Arrays.stream(TOLD).map(Topic::topicName).toArray(String[]::new));
    described.remove(
        "hub.obligation.v1 takenBack"); // nothing that was said falls away (decision 5)
    described.remove("hub.quarantine.v1 document"); // intake's
    assertThat(records).isEqualTo(described);
    assertThat(alerts).isEqualTo(names(AlertKind.values()));
    assertThat(states).isEqualTo(names(State.values()));
    assertThat(events).isEqualTo(names(MessageKind.values()));
    assertThat(logged).isEqualTo(names(LogRecord.Kind.values()));
  }

  @Test
  void theWholeTopologySendsEachRecordToTheTopicItIsDescribedFor() {
    // given
    try (Driven driven = new Driven(texts -> Nasjonal.agreements())) {
      driven.read(Line.installation(instant("2026-05-11T08:00:00")));
      stories().getFirst().facts().forEach(fact -> driven.read(Line.of(fact)));
      driven.read(new Line(null, Line.bytes("no record"), instant("2026-05-13T10:00:00")));
      // when
      driven.read(Line.clock(instant("2026-05-14T10:00:00")));
      // then
      for (Topic topic : TOLD) {
        List<TestRecord<byte[], byte[]>> sent = driven.sent(topic);
        assertThat(sent).as(topic.topicName()).isNotEmpty();
        sent.forEach(record ->
            Written.check(topic.topicName(), record.key(), record.value(), record.headers()));
      }
    }
  }

  @Test
  void aDutyThatIsTakenBackIsARecordWithoutValue() {
    // when
    Outgoing takenBack =
        Outgoing.plain(Topic.OBLIGATION, Records.key(new UUID(1, 2)), null, Instant.EPOCH);
    // then
    assertThat(
            Written.check(
                takenBack.topic().topicName(),
                takenBack.key(),
                takenBack.value(),
                takenBack.headers()))
        .isEqualTo("takenBack");
  }

  /** One number, then another, then both. */
  private static Task linked() {
    Fact report = aStay().innleggelsesrapport("2026-05-11T09:00:00").facts().getFirst();
    Fact both =
        message("both", MessageKind.DIALOG_NOTAT, "2026-05-11T11:00:00").about("p2").received();
    Fact first =
        message("one", MessageKind.LOG_INNLAGT, "2026-05-11T10:00:00").about("p2").received();
    return Task.begun().read(Line.of(report)).read(Line.of(first)).read(Line.linked(both, "p1"));
  }

  private static List<Story> stories() {
    return List.of(
        aStay().innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00"),
        aStay()
            .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
            .innleggelsesrapport("2026-05-11T12:00:00")
            .tidligmelding("2026-05-12T11:30:00"),
        aStay()
            .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-05-13T10:00:00"),
        aStay()
            .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
            .klar("klar", "2026-05-12T09:00:00")
            .avmeldt("2026-05-12T11:00:00")
            .klar("klar2", "2026-05-13T13:00:00")
            .svar("svar", "2026-05-13T14:00:00", "klar2")
            .utskrevet("2026-05-14T10:00:00", "2026-05-14T09:00:00"));
  }

  /** One of each kind, with every time that a message can tell. */
  private static List<Fact> ofEveryKind() {
    return Stream.of(MessageKind.values())
        .map(kind -> {
          var one =
              message("one-" + kind.type().toLowerCase(Locale.ROOT), kind, "2026-05-11T10:20:00");
          Stream.of(Hendelse.values()).forEach(each -> one.tells(each, "2026-05-11"));
          return one.received();
        })
        .toList();
  }

  private static List<Fact> examples() throws IOException {
    Decoder decoder = new Decoder();
    try (Stream<Path> files = Files.list(Path.of("../examples/first-stay"))) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .sorted()
          .map(file -> example(decoder, file))
          .toList();
    }
  }

  private static Fact example(Decoder decoder, Path file) {
    try {
      Decoded.Accepted read = (Decoded.Accepted) decoder.decode(Files.readAllBytes(file));
      return new Fact.Received(
          read.message()
              .about(new Pseudonym("p" + Integer.toHexString(Objects.hashCode(read.patient())))),
          read.message().generatedAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the facts, something that is no record, and the clock now and then. */
  private static Task task(List<Fact> facts, Instant until) {
    Task task = Task.begun();
    for (Fact fact : facts) {
      task.read(Line.of(fact));
      task.read(Line.clock(fact.acceptedAt().plus(Duration.ofHours(1))));
    }
    task.read(new Line(null, Line.bytes("{\"version\":7}"), until));
    return task.read(Line.clock(until));
  }

  private void check(Task task) {
    for (Topic topic : TOLD) {
      for (var record : task.sent(topic)) {
        String message =
            Written.check(topic.topicName(), record.key(), record.value(), record.headers());
        records.add(topic.topicName() + " " + message);
      }
    }
    Told.json(task, Topic.ALERT).forEach(alert -> alerts.add(text(alert, "kind")));
    Told.json(task, Topic.OBLIGATION).forEach(duty -> states.add(text(duty, "state")));
    Told.json(task, Topic.RECEIPT).forEach(receipt -> events.add(text(receipt, "kind")));
    task.log().forEach(this::check);
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asText();
  }

  /** What this hub knows to read; the rest is there to be put into quarantine. */
  private void check(Line line) {
    byte[] value = line.value();
    if (value == null || !known(value)) {
      return;
    }
    String topic = Topic.MESSAGE.topicName();
    logged.add(Json.read(value).path("kind").asText());
    Written.check(topic, line.key(), value, new RecordHeaders());
    LogRecord record = LogFormat.read(value);
    if (record.keyId() != null) {
      byte[] facts = new PlainSealing().open(record.keyId(), record.body(), record.header());
      Schemas.check("message-facts.v1.json", facts);
    }
  }

  private static boolean known(byte[] value) {
    String text = new String(value, StandardCharsets.UTF_8);
    return !text.contains("LATER") && !text.contains("\"version\":7");
  }

  private static Set<String> names(Enum<?>... constants) {
    TreeSet<String> names = new TreeSet<>();
    Stream.of(constants).forEach(constant -> names.add(constant.name()));
    return names;
  }
}
