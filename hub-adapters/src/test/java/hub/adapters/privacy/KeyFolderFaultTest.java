package hub.adapters.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of keys that cannot be gone on with. */
class KeyFolderFaultTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"pseudonym.key", "master.key"})
  void halfTheKeysAreRefused(String lost) throws IOException {
    // given
    GoldenKeys.in(temp);
    Files.delete(temp.resolve(lost));
    // when / then
    assertThat(KeyFolder.exists(temp)).isTrue();
    assertThatThrownBy(() -> KeyFolder.open(temp))
        .isInstanceOf(KeyFault.class)
        .hasMessage(
            "The key "
                + temp.resolve(lost)
                + " is missing beside the other one; restore it from the backup of the keys."
                + " The hub makes no new key beside an old one.");
    assertThatThrownBy(() -> KeyFolder.make(temp)).isInstanceOf(KeyFault.class);
    assertThat(temp.resolve(lost)).doesNotExist();
  }

  @Test
  void anEmptyFolderHoldsNoKeys() {
    assertThat(KeyFolder.exists(temp)).isFalse();
    assertThatThrownBy(() -> KeyFolder.open(temp))
        .isInstanceOf(KeyFault.class)
        .hasMessage("There are no keys in " + temp + "; restore the backup of the keys there.");
    assertThat(files(temp)).isEmpty();
  }

  @Test
  void aPseudonymKeyOfAnotherLengthIsRefused() throws IOException {
    // given
    GoldenKeys.in(temp);
    Files.write(temp.resolve("pseudonym.key"), new byte[31]);
    // when / then
    assertThatThrownBy(() -> KeyFolder.open(temp))
        .isInstanceOf(KeyFault.class)
        .hasMessage(
            "The key "
                + temp.resolve("pseudonym.key")
                + " is not of 32 bytes; restore it from the backup of the keys.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "{}",
        "[]",
        "null",
        "{\"primaryKeyId\":1,\"key\":[]}",
        "{\"primaryKeyId\":1,\"key\":[{\"keyData\":{\"typeUrl\":"
            + "\"type.googleapis.com/google.crypto.tink.AesGcmKey\",\"value\":\"secret\","
            + "\"keyMaterialType\":\"SYMMETRIC\"},\"status\":\"ENABLED\",\"keyId\":1,"
            + "\"outputPrefixType\":\"TINK\"}]}",
        // AES-128
        "{\"primaryKeyId\":1,\"key\":[{\"keyData\":{\"typeUrl\":"
            + "\"type.googleapis.com/google.crypto.tink.AesGcmKey\","
            + "\"value\":\"GhAAAAAAAAAAAAAAAAAAAAAA\","
            + "\"keyMaterialType\":\"SYMMETRIC\"},\"status\":\"ENABLED\",\"keyId\":1,"
            + "\"outputPrefixType\":\"TINK\"}]}"
      })
  void aMasterKeyThatIsNoneIsRefusedWithoutBeingQuoted(String content) throws IOException {
    // given
    GoldenKeys.in(temp);
    Files.writeString(temp.resolve("master.key"), content);
    // when / then
    assertThatThrownBy(() -> KeyFolder.open(temp))
        .isInstanceOf(KeyFault.class)
        .hasNoCause()
        .hasMessage(
            "The key "
                + temp.resolve("master.key")
                + " is no keyset of AES-256-GCM keys as Tink writes it;"
                + " restore it from the backup of the keys.");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
    // given
    Path file = Files.writeString(temp.resolve("file"), "no folder");
    // when / then
    assertThatThrownBy(() -> KeyFolder.make(file.resolve("keys")))
        .isInstanceOf(KeyFault.class)
        .hasMessage(
            "No keys can be made in "
                + file.resolve("keys")
                + "; look at the permissions and the space left.");
  }

  @Test
  void theKeysOfAnotherLogAreToldByTheirFingerprint() throws IOException {
    // given
    KeyFolder keys = KeyFolder.open(GoldenKeys.in(temp));
    // when
    keys.mustFit("5ab8c392c2c54035a048aa6596dd415f");
    // then
    assertThatThrownBy(() -> keys.mustFit("00000000000000000000000000000000"))
        .isInstanceOf(KeyFault.class)
        .hasMessage(
            "The keys in "
                + temp
                + " (fingerprint 5ab8c392c2c54035a048aa6596dd415f) are not those that the log is"
                + " written with (fingerprint 00000000000000000000000000000000); restore the right"
                + " backup of the keys, or say with --keys where they lie.");
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
