package hub.adapters.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for brokers below target, never in the system's temporary folder: it may be memory. */
public final class TestFolder {
  private TestFolder() {}

  public static Path make() {
    try {
      Path parent = Files.createDirectories(Path.of("target", "brokers").toAbsolutePath());
      return Files.createTempDirectory(parent, "b");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
