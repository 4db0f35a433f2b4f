package hub.adapters.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.adapters.log.Appender.Unavailable;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Sealing;
import hub.adapters.log.Sealing.KeyGone;
import hub.adapters.log.UnreadableRecord;
import hub.core.message.MessageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeySealingTest {
  private static final String OWNER = "a".repeat(64);
  private static final byte[] CLEAR = "en innleggelse".getBytes(UTF_8);

  @TempDir Path temp;
  private final KeyTopic topic = new KeyTopic();

  @Test
  void whatWasOnceSealedIsOpenedForEver() throws IOException {
    // given
    topic.put(GoldenKeys.recordKey(), GoldenKeys.recordValue());
    Instance hub = hub();
    byte[] sealed =
        HexFormat.of()
            .parseHex(
                "6465666768696a6b6c6d6e6fd003aebab1df98a8bb33bab4f9727bec"
                    + "5258194258cd9aded7855aa46292");
    // when
    byte[] opened = hub.keys.sealing().open(GoldenKeys.KEY_ID, sealed, "1|MESSAGE".getBytes(UTF_8));
    // then
    assertThat(new String(opened, UTF_8)).isEqualTo("en innleggelse");
  }

  @Test
  void theSameSealedTwiceLooksDifferentAndOpensAlike() throws IOException {
    // given
    Instance hub = hub();
    String keyId = hub.keyOf(OWNER).keyId();
    Sealing sealing = hub.keys.sealing();
    // when
    byte[] one = sealing.seal(keyId, CLEAR, header("1"));
    byte[] two = sealing.seal(keyId, CLEAR, header("1"));
    // then
    assertThat(one).hasSize(12 + CLEAR.length + 16).isNotEqualTo(two);
    assertThat(sealing.open(keyId, one, header("1"))).isEqualTo(CLEAR);
    assertThat(sealing.open(keyId, two, header("1"))).isEqualTo(CLEAR);
  }

  @Test
  void aBodyThatWasMovedToAnotherHeaderIsUnreadable() throws IOException {
    // given
    Instance hub = hub();
    String keyId = hub.keyOf(OWNER).keyId();
    byte[] sealed = hub.keys.sealing().seal(keyId, CLEAR, header("1"));
    // when / then
    assertThatThrownBy(() -> hub.keys.sealing().open(keyId, sealed, header("2")))
        .isInstanceOf(UnreadableRecord.class)
        .hasMessage("the seal of a record is broken")
        .hasNoCause();
  }

  @Test
  void everyBitCounts() throws IOException {
    // given
    Instance hub = hub();
    String keyId = hub.keyOf(OWNER).keyId();
    byte[] sealed = hub.keys.sealing().seal(keyId, CLEAR, header("1"));
    // when / then
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> hub.keys.sealing().open(keyId, changed, header("1")))
          .isInstanceOf(UnreadableRecord.class);
    }
    assertThatThrownBy(() -> hub.keys.sealing().open(keyId, new byte[0], header("1")))
        .isInstanceOf(UnreadableRecord.class);
  }

  @Test
  void theKeyOfAnotherPatientOpensNothing() throws IOException {
    // given
    Instance hub = hub();
    String other = hub.keyOf("b".repeat(64)).keyId();
    byte[] sealed = hub.keys.sealing().seal(hub.keyOf(OWNER).keyId(), CLEAR, header("1"));
    // when / then
    assertThatThrownBy(() -> hub.keys.sealing().open(other, sealed, header("1")))
        .isInstanceOf(UnreadableRecord.class);
  }

  @Test
  void aKeyThatAnotherInstanceHasJustMadeIsWaitedFor() throws IOException {
    // given
    Instance one = hub();
    Instance other = hub();
    String keyId = one.keyOf(OWNER).keyId();
    byte[] sealed = one.keys.sealing().seal(keyId, CLEAR, header("1"));
    // when
    byte[] opened = other.keys.sealing().open(keyId, sealed, header("1"));
    // then
    assertThat(opened).isEqualTo(CLEAR);
  }

  @Test
  void absentIsNotGoneBeforeTheEndIsReached() throws IOException {
    // given
    Instance one = hub();
    Instance other = hub();
    String keyId = one.keyOf(OWNER).keyId();
    byte[] sealed = one.keys.sealing().seal(keyId, CLEAR, header("1"));
    topic.destroy(OWNER, keyId);
    other.reading().stuck(true);
    // when / then
    assertThatThrownBy(() -> other.keys.sealing().open(keyId, sealed, header("1")))
        .isInstanceOf(Unavailable.class);
    other.reading().stuck(false);
    assertThatThrownBy(() -> other.keys.sealing().open(keyId, sealed, header("1")))
        .isInstanceOf(KeyGone.class);
  }

  @Test
  void aDestroyedKeyOpensAndSealsNothingMore() throws IOException {
    // given
    Instance hub = hub();
    String keyId = hub.keyOf(OWNER).keyId();
    byte[] sealed = hub.keys.sealing().seal(keyId, CLEAR, header("1"));
    topic.destroy(OWNER, keyId);
    hub.reading().read();
    // when / then
    assertThatThrownBy(() -> hub.keys.sealing().open(keyId, sealed, header("1")))
        .isInstanceOf(KeyGone.class);
    assertThatThrownBy(() -> hub.keys.sealing().seal(keyId, CLEAR, header("1")))
        .isInstanceOf(KeyGone.class);
  }

  @Test
  void aKeyThatIsKnownToBeGoneIsNotAskedForAgain() throws IOException {
    // given
    Instance hub = hub();
    Sealing sealing = hub.keys.sealing();
    assertThatThrownBy(() -> sealing.open(GoldenKeys.KEY_ID, CLEAR, CLEAR))
        .isInstanceOf(KeyGone.class);
    hub.reading().stuck(true);
    // when / then
    assertThatThrownBy(() -> sealing.open(GoldenKeys.KEY_ID, CLEAR, CLEAR))
        .isInstanceOf(KeyGone.class);
  }

  @Test
  void withoutTheMasterKeyNobodyIsTakenForErased() throws IOException {
    // given
    topic.put(GoldenKeys.recordKey(), GoldenKeys.recordValue());
    Instance hub = new Instance(KeyFolder.make(temp.resolve("other")), topic);
    // when / then
    assertThatThrownBy(() -> hub.keys.sealing().open(GoldenKeys.KEY_ID, CLEAR, CLEAR))
        .isInstanceOf(Unavailable.class);
  }

  private Instance hub() throws IOException {
    return new Instance(
        KeyFolder.open(GoldenKeys.in(Files.createDirectories(temp.resolve("keys")))), topic);
  }

  private static byte[] header(String digit) {
    UUID id = UUID.fromString("00000000-0000-5000-8000-00000000000" + digit);
    return new LogRecord(1, Kind.MESSAGE, new MessageId(id), "k", 1, List.of(), new byte[0])
        .header();
  }
}
