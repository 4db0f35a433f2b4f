package hub.adapters.intake;

import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer.Refused;
import hub.adapters.log.PayloadChunk;
import hub.adapters.log.PayloadChunkFormat;
import hub.adapters.log.QuarantineRecord;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.Topic;
import hub.core.projection.Quarantined.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be used: kept sealed, told without its content. */
class UnusableTest {
  private final CommandedLog log = new CommandedLog();
  private final OneHub hub = OneHub.on(log);

  @Test
  void aDocumentThatIsNoMessageIsKeptSealedAndToldWithoutItsContent() {
    // given
    byte[] document = "Kari Nordmann er innlagt".getBytes(StandardCharsets.UTF_8);
    // when
    Answer answer = hub.post(document);
    // then
    assertThat(answer)
        .isEqualTo(
            new Refused(
                List.of(
                    new Reason("T01", "The document cannot be read; send XML.", "/"),
                    new Reason(
                        "E10", "The MsgId is no UUID; give it one.", "/MsgHead/MsgInfo/MsgId"))));
    assertThat(log.topics()).containsExactly(Topic.QUARANTINE);
    byte[] value = log.of(Topic.QUARANTINE).getFirst().value();
    assertThat(value).asString(StandardCharsets.UTF_8).doesNotContain("Kari");
    QuarantineRecord kept = QuarantineRecordFormat.read(value);
    assertThat(kept.about().msgId()).isNull();
    assertThat(kept.about().kind()).isNull();
    assertThat(kept.about().receivedAt()).isEqualTo(Instant.parse("2026-03-01T10:30:01Z"));
    assertThat(kept.keyId()).isEqualTo("key-unusable|2026-03-01");
    assertThat(TestSealing.open(kept)).isEqualTo(document);
  }

  @Test
  void theSameUnusableDocumentAgainIsKeptOnce() {
    // given
    byte[] document = "ikke xml".getBytes(StandardCharsets.UTF_8);
    hub.post(document);
    OneHub other = OneHub.on(log);
    other.catchUp(log);
    // when
    Answer again = other.post(document);
    // then
    assertThat(again).isInstanceOf(Refused.class);
    assertThat(log.of(Topic.QUARANTINE)).hasSize(1);
  }

  @Test
  void aLargeUnusableDocumentIsKeptInChunksByTheIdOfItsRecord() {
    // given
    byte[] document = Documents.large(2_000_000);
    document[0] = 'X';
    // when
    hub.post(document);
    // then
    assertThat(log.topics())
        .containsExactly(Topic.PAYLOAD, Topic.PAYLOAD, Topic.PAYLOAD, Topic.QUARANTINE);
    QuarantineRecord kept =
        QuarantineRecordFormat.read(log.of(Topic.QUARANTINE).getFirst().value());
    assertThat(kept.sealed()).isNull();
    assertThat(kept.bytes()).isEqualTo(2_000_000);
    PayloadChunk chunk = PayloadChunkFormat.read(log.of(Topic.PAYLOAD).getFirst().value());
    assertThat(chunk.id()).isEqualTo(kept.about().id());
  }
}
