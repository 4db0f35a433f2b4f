package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Topic;
import hub.core.agreement.Agreements;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Message;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that cannot be used: told with their place, and the next is read as if nothing was. */
class PoisonTest {
  private static final Instant NOW = instant("2026-05-11T11:00:00");
  private static final List<Line> ADMITTED =
      aStay()
          .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
          .innleggelsesrapport("2026-05-11T10:30:00")
          .facts()
          .stream()
          .map(Line::of)
          .toList();
  private static final Message REPORT =
      message("r2", MessageKind.INNLEGGELSESRAPPORT, "2026-05-11T11:00:00").message();

  /** Holds not even what is shipped. */
  private static final Agreements BROKEN = new Agreements(List.of(), Map.of());

  private final Task task = Task.begun();

  static Stream<Line> unusable() {
    Line good = Line.of(Kind.MESSAGE, REPORT, "content", NOW);
    return Stream.of(
        new Line(null, null, NOW),
        new Line(good.key(), Line.bytes("{\"version\":1,\"kind\""), NOW),
        new Line(good.key(), Line.bytes("[]"), NOW),
        new Line(good.key(), new byte[900_001], NOW),
        new Line(null, Line.bytes("{\"version\":1,\"kind\":\"" + "X".repeat(800_000) + "\"}"), NOW),
        new Line(null, Line.bytes("{\"version\":1,\"kind\":\"MAINTENANCE\"}"), NOW),
        new Line(null, Line.bytes("{\"version\":2,\"kind\":\"CLOCK\"}"), NOW),
        new Line(null, good.value(), NOW), // without a key
        new Line(new byte[] {'a', 0, 'b'}, good.value(), NOW),
        new Line(good.key(), replaced(good, "\"decoder\":1", "\"decoder\":2"), NOW), // seal broken
        new Line(good.key(), Line.bytes("{\"version\":1,\"kind\":\"MESSAGE\",\"body\":{}}"), NOW),
        new Line(null, Line.bytes("{\"version\":1,\"kind\":\"AGREEMENTS\",\"body\":[]}"), NOW),
        ofAnotherKind(good));
  }

