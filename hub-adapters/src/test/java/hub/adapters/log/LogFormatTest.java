package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.adapters.log.LogRecord.Kind;
import hub.core.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatTest {
  private static final MessageId ID =
      new MessageId(UUID.fromString("5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f"));
  private static final byte[] SEALED = {0, 1, 2, (byte) 0xff, (byte) 0xfe, 0x7f};

  static Stream<Arguments> goldens() {
    Map<String, String> agreements = new TreeMap<>();
    agreements.put("a-nasjonal.yaml", "id: nasjonal\n");
    agreements.put("b-lokal.yaml", "id: \"lokal\" # æøå\n");
    return Stream.of(
        Arguments.of("log-message.json", sealed(Kind.MESSAGE)),
        Arguments.of("log-refused.json", sealed(Kind.REFUSED)),
        Arguments.of("log-apprec.json", sealed(Kind.APPREC)),
        Arguments.of("log-linked.json", linked()),
        Arguments.of("log-moved.json", moved()),
        Arguments.of("log-clock.json", LogRecord.clock()),
        Arguments.of(
            "log-installation.json",
            LogRecord.clear(Kind.INSTALLATION, new Installation("3f9ac0de11223344", 12).write())),
        Arguments.of(
            "log-agreements.json",
            LogRecord.clear(Kind.AGREEMENTS, new AgreementTexts(agreements).write())));
  }

  private static LogRecord sealed(Kind kind) {
    return new LogRecord(1, kind, ID, "k-7f3a", 1, List.of(), SEALED);
  }

  private static LogRecord linked() {
    return new LogRecord(1, Kind.LINKED, ID, "k-7f3a", 1, List.of("0d1f", "0f1c"), SEALED);
  }

  private static LogRecord moved() {
    Moved moved =
        new Moved(
            linked(),
            Instant.parse("2026-03-01T10:00:00Z"),
            new Moved.Place(2, 41),
            true,
            List.of("0f1c"),
            List.of(
                new Moved.Fact(Instant.parse("2026-02-28T09:00:00.123Z"), sealed(Kind.MESSAGE))),
            List.of(ID.value()));
    return new LogRecord(1, Kind.MOVED, ID, null, 0, List.of(), MovedFormat.write(moved));
  }

  @Test
  void whatWasMovedIsReadBack() {
    // when
    Moved moved = MovedFormat.read(LogFormat.read(Golden.bytes("log-moved.json")).body());
    // then
    assertThat(moved).usingRecursiveComparison().isEqualTo(MovedFormat.read(moved().body()));
    assertThat(moved.facts()).singleElement().extracting(Moved.Fact::record).isNotNull();
    assertThat(moved.where()).isEqualTo(new Moved.Place(2, 41));
    assertThat(moved.onwards()).containsExactly("0f1c");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void aRecordIsWrittenAsItAlwaysWas(String golden, LogRecord record) {
    assertThat(LogFormat.write(record)).asString(UTF_8).isEqualTo(text(golden));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void whatWasOnceWrittenIsRead(String golden, LogRecord record) {
    assertThat(LogFormat.read(Golden.bytes(golden))).usingRecursiveComparison().isEqualTo(record);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindHasItsGoldenFile(Kind kind) {
    assertThat(goldens().map(golden -> ((LogRecord) golden.get()[1]).kind())).contains(kind);
  }

  @Test
  void fieldsThatALaterHubAddsAreReadOver() {
    // given
    byte[] value =
        bytes("{\"version\":1,\"kind\":\"CLOCK\",\"later\":{\"a\":[1]},\"message\":null}");
    // when
    LogRecord record = LogFormat.read(value);
    // then
    assertThat(record).usingRecursiveComparison().isEqualTo(LogRecord.clock());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":2,\"kind\":\"CLOCK\"}",
        "{\"version\":0,\"kind\":\"CLOCK\"}",
        "{\"kind\":\"CLOCK\"}",
        "{\"version\":1,\"kind\":\"ERASED\"}",
        "{\"version\":1,\"kind\":\"clock\"}",
        "{\"version\":1}",
        "{\"version\":1,\"kind\":\"MESSAGE\",\"message\":\"no uuid\"}",
        "{\"version\":1,\"kind\":\"MESSAGE\",\"keyId\":\"k\",\"sealed\":\"***\"}",
        "{\"version\":1,\"kind\":\"MESSAGE\",\"keyId\":\"k\",\"sealed\":5}",
        "{\"version\":1,\"kind\":\"MESSAGE\",\"keyId\":\"k\"}",
        "{\"version\":1,\"kind\":\"CLOCK\"",
        "[1]",
        "null",
        "no json",
        "",
      })
  void whatThisHubDoesNotKnowIsUnreadable(String value) {
    assertThatThrownBy(() -> LogFormat.read(bytes(value))).isInstanceOf(UnreadableRecord.class);
  }

  @Test
  void aDeeplyNestedRecordIsUnreadableAndEndsNothing() {
    assertThatThrownBy(() -> LogFormat.read(bytes("{\"a\":" + "[".repeat(100_000))))
        .isInstanceOf(UnreadableRecord.class);
  }

  @Test
  void whatIsUnreadableIsToldWithoutItsContent() {
    assertThatThrownBy(() -> LogFormat.read(bytes("{\"version\":1,\"kind\": 01017012345}")))
        .isInstanceOf(UnreadableRecord.class)
        .hasMessageNotContaining("01017012345")
        .hasNoCause();
  }

  @Test
  void theSealVouchesForEveryFieldOfTheHeader() {
    assertThat(new String(sealed(Kind.MESSAGE).header(), UTF_8))
        .isEqualTo("1|MESSAGE|5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f|1|k-7f3a");
  }

  static Stream<LogRecord> otherHeaders() {
    return Stream.of(
        new LogRecord(2, Kind.MESSAGE, ID, "k-7f3a", 1, List.of(), SEALED),
        new LogRecord(1, Kind.REFUSED, ID, "k-7f3a", 1, List.of(), SEALED),
        new LogRecord(
            1, Kind.MESSAGE, new MessageId(new UUID(1, 2)), "k-7f3a", 1, List.of(), SEALED),
        new LogRecord(1, Kind.MESSAGE, ID, "k-8", 1, List.of(), SEALED),
        new LogRecord(1, Kind.MESSAGE, ID, "k-7f3a", 1, List.of("0d1f"), SEALED),
        new LogRecord(1, Kind.MESSAGE, ID, "k-7f3a", 2, List.of(), SEALED));
  }

  @ParameterizedTest
  @MethodSource("otherHeaders")
  void aBodyCannotBeMovedToAnotherHeader(LogRecord other) {
    assertThat(other.header()).isNotEqualTo(sealed(Kind.MESSAGE).header());
  }

  @Test
  void theHeaderIsTheSameWithAndWithoutTheBodyAndAfterReading() {
    // given
    LogRecord record = sealed(Kind.MESSAGE);
    // when
    LogRecord read = LogFormat.read(LogFormat.write(record));
    // then
    assertThat(read.header()).isEqualTo(record.header());
    assertThat(record.with(new byte[0]).header()).isEqualTo(record.header());
  }

  private static String text(String golden) {
    return new String(Golden.bytes(golden), UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
