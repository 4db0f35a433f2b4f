package hub.adapters.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyViewTest {
  private static final String OWNER = "a".repeat(64);

  @TempDir Path temp;
  private final List<String> told = new ArrayList<>();
  private final MasterKeys masters = MasterKeys.make();

  @Test
  void theFirstKeyInTheOrderOfTheLogIsTheOneToUse() {
    // given
    DataKeyView view = view(masters);
    WrappedKey first = key(OWNER);
    WrappedKey second = key(OWNER);
    // when
    take(view, first, 0);
    take(view, second, 1);
    // then
    assertThat(view.firstOf(OWNER).orElseThrow().name()).isEqualTo(first.name());
    assertThat(view.byId(second.name().keyId()).orElseThrow().name()).isEqualTo(second.name());
    assertThat(view.firstOf("b".repeat(64))).isEmpty();
  }

  @Test
  void aKeyThatIsWrappedAgainKeepsItsPlace() {
    // given
    DataKeyView view = view(masters);
    WrappedKey first = key(OWNER);
    take(view, first, 0);
    take(view, key(OWNER), 1);
    WrappedKey again = again(first, 0);
    // when
    take(view, again, 2);
    // then
    assertThat(view.firstOf(OWNER).orElseThrow().wrapped()).isEqualTo(again.wrapped());
    assertThat(view.byId(first.name().keyId()).orElseThrow().wrapped()).isEqualTo(again.wrapped());
  }

  @Test
  void aKeyThatIsWrappedAgainKeepsItsPlaceWhenCompactionHasTakenTheFormerRecord() {
    // given
    DataKeyView view = view(masters);
    WrappedKey first = key(OWNER);
    WrappedKey second = key(OWNER);
    // when: the record of the first at offset 0 is gone
    take(view, second, 1);
    take(view, again(first, 0), 2);
    // then
    assertThat(view.firstOf(OWNER).orElseThrow().name()).isEqualTo(first.name());
  }

  @Test
  void aKeyWithoutValueIsGoneAndTheNextOneIsFirst() {
    // given
    DataKeyView view = view(masters);
    WrappedKey first = key(OWNER);
    WrappedKey second = key(OWNER);
    take(view, first, 0);
    take(view, second, 1);
    // when
    view.take(first.name().recordKey(), null, 2);
    // then
    assertThat(view.byId(first.name().keyId())).isEmpty();
    assertThat(view.firstOf(OWNER).orElseThrow().name()).isEqualTo(second.name());
    assertThat(told)
        .containsExactly(
            "arrived " + first.name().keyId(),
            "arrived " + second.name().keyId(),
            "gone " + first.name().keyId());
  }

  @Test
  void aPatientWhoseKeysAreAllGoneHasNone() {
    // given
    DataKeyView view = view(masters);
    WrappedKey key = key(OWNER);
    take(view, key, 0);
    // when
    view.take(key.name().recordKey(), null, 1);
    // then
    assertThat(view.firstOf(OWNER)).isEmpty();
    assertThat(view.fault()).isEmpty();
  }

  @Test
  void aTombstoneOfAKeyThatWasNeverSeenIsNoFault() {
    // given
    DataKeyView view = view(masters);
    // when
    view.take(key(OWNER).name().recordKey(), null, 0);
    // then
    assertThat(view.fault()).isEmpty();
  }

  @Test
  void theGoldenKeyIsReadWithTheOlderOfTwoMasterKeys() throws IOException {
    // given
    MasterKeys golden = KeyFolder.open(GoldenKeys.in(temp)).masterKeys();
    DataKeyView view = view(golden);
    // when
    view.take(GoldenKeys.recordKey(), GoldenKeys.recordValue(), 0);
    // then
    WrappedKey key = view.byId("0123456789abcdef01234567").orElseThrow();
    assertThat(view.fault()).isEmpty();
    assertThat(key.master()).isEqualTo(3000000001L);
    assertThat(new WrappedKey(key.name(), key.master(), key.wrapped(), null).write())
        .isEqualTo(GoldenKeys.recordValue());
    assertThat(key.name().recordKey()).isEqualTo(GoldenKeys.recordKey());
    assertThat(new OpenKeys(golden, 1).of(key).shown().value())
        .isEqualTo("p-334402eea4ac637657c7b939");
  }

  @Test
  void aMasterKeyThatIsMissingIsNamed() throws IOException {
    // given
    DataKeyView view = view(masters);
    // when
    view.take(GoldenKeys.recordKey(), GoldenKeys.recordValue(), 0);
    // then
    assertThat(view.fault().orElseThrow())
        .hasMessage(
            "Data keys in the log are wrapped by the master key 3000000001, which is not there;"
                + " keys/master.key holds "
                + masters.newest()
                + ". Restore the backup of the keys.");
    assertThat(view.byId(GoldenKeys.KEY_ID)).isEmpty();
  }

  @Test
  void aMasterKeyThatOnlyBearsTheRightIdIsNotBelieved() {
    // given
    WrappedKey foreign = WrappedKey.wrap(name(OWNER), new byte[32], MasterKeys.make());
    DataKeyView view = view(masters);
    // when
    view.take(
        foreign.name().recordKey(),
        new WrappedKey(foreign.name(), masters.newest(), foreign.wrapped(), null).write(),
        0);
    // then
    assertThat(view.fault().orElseThrow())
        .hasMessageStartingWith(
            "Data keys in the log are wrapped by the master key "
                + masters.newest()
                + ", which does not open what it is said to have wrapped;");
  }

  @Test
  void aKeyThatWasMovedToAnotherPatientDoesNotOpen() {
    // given
    WrappedKey key = key(OWNER);
    WrappedKey moved =
        new WrappedKey(
            new KeyName("b".repeat(64), key.name().keyId()), key.master(), key.wrapped(), null);
    DataKeyView view = view(masters);
    // when
    take(view, moved, 0);
    // then
    assertThat(view.fault()).isPresent();
    assertThat(view.firstOf("b".repeat(64))).isEmpty();
  }

  @Test
  void aRecordThatIsNoKeyIsAFaultAndNeverSkipped() {
    // given
    byte[] good = key(OWNER).name().recordKey();
    // when / then
    assertThat(fault(null, "{}")).contains("the name of a data key cannot be read");
    assertThat(fault("a/b".getBytes(UTF_8), "{}"))
        .contains("the name of a data key cannot be read");
    assertThat(fault(good, "secret")).contains("a record is no JSON").doesNotContain("secret");
    assertThat(fault(good, "{}")).contains("a wrapped data key cannot be read");
    assertThat(fault(good, "{\"keyId\":\"secret\",\"wrapped\":\"\",\"master\":1}"))
        .contains("a data key stands under the name of another")
        .doesNotContain("secret");
    assertThat(fault(good, "{\"keyId\":\"" + id(good) + "\",\"wrapped\":7,\"master\":1}"))
        .contains("a wrapped data key is no text");
    assertThat(fault(good, "{\"keyId\":\"" + id(good) + "\",\"wrapped\":\"*\",\"master\":1}"))
        .contains("a wrapped data key cannot be read")
        .startsWith("The record at offset 41 of hub.key.v1 cannot be used (");
  }

  private String fault(byte @Nullable [] key, String value) {
    DataKeyView view = view(masters);
    view.take(key, value.getBytes(UTF_8), 41);
    return String.valueOf(view.fault().orElseThrow().getMessage());
  }

  private static String id(byte[] recordKey) {
    return KeyName.read(recordKey).keyId();
  }

  private DataKeyView view(MasterKeys masters) {
    return new DataKeyView(
        masters,
        "keys/master.key",
        new DataKeyView.Reader() {
          @Override
          public void arrived(WrappedKey key) {
            told.add("arrived " + key.name().keyId());
          }

          @Override
          public void gone(KeyName name) {
            told.add("gone " + name.keyId());
          }
        });
  }

  private WrappedKey key(String owner) {
    return WrappedKey.wrap(name(owner), new byte[32], masters);
  }

  private WrappedKey again(WrappedKey key, long since) {
    byte[] wrapped = masters.wrap(new byte[32], key.name().recordKey());
    return new WrappedKey(key.name(), masters.newest(), wrapped, since);
  }

  private static KeyName name(String owner) {
    return KeyName.random(owner);
  }

  private static void take(DataKeyView view, WrappedKey key, long offset) {
    view.take(key.name().recordKey(), key.write(), offset);
  }
}