  /** A message that only a later hub knows, sealed as it should be. */
  private static Line ofAnotherKind(Line good) {
    byte[] value = good.value();
    LogRecord record = LogFormat.read(value == null ? new byte[0] : value);
    String keyId = String.valueOf(record.keyId());
    PlainSealing sealing = new PlainSealing();
    String facts = new String(sealing.open(keyId, record.body(), record.header()), UTF_8);
    String later = facts.replace("\"kind\":\"INNLEGGELSESRAPPORT\"", "\"kind\":\"LATER_KIND\"");
    byte[] body = sealing.seal(keyId, Line.bytes(later), record.header());
    return new Line(good.key(), LogFormat.write(record.with(body)), NOW);
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void theRecordIsToldWithItsPlaceAndTheNextIsRead(Line unusable) {
    // given
    task.read(ADMITTED);
    // when
    task.read(unusable).read(Line.clock(instant("2026-05-12T10:00:00")));
    // then
    JsonNode told = Told.json(task, Topic.QUARANTINE).getFirst();
    assertThat(task.sent(Topic.QUARANTINE)).hasSize(1);
    assertThat(told.path("code").asText()).isEqualTo("record-unreadable");
    assertThat(told.path("place").toString())
        .isEqualTo("{\"topic\":\"hub.message.v1\",\"partition\":0,\"offset\":2}");
    assertThat(Told.alerts(task)).hasSize(2);
  }

  @Test
  void theHeadersNameThePlaceAndTheFault() {
    // given
    task.read(ADMITTED);
    // when
    task.read(new Line(null, Line.bytes("{\"version\":1,\"kind\":\"MAINTENANCE\"}"), NOW));
    // then
    Record<?, ?> told = task.sent(Topic.QUARANTINE).getFirst();
    assertThat(told.headers())
        .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .containsExactly(
            "topic=hub.message.v1",
            "partition=0",
            "offset=2",
            "fault=hub.adapters.log.UnreadableRecord");
    assertThat(Told.json(task, Topic.QUARANTINE).getFirst().path("text").asText())
        .isEqualTo(
            "The record cannot be used: a record of the kind \"MAINTENANCE\" is not known to this"
                + " hub.");
  }

  @Test
  void aMessageOnWhichTheRulesFailIsNoFact() {
    // given
    task.under(texts -> BROKEN);
    // when
    task.read(ADMITTED.getFirst());
    // then
    JsonNode told = Told.json(task, Topic.QUARANTINE).getFirst();
    assertThat(told.path("code").asText()).isEqualTo("rules-failed");
    assertThat(told.path("text").asText())
        .isEqualTo(
            "The rules failed on the record (java.lang.ArrayIndexOutOfBoundsException); report this.");
    assertThat(told.path("message").asText())
        .isEqualTo(MessageId.of(MessageBuilder.HOSPITAL, MsgId.of("innlagt")).toString());
    assertThat(task.values(Topic.RECEIPT)).isEmpty();
  }

  @Test
  void aPatientOnWhomTheRulesFailIsToldOnceAndKeptForTheNextStart() {
    // given
    task.under(texts -> texts.byName().containsValue("broken") ? BROKEN : Nasjonal.agreements())
        .read(ADMITTED)
        .read(Line.agreements(Line.texts("broken"), NOW));
    // when
    task.read(Line.clock(instant("2026-05-12T10:00:00")));
    // then
    assertThat(Told.json(task, Topic.QUARANTINE))
        .extracting(told -> told.path("kind").asText())
        .containsExactly("AGREEMENTS");
    assertThat(task.next()).isNull();
    assertThat(task.restart().next()).isEqualTo(instant("2026-05-12T06:00:00"));
  }

  @Test
  void anErasedPatientsRecordHasNoEffectAndIsNoFault() {
    // given
    task.sealing().destroy("key of p1");
    // when
    task.read(ADMITTED);
    // then
    assertThat(task.values(Topic.QUARANTINE)).isEmpty();
    assertThat(task.values(Topic.RECEIPT)).isEmpty();
    assertThat(task.next()).isNull();
  }

  @Test
  void nothingIsSaidAnyMoreOfAPatientWhoIsErased() {
    // given
    task.read(ADMITTED);
    task.sealing().destroy("key of p1");
    // when
    task.restart().read(Line.clock(instant("2026-05-12T10:00:00")));
    // then
    assertThat(Told.alerts(task)).isEmpty();
    assertThat(task.values(Topic.QUARANTINE)).isEmpty();
    assertThat(task.next()).isNull();
  }

  @Test
  void aKeyThatIsNotThereYetIsNoFaultOfTheRecord() {
    // given
    task.sealing().delay("key of p1");
    // when
    assertThatThrownBy(() -> task.read(ADMITTED.getFirst()))
        // then
        .isInstanceOf(StreamsException.class);
    assertThat(task.values(Topic.QUARANTINE)).isEmpty();
    task.sealing().arrive("key of p1");
    task.restart().readAgain(0);
    assertThat(task.values(Topic.RECEIPT)).hasSize(1);
  }

  @Test
  void agreementsThatCannotBeReadLeaveThoseInForce() {
    // given
    task.under(
            texts -> {
              if (texts.byName().containsValue("wrong")) {
                throw new IllegalArgumentException("line 3");
              }
              return Nasjonal.agreements();
            })
        .read(Line.agreements(Line.texts("right"), instant("2026-05-11T08:00:00")))
        .read(ADMITTED);
    // when
    task.read(Line.agreements(Line.texts("wrong"), NOW))
        .read(Line.clock(instant("2026-05-12T10:00:00")));
    // then
    assertThat(task.sent(Topic.QUARANTINE)).hasSize(1);
    assertThat(Told.alerts(task)).hasSize(2);
  }

  private static byte[] replaced(Line line, String what, String by) {
    byte[] value = line.value();
    return Line.bytes(new String(value == null ? new byte[0] : value, UTF_8).replace(what, by));
  }
}
