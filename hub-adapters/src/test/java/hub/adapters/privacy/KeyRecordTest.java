package hub.adapters.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.contract.Written;
import hub.adapters.log.Topic;
import java.io.IOException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record of {@code hub.key.v1}, as it was once written and as it is described. */
class KeyRecordTest {
  private final KeyName name = new KeyName(GoldenKeys.OWNER, GoldenKeys.KEY_ID);

  @Test
  void fieldsThatALaterHubAddsAreReadOver() throws IOException {
    // given
    String golden = new String(GoldenKeys.recordValue(), UTF_8);
    byte[] later = ("{\"later\":{\"master\":1}," + golden.substring(1)).getBytes(UTF_8);
    // when
    WrappedKey read = WrappedKey.read(name, later, 0);
    // then
    assertThat(read)
        .usingRecursiveComparison()
        .isEqualTo(WrappedKey.read(name, GoldenKeys.recordValue(), 0));
  }

  @Test
  void aKeyThatWasWrappedAgainBearsTheOffsetThatFirstToldIt() throws IOException {
    // given
    WrappedKey again = WrappedKey.read(name, GoldenKeys.recordValue(), 41);
    // when
    byte[] written = again.write();
    // then
    assertThat(written).asString(UTF_8).endsWith(",\"since\":41}");
    assertThat(message(written)).isEqualTo("wrapped");
    assertThat(WrappedKey.read(name, written, 99).since()).isEqualTo(41);
  }

  @Test
  void theGoldenKeyAndATombstoneAreAsTheyAreDescribed() throws IOException {
    assertThat(message(GoldenKeys.recordValue())).isEqualTo("wrapped");
    assertThat(message(null)).isEqualTo("destroyed");
  }

  private static String message(byte @Nullable [] value) throws IOException {
    return Written.check(Topic.KEY.topicName(), GoldenKeys.recordKey(), value, new RecordHeaders());
  }
}
