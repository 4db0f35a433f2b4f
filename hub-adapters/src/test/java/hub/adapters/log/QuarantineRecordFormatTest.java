package hub.adapters.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.projection.Quarantined;
import hub.core.projection.Quarantined.Place;
import hub.core.projection.Quarantined.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarantineRecordFormatTest {
  private static final QuarantineRecord OF_A_DOCUMENT =
      new QuarantineRecord(
          new Quarantined(
              UUID.fromString("0b9f6a1e-66a5-5a4c-8a53-4f0a7d8f9c01"),
              "X99",
              "msgid-gjenbruk: give the message a new MsgId.",
              List.of(
                  new Reason("X99", "msgid-gjenbruk: give the message a new MsgId.", "/MsgHead"),
                  new Reason("E10", "The MsgId is no UUID.", null)),
              null,
              new MessageId(UUID.fromString("b7ad5b3f-0c41-5a86-9c5b-5d4c1a6f2e10")),
              "{0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11}",
              "LOG_INNLAGT",
              Instant.parse("2026-03-01T10:30:00.123Z")),
          "k-1",
          new byte[] {1, 2, -3},
          ContentHash.of("innhold".getBytes(StandardCharsets.UTF_8)),
          7);
  private static final QuarantineRecord OF_A_RECORD =
      QuarantineRecord.of(
          new Quarantined(
              UUID.fromString("1c9f6a1e-66a5-5a4c-8a53-4f0a7d8f9c02"),
              "unreadable",
              "version 9 of the log is not known to this hub",
              List.of(),
              new Place("hub.message.v1", 2, 4_711),
              null,
              null,
              null,
              Instant.parse("2026-03-01T10:30:00Z")));

  @Test
  void whatIsWrittenStaysAsItWasFirstWritten() {
    // when
    byte[] document = QuarantineRecordFormat.write(OF_A_DOCUMENT);
    byte[] record = QuarantineRecordFormat.write(OF_A_RECORD);
    // then
    assertThat(document).isEqualTo(PayloadChunkFormatTest.golden("quarantined-document-v1.json"));
    assertThat(record).isEqualTo(PayloadChunkFormatTest.golden("quarantined-record-v1.json"));
  }

  @Test
  void whatWasOnceWrittenIsRead() {
    // when
    QuarantineRecord document =
        QuarantineRecordFormat.read(PayloadChunkFormatTest.golden("quarantined-document-v1.json"));
    QuarantineRecord record =
        QuarantineRecordFormat.read(PayloadChunkFormatTest.golden("quarantined-record-v1.json"));
    // then
    assertThat(document).usingRecursiveComparison().isEqualTo(OF_A_DOCUMENT);
    assertThat(record).isEqualTo(OF_A_RECORD);
  }

  @Test
  void aFieldThatALaterVersionAddsIsLeftAlone() {
    // given
    String later =
        """
        {"id":"1c9f6a1e-66a5-5a4c-8a53-4f0a7d8f9c02","code":"T01","text":"t","new":[1],
         "place":null,"receivedAt":"2026-03-01T10:30:00Z"}
        """;
    // when
    QuarantineRecord read = QuarantineRecordFormat.read(later.getBytes(StandardCharsets.UTF_8));
    // then
    assertThat(read.about().code()).isEqualTo("T01");
    assertThat(read.about().place()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"id\":\"no uuid\"}",
        "{\"id\":\"1c9f6a1e-66a5-5a4c-8a53-4f0a7d8f9c02\",\"code\":\"T01\",\"text\":\"t\","
            + "\"receivedAt\":\"yesterday\"}"
      })
  void whatIsNoRecordIsUnreadable(String value) {
    // given
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    // when
    assertThatThrownBy(() -> QuarantineRecordFormat.read(bytes))
        // then
        .isInstanceOf(UnreadableRecord.class);
  }
}
