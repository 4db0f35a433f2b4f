package hub.adapters.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The folder that an {@link EmbeddedBroker} has to itself. Kafka locks it too, but says so in a way
 * that nobody understands.
 */
final class BrokerFolder implements AutoCloseable {
  /** Of this JVM. A look at the lock file would take the lock from them: POSIX drops it then. */
  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  private static final long LEAST_BYTES = 64L << 20;

  private final Path path;

  private BrokerFolder(Path path) {
    this.path = path;
  }

  /**
   * Takes the folder, makes it when it is not there, and formats it when it is new.
   *
   * @throws BrokerFault when it is in use, or cannot be written to
   */
  static BrokerFolder take(Path folder, int node, String controllerListener) {
    Path path;
    try {
      path = Files.createDirectories(folder).toRealPath();
    } catch (IOException e) {
      throw new BrokerFault("The data folder " + folder + " cannot be made.", e);
    }
    if (!IN_USE.add(path)) {
      throw inUse(path);
    }
    try {
      checkFree(path);
      checkSpace(path);
      format(path, node, controllerListener);
      return new BrokerFolder(path);
    } catch (RuntimeException e) {
      IN_USE.remove(path);
      throw e;
    }
  }

  private static void checkFree(Path path) {
    try (FileChannel file =
            FileChannel.open(
                path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      if (lock == null) {
        throw inUse(path);
      }
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }

  /** On a full disk Kafka ends the JVM with a word on memory that says nothing of the disk. */
  private static void checkSpace(Path path) {
    try {
      long left = Files.getFileStore(path).getUsableSpace();
      if (left < LEAST_BYTES) {
        throw new BrokerFault(
            "The disk of the data folder %s has %d MB left, and the broker starts with %d MB or more; make space."
                .formatted(path, left >> 20, LEAST_BYTES >> 20),
            null);
      }
    } catch (IOException e) {
      throw notWritable(path, e);
    }
  }

  /** Kafka writes {@code meta.properties} once; a folder that has it keeps it. */
  private static void format(Path path, int node, String controllerListener) {
    if (Files.exists(path.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(node)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(Set.of(path.toString()))
          .setMetadataLogDirectory(path.toString())
          .setControllerListenerName(controllerListener)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .run();
    } catch (Exception e) { // what Kafka declares
      throw new BrokerFault(
          "The data folder " + path + " cannot be made ready for the broker: " + e.getMessage(), e);
    }
  }

  private static BrokerFault inUse(Path path) {
    return new BrokerFault(
        "The data folder " + path + " is in use by another hub; stop that one, or name another.",
        null);
  }

  private static BrokerFault notWritable(Path path, Exception cause) {
    return new BrokerFault(
        "The data folder "
            + path
            + " cannot be written to; see that there is space, and that it is yours.",
        cause);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    IN_USE.remove(path);
  }
}
