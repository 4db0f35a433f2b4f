package hub.adapters.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key by which offline commands name patients, {@code offline.key} in the keys folder: 32
 * random bytes, made on first use, readable by the owner only. Not the key of the running hub,
 * whose pseudonyms nobody shall be able to compute from here.
 */
final class OfflineKey {
  static final String FILE = "offline.key";
  private static final int LENGTH = 32;
  private static final int NAME_BYTES = 12; // 96 bits: no two patients of a country share one

  private final SecretKeySpec key;

  private OfflineKey(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  static OfflineKey in(Path folder, PrintStream err) {
    Path file = Folders.existing(folder, "keys folder").resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
        err.println("Made " + file + "; back it up, names of patients depend on it.");
      }
      byte[] key = Files.readAllBytes(file);
      if (key.length != LENGTH) {
        throw new UsageFault(
            file
                + " is no key of "
                + LENGTH
                + " bytes; restore it, or remove it to get new names.");
      }
      return new OfflineKey(key);
    } catch (IOException e) {
      throw new UsageFault("The key " + file + " cannot be read or made; look at the permissions.");
    }
  }

  String nameOf(String patient) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] name = mac.doFinal(patient.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(name, 0, NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly(file))) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      // another call made it at the same moment: take that one
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
