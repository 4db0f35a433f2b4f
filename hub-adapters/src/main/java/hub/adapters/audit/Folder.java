package hub.adapters.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** Finds every {@code *.xml} below a folder. */
public final class Folder {
  private Folder() {}

  /** By name: the path below the folder, with {@code /}. */
  public static List<FoundFile> xmlFiles(Path folder) {
    List<FoundFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, into(found, folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(FoundFile::name));
    return found;
  }

  private static SimpleFileVisitor<Path> into(List<FoundFile> found, Path folder) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.toString().endsWith(".xml")) {
          add(file);
        }
        return FileVisitResult.CONTINUE;
      }

      // A folder that cannot be opened is told like a file that cannot: it may hold messages.
      @Override
      public FileVisitResult visitFileFailed(Path file, IOException fault) {
        add(file);
        return FileVisitResult.CONTINUE;
      }

      private void add(Path file) {
        String name = folder.relativize(file).toString();
        found.add(new FoundFile(name.replace(file.getFileSystem().getSeparator(), "/"), file));
      }
    };
  }
}
