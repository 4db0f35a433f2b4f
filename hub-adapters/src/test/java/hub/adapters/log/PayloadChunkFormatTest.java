package hub.adapters.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.core.message.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadChunkFormatTest {
  private static final PayloadChunk CHUNK =
      new PayloadChunk(
          UUID.fromString("b7ad5b3f-0c41-5a86-9c5b-5d4c1a6f2e10"),
          ContentHash.of("innhold".getBytes(StandardCharsets.UTF_8)),
          "k-1",
          UUID.fromString("6f0c2a44-7a0b-4f0e-8a52-9f7f5f1f0a01"),
          1,
          3,
          1_800_042,
          new byte[] {0, '\n', -1, '{', '\n'});

  @Test
  void whatIsWrittenStaysAsItWasFirstWritten() {
    // when
    byte[] written = PayloadChunkFormat.write(CHUNK);
    // then
    assertThat(written).isEqualTo(golden("payload-chunk-v1.bin"));
  }

  @Test
  void whatWasOnceWrittenIsRead() {
    // when
    PayloadChunk read = PayloadChunkFormat.read(golden("payload-chunk-v1.bin"));
    // then
    assertThat(read).usingRecursiveComparison().isEqualTo(CHUNK);
  }

  @Test
  void theKeyIsTheId() {
    // when
    byte[] key = PayloadChunkFormat.key(CHUNK.id());
    // then
    assertThat(key)
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("b7ad5b3f-0c41-5a86-9c5b-5d4c1a6f2e10");
  }

  @Test
  void aLaterVersionIsNotGuessedAt() {
    // given
    byte[] later = "{\"version\":2}\nabc".getBytes(StandardCharsets.UTF_8);
    // when
    assertThatThrownBy(() -> PayloadChunkFormat.read(later))
        // then
        .isInstanceOf(UnreadableRecord.class)
        .hasMessage("version 2 of a piece is not known to this hub");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "{}\n", "{\"version\":1}\n", "[]\nabc", "{\"version\":1,\n"})
  void whatIsNoPieceIsUnreadable(String value) {
    // given
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    // when
    assertThatThrownBy(() -> PayloadChunkFormat.read(bytes))
        // then
        .isInstanceOf(UnreadableRecord.class);
  }

  static byte[] golden(String name) {
    try (InputStream in = PayloadChunkFormatTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no golden file " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
