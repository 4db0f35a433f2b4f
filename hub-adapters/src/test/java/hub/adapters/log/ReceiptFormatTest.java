package hub.adapters.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.core.message.Address;
import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.message.MessageKind;
import hub.core.projection.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptFormatTest {
  private static final UUID ID = UUID.fromString("5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f");
  private static final UUID JOURNEY = UUID.fromString("0f2e6a3c-7d1b-5c8a-8e4f-1a2b3c4d5e6f");

  @Test
  void aReceiptIsWrittenAsItAlwaysWas() {
    assertThat(ReceiptFormat.write(full())).asString(UTF_8).isEqualTo(text("receipt-full.json"));
    assertThat(ReceiptFormat.write(least())).asString(UTF_8).isEqualTo(text("receipt-least.json"));
  }

  @Test
  void whatWasOnceWrittenIsRead() {
    assertThat(ReceiptFormat.read(Golden.bytes("receipt-full.json"))).isEqualTo(full());
    assertThat(ReceiptFormat.read(Golden.bytes("receipt-least.json"))).isEqualTo(least());
  }

  @Test
  void itsKeyTellsWhichRecordOfTheLogItIsOf() {
    assertThat(ReceiptFormat.key(full()))
        .asString(UTF_8)
        .isEqualTo("5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f|2|4711");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5d5c2a9e-0c55-5f0e-9d5b-0a4b8c1d2e3f",
        "LOG_INNLAGT",
        "2026-03-01T10:00:00.250Z",
        "0f2e6a3c-7d1b-5c8a-8e4f-1a2b3c4d5e6f",
        "\"sender\"",
        "\"offset\"",
      })
  void aReceiptThatIsBrokenInOnePlaceIsUnreadableAndNotQuoted(String place) {
    // given
    String broken = place.startsWith("\"") ? "\"hemmelig\"" : "hemmelig";
    byte[] value = text("receipt-full.json").replace(place, broken).getBytes(UTF_8);
    // when
    assertThatThrownBy(() -> ReceiptFormat.read(value))
        // then
        .isInstanceOf(UnreadableRecord.class)
        .hasMessageNotContaining("hemmelig")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "no json"})
  void whatIsNoReceiptIsUnreadable(String value) {
    assertThatThrownBy(() -> ReceiptFormat.read(value.getBytes(UTF_8)))
        .isInstanceOf(UnreadableRecord.class);
  }

  private static Receipt full() {
    return new Receipt(
        new MessageId(ID),
        "{ABC-1}",
        MessageKind.LOG_INNLAGT,
        ContentHash.of("<MsgHead/>".getBytes(UTF_8)),
        3_812,
        2,
        4_711,
        Instant.parse("2026-03-01T10:00:00.250Z"),
        Instant.parse("2026-03-01T09:59:59Z"),
        new Address(59L, "983974899", "Sykehuset Ærlig", 8140001L, false),
        new Address(99387L, null, "Kommunen", null, false),
        List.of(new Address(null, "964338531", "Legekontoret", 95001L, true)),
        List.of(JOURNEY));
  }

  private static Receipt least() {
    return new Receipt(
        new MessageId(ID),
        "a",
        MessageKind.DIALOG_NOTAT,
        ContentHash.of(new byte[0]),
        0,
        0,
        0,
        Instant.parse("2026-03-01T10:00:00Z"),
        Instant.parse("2026-03-01T09:59:59Z"),
        new Address(null, null, null, null, false),
        new Address(99387L, null, null, null, false),
        List.of(),
        List.of());
  }

  private static String text(String golden) {
    return new String(Golden.bytes(golden), UTF_8);
  }
}
