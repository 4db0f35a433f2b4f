package hub.adapters.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that only their owner may read, and that are on the disk when they are said to be. */
final class KeyFiles {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private KeyFiles() {}

  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path above = folder.toAbsolutePath().getParent();
      if (above != null) {
        Files.createDirectories(above);
      }
      try {
        Files.createDirectory(folder, only(folder, "rwx------"));
      } catch (FileAlreadyExistsException e) {
        // another made it at the same moment
      }
      sync(above);
    }
  }

  /** Opens a file to be written, and makes it when it is not there. */
  static FileChannel toWrite(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), only(file, "rw-------"));
  }

  /** Null when another holds it, in this process or in another one. */
  static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Writes the whole content of a file, to the disk. */
  static void write(FileChannel file, byte[] content) throws IOException {
    file.truncate(0);
    ByteBuffer left = ByteBuffer.wrap(content);
    while (left.hasRemaining()) {
      file.write(left);
    }
    file.force(true);
  }

  /** Gives a file its name, to the disk. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    sync(to.toAbsolutePath().getParent());
  }

  static void warnWhenOthersMay(Path file) throws IOException {
    if (posix(file)) {
      Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
      if (found.stream().anyMatch(OF_OTHERS::contains)) {
        LOG.warn(
            "Others than its owner may use the key {} ({}); make it 0600.",
            file,
            PosixFilePermissions.toString(found));
      }
    }
  }

  /** A new name is in the folder on the disk only after this. Windows cannot and need not. */
  private static void sync(@Nullable Path folder) throws IOException {
    if (folder != null && posix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] only(Path path, String permissions) {
    return posix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
