package hub.adapters.run;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The folder where this instance keeps its state, and the embedded broker its log. */
record DataFolder(Path path) {
  private static final double LEAST_FREE = 0.10;

  static DataFolder at(Path path) {
    try {
      return new DataFolder(Files.createDirectories(path.toAbsolutePath().normalize()));
    } catch (IOException e) {
      throw new RunFault(
          "The data folder " + path + " cannot be made; choose another by --data.", e);
    }
  }

  Path kafka() {
    return path.resolve("kafka");
  }

  Path state() {
    return path.resolve("state");
  }

  /**
   * What this instance is called among those that share the partitions; the same after a restart.
   */
  String node() {
    Path file = path.resolve("node");
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, UUID.randomUUID().toString());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new RunFault("The data folder " + path + " cannot be written to.", e);
    }
  }

  /** So little is free that the broker would soon end; asked for every message. */
  boolean isNearlyFull() {
    try {
      FileStore store = Files.getFileStore(path);
      return store.getUsableSpace() < LEAST_FREE * store.getTotalSpace();
    } catch (IOException e) {
      return true; // a disk that does not answer takes nothing
    }
  }
}
