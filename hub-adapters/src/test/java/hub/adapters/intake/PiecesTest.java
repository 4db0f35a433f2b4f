package hub.adapters.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.PayloadChunk;
import hub.core.message.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static final UUID GIVEN_UP = new UUID(0, 1);
  private static final UUID WHOLE = new UUID(0, 2);

  private final Pieces pieces = new Pieces();

  @Test
  void theChunksOfTwoAttemptsMayStandBetweenEachOther() {
    // given
    pieces.add(chunk(GIVEN_UP, 0, "xx"), 10);
    pieces.add(chunk(WHOLE, 0, "ab"), 11);
    pieces.add(chunk(GIVEN_UP, 1, "yy"), 12);
    pieces.add(chunk(WHOLE, 1, "cd"), 13);
    // when
    Optional<Pieces.Whole> whole = pieces.add(chunk(WHOLE, 2, "ef"), 14);
    // then
    assertThat(whole.orElseThrow().sealed()).isEqualTo(bytes("abcdef"));
    assertThat(whole.orElseThrow().firstOffset()).isEqualTo(11);
  }

  @Test
  void chunksOfDifferentAttemptsNeverMakeAWhole() {
    // given
    pieces.add(chunk(GIVEN_UP, 0, "xx"), 10);
    pieces.add(chunk(GIVEN_UP, 1, "yy"), 11);
    // when
    Optional<Pieces.Whole> whole = pieces.add(chunk(WHOLE, 2, "ef"), 12);
    // then
    assertThat(whole).isEmpty();
  }

  @Test
  void theSameChunkTwiceCountsOnce() {
    // given
    pieces.add(chunk(WHOLE, 0, "ab"), 10);
    pieces.add(chunk(WHOLE, 1, "cd"), 11);
    // when
    Optional<Pieces.Whole> whole = pieces.add(chunk(WHOLE, 1, "cd"), 12);
    // then
    assertThat(whole).isEmpty();
  }

  @Test
  void aWholeOfAnotherLengthThanItsChunksSayIsNone() {
    // given
    pieces.add(chunk(WHOLE, 0, "ab"), 10);
    pieces.add(chunk(WHOLE, 1, "cd"), 11);
    // when
    Optional<Pieces.Whole> whole = pieces.add(chunk(WHOLE, 2, "e"), 12);
    // then
    assertThat(whole).isEmpty();
  }

  private static PayloadChunk chunk(UUID attempt, int index, String piece) {
    return new PayloadChunk(
        new UUID(1, 1), ContentHash.of(bytes("hele")), "k1", attempt, index, 3, 6, bytes(piece));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
