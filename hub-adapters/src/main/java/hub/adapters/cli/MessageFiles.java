package hub.adapters.cli;

import hub.adapters.audit.Folder;
import hub.adapters.audit.FoundFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a caller names; a folder stands for every {@code *.xml} below it, by name. */
final class MessageFiles {
  private MessageFiles() {}

  static List<FoundFile> named(List<String> paths) {
    List<FoundFile> files = new ArrayList<>();
    for (String path : paths) {
      files.addAll(named(path));
    }
    return files;
  }

  /** One file, and no folder. */
  static FoundFile one(String path) {
    List<FoundFile> files = named(path);
    if (files.size() != 1 || !files.getFirst().name().equals(path)) {
      throw new UsageFault(path + " is a folder; name one message in it.");
    }
    return files.getFirst();
  }

  private static List<FoundFile> named(String given) {
    Path path;
    try {
      path = Path.of(given);
    } catch (InvalidPathException e) {
      throw new UsageFault(given + " is no path.");
    }
    if (!Files.exists(path)) {
      throw new UsageFault(given + " does not exist.");
    }
    if (!Files.isDirectory(path)) {
      return List.of(new FoundFile(given, path));
    }
    Folders.existing(path, "folder");
    String prefix = given.endsWith("/") ? given : given + "/";
    return Folder.xmlFiles(path).stream()
        .map(file -> new FoundFile(prefix + file.name(), file.path()))
        .toList();
  }
}
