package hub.adapters.privacy;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of an installation, in a folder of their own: {@code pseudonym.key}, 32 random bytes
 * that are never changed, and {@code master.key}, a keyset of Tink that may grow. Other files in
 * the folder are not ours.
 *
 * <p>Both are made at once or not at all. Everything is first written to the disk beside its name;
 * then {@code master.key} gets its name and {@code pseudonym.key} last:
 *
 * <pre>
 *   pseudonym.key.new, master.key.new    never used: made anew
 *   pseudonym.key.new, master.key        complete but for a name: whoever opens it gives the name
 *   pseudonym.key,     master.key        complete
 *   only one of them                     one was lost: refused, for a new one would fit nothing
 * </pre>
 */
public final class KeyFolder {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
  private static final String PSEUDONYM = "pseudonym.key";
  private static final String MASTER = "master.key";
  private static final String UNNAMED = ".new";
  private static final int PSEUDONYM_BYTES = 32;
  private static final int FINGERPRINT_BYTES = 16;

  private final Path folder;
  private final Hmac pseudonym;
  private final MasterKeys master;

  private KeyFolder(Path folder, byte[] pseudonym, MasterKeys master) {
    this.folder = folder;
    this.pseudonym = new Hmac(pseudonym);
    this.master = master;
  }

  /** Whether keys, or one of them, lie there: then they are opened and never made. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(PSEUDONYM)) || Files.exists(folder.resolve(MASTER));
  }

  /**
   * Opens the keys.
   *
   * @throws KeyFault when one is missing or damaged
   */
  public static KeyFolder open(Path folder) {
    Path pseudonym = folder.resolve(PSEUDONYM);
    Path master = folder.resolve(MASTER);
    try {
      if (!exists(folder)) {
        throw new KeyFault(
            "There are no keys in " + folder + "; restore the backup of the keys there.");
      }
      finish(folder);
      present(pseudonym);
      present(master);
      KeyFiles.warnWhenOthersMay(pseudonym);
      KeyFiles.warnWhenOthersMay(master);
      byte[] bytes = Files.readAllBytes(pseudonym);
      if (bytes.length != PSEUDONYM_BYTES) {
        throw damaged(pseudonym, "is not of " + PSEUDONYM_BYTES + " bytes");
      }
      return new KeyFolder(folder, bytes, MasterKeys.read(Files.readAllBytes(master)));
    } catch (GeneralSecurityException e) { // its text may quote the file
      throw damaged(master, "is no keyset of AES-256-GCM keys as Tink writes it");
    } catch (IOException e) {
      throw new KeyFault("The keys in " + folder + " cannot be read; look at the permissions.");
    }
  }

  /**
   * Makes the keys of a new installation. The caller knows that there is no log yet.
   *
   * @throws KeyFault when there are keys, or when they cannot be written
   */
  public static KeyFolder make(Path folder) {
    Path unnamed = folder.resolve(PSEUDONYM + UNNAMED);
    try {
      KeyFiles.makeFolder(folder);
      mustBeEmpty(folder);
      try (FileChannel file = KeyFiles.toWrite(unnamed);
          FileLock lock = KeyFiles.lock(file)) {
        if (lock == null) {
          throw new KeyFault(
              "Another hub is making the keys in " + folder + " right now; start again.");
        }
        mustBeEmpty(folder); // another may have made them before the lock was ours
        byte[] pseudonym = Random.randBytes(PSEUDONYM_BYTES);
        MasterKeys master = MasterKeys.make();
        KeyFiles.write(file, pseudonym);
        writeMaster(folder, master);
        KeyFiles.rename(unnamed, folder.resolve(PSEUDONYM));
        return new KeyFolder(folder, pseudonym, master);
      }
    } catch (IOException e) {
      throw new KeyFault(
          "No keys can be made in " + folder + "; look at the permissions and the space left.");
    }
  }

  private static void writeMaster(Path folder, MasterKeys master) throws IOException {
    Path unnamed = folder.resolve(MASTER + UNNAMED);
    try (FileChannel file = KeyFiles.toWrite(unnamed)) {
      KeyFiles.write(file, master.write());
    }
    KeyFiles.rename(unnamed, folder.resolve(MASTER));
  }

  /** Gives the last name when the hub stopped just before it; see the drawing above. */
  private static void finish(Path folder) throws IOException {
    Path unnamed = folder.resolve(PSEUDONYM + UNNAMED);
    Path pseudonym = folder.resolve(PSEUDONYM);
    if (Files.exists(pseudonym) || !Files.exists(unnamed)) {
      return;
    }
    try (FileChannel file = FileChannel.open(unnamed, StandardOpenOption.WRITE);
        FileLock lock = KeyFiles.lock(file)) {
      if (lock != null && !Files.exists(pseudonym) && file.size() == PSEUDONYM_BYTES) {
        KeyFiles.rename(unnamed, pseudonym);
        LOG.info("The keys in {} had been made but for one name; now they are complete.", folder);
      }
    }
  }

  private static void mustBeEmpty(Path folder) {
    if (exists(folder)) {
      throw new KeyFault("There are keys in " + folder + " already; they are never replaced.");
    }
  }

  private static void present(Path file) {
    if (!Files.exists(file)) {
      throw new KeyFault(
          "The key "
              + file
              + " is missing beside the other one; restore it from the backup of the keys."
              + " The hub makes no new key beside an old one.");
    }
  }

  private static KeyFault damaged(Path file, String how) {
    return new KeyFault(
        "The key " + file + " " + how + "; restore it from the backup of the keys.");
  }

  /** Tells installations apart: what the log is marked with. From the key that never changes. */
  public String fingerprint() {
    return pseudonym.hex("fingerprint", FINGERPRINT_BYTES);
  }

  /**
   * Holds the keys against the mark of a log.
   *
   * @throws KeyFault when the log is written with others
   */
  public void mustFit(String fingerprintOfLog) {
    if (!fingerprint().equals(fingerprintOfLog)) {
      throw new KeyFault(
          "The keys in "
              + folder
              + " (fingerprint "
              + fingerprint()
              + ") are not those that the log is written with (fingerprint "
              + fingerprintOfLog
              + "); restore the right backup of the keys, or say with --keys where they lie.");
    }
  }

  /** What to tell the operator who has just got new keys. */
  public String backupAdvice() {
    return "Made the keys in "
        + folder
        + "; back this up, apart from the data: without them nothing in the log can be read.";
  }

  public PartitionKeys partitionKeys() {
    return new PartitionKeys(pseudonym);
  }

  MasterKeys masterKeys() {
    return master;
  }

  Path masterFile() {
    return folder.resolve(MASTER);
  }
}
