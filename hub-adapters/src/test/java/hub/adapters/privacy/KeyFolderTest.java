package hub.adapters.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class KeyFolderTest {
  @TempDir Path temp;

  @Test
  void keysThatWereMadeAreOpenedAgain() {
    // given
    Path folder = temp.resolve("data/keys");
    KeyFolder made = KeyFolder.make(folder);
    // when
    KeyFolder opened = KeyFolder.open(folder);
    // then
    assertThat(opened.fingerprint()).isEqualTo(made.fingerprint());
    assertThat(opened.masterKeys().ids()).containsExactly(made.masterKeys().newest());
    assertThat(opened.partitionKeys().of("a")).isEqualTo(made.partitionKeys().of("a"));
  }

  @Test
  void twoInstallationsShareNoKey() {
    // when
    KeyFolder one = KeyFolder.make(temp.resolve("one"));
    KeyFolder other = KeyFolder.make(temp.resolve("other"));
    // then
    assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    assertThat(one.partitionKeys().of("a")).isNotEqualTo(other.partitionKeys().of("a"));
  }

  @Test
  void onlyTheOwnerMayUseTheKeys() throws IOException {
    // given
    assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path folder = temp.resolve("keys");
    // when
    KeyFolder.make(folder);
    // then
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("pseudonym.key"))).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("master.key"))).isEqualTo("rw-------");
    assertThat(files(folder)).containsExactly("master.key", "pseudonym.key");
  }

  @Test
  void keysThatOthersMayReadAreWarnedOf() throws IOException {
    // given
    assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
    KeyFolder.make(temp);
    Path wide = temp.resolve("master.key");
    Files.setPosixFilePermissions(wide, PosixFilePermissions.fromString("rw-r-----"));
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(KeyFiles.class);
    said.start();
    logger.addAppender(said);
    // when
    KeyFolder.open(temp);
    // then
    logger.detachAppender(said);
    assertThat(said.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Others than its owner may use the key " + wide + " (rw-r-----); make it 0600.");
  }

  @Test
  void fingerprintPartitionKeyAndNameOfAChildStayWhatTheyWere() throws IOException {
    // given
    Path folder = GoldenKeys.in(temp);
    // when
    KeyFolder keys = KeyFolder.open(folder);
    // then
    assertThat(keys.fingerprint()).isEqualTo("5ab8c392c2c54035a048aa6596dd415f");
    assertThat(keys.partitionKeys().of("official|13116900216"))
        .isEqualTo("6e712f2cfed6ce57f78a6bc1cfe417f8b14c3049d7be8e533590bb80995413ad");
    assertThat(keys.partitionKeys().ofChild("official|13116900216"))
        .isEqualTo("c-742ae5bdfdd74a4524fe74e141895d10");
    assertThat(keys.masterKeys().newest()).isEqualTo(1000000002L);
    assertThat(keys.masterKeys().ids()).containsExactly(1000000002L, 3000000001L);
  }

  @Test
  void anOfflineKeyDoesNotCount() throws IOException {
    // given
    Files.write(temp.resolve("offline.key"), new byte[32]);
    // when
    boolean before = KeyFolder.exists(temp);
    KeyFolder.make(temp);
    // then
    assertThat(before).isFalse();
    assertThat(KeyFolder.exists(temp)).isTrue();
    assertThat(temp.resolve("offline.key")).hasBinaryContent(new byte[32]);
  }

  @Test
  void keysAreNeverReplaced() throws IOException {
    // given
    GoldenKeys.in(temp);
    // when / then
    assertThatThrownBy(() -> KeyFolder.make(temp))
        .isInstanceOf(KeyFault.class)
        .hasMessage("There are keys in " + temp + " already; they are never replaced.");
    assertThat(KeyFolder.open(temp).fingerprint()).isEqualTo("5ab8c392c2c54035a048aa6596dd415f");
    assertThat(files(temp)).containsExactly("master.key", "pseudonym.key");
  }

  @Test
  void whatWasLeftUnnamedAndNeverUsedIsMadeAnew() throws IOException {
    // given: stopped before the first name was given
    Files.write(temp.resolve("pseudonym.key.new"), new byte[64]);
    Files.writeString(temp.resolve("master.key.new"), "half");
    // when
    boolean before = KeyFolder.exists(temp);
    KeyFolder made = KeyFolder.make(temp);
    // then
    assertThat(before).isFalse();
    assertThat(files(temp)).containsExactly("master.key", "pseudonym.key");
    assertThat(KeyFolder.open(temp).fingerprint()).isEqualTo(made.fingerprint());
  }

  @Test
  void keysThatLackOnlyTheLastNameAreCompletedWhenOpened() throws IOException {
    // given: stopped between the two names
    GoldenKeys.in(temp);
    Files.move(temp.resolve("pseudonym.key"), temp.resolve("pseudonym.key.new"));
    // when
    boolean before = KeyFolder.exists(temp);
    KeyFolder opened = KeyFolder.open(temp);
    // then
    assertThat(before).isTrue();
    assertThat(opened.fingerprint()).isEqualTo("5ab8c392c2c54035a048aa6596dd415f");
    assertThat(files(temp)).containsExactly("master.key", "pseudonym.key");
  }

  @Test
  void anUnnamedKeyThatIsNotWholeCompletesNothing() throws IOException {
    // given
    GoldenKeys.in(temp);
    Files.delete(temp.resolve("pseudonym.key"));
    Files.write(temp.resolve("pseudonym.key.new"), new byte[0]);
    // when / then
    assertThatThrownBy(() -> KeyFolder.open(temp))
        .isInstanceOf(KeyFault.class)
        .hasMessageContaining("pseudonym.key is missing");
  }

  @Test
  void anUnnamedKeyBesideACompleteFolderIsLeftAlone() throws IOException {
    // given
    GoldenKeys.in(temp);
    Files.write(temp.resolve("pseudonym.key.new"), new byte[32]);
    // when
    KeyFolder opened = KeyFolder.open(temp);
    // then
    assertThat(opened.fingerprint()).isEqualTo("5ab8c392c2c54035a048aa6596dd415f");
  }

  @Test
  void onlyOneHubMakesTheKeys() throws IOException {
    // given
    try (FileChannel other =
            FileChannel.open(
                temp.resolve("pseudonym.key.new"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      // when / then
      assertThat(lock.isValid()).isTrue();
      assertThatThrownBy(() -> KeyFolder.make(temp))
          .isInstanceOf(KeyFault.class)
          .hasMessage("Another hub is making the keys in " + temp + " right now; start again.");
      assertThat(KeyFolder.exists(temp)).isFalse();
    }
  }

  @Test
  void aBackupThatIsCopiedIntoAnotherFolderFits() throws IOException {
    // given
    KeyFolder made = KeyFolder.make(temp.resolve("keys"));
    Path restored = Files.createDirectory(temp.resolve("restored"));
    for (String file : List.of("pseudonym.key", "master.key")) {
      Files.copy(temp.resolve("keys").resolve(file), restored.resolve(file));
    }
    byte[] wrapped = made.masterKeys().wrap(new byte[32], "about".getBytes(StandardCharsets.UTF_8));
    // when
    KeyFolder opened = KeyFolder.open(restored);
    // then
    assertThat(opened.fingerprint()).isEqualTo(made.fingerprint());
    assertThat(opened.masterKeys().ids()).containsExactly(made.masterKeys().newest());
    assertThat(wrapped).hasSize(5 + 12 + 32 + 16);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
