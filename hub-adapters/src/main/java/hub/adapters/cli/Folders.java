package hub.adapters.cli;

import hub.adapters.agreement.AgreementFiles;
import hub.core.agreement.Agreements;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Folders that the caller names: each must be there before anything is answered. */
final class Folders {
  private Folders() {}

  static Path existing(Path folder, String what) {
    if (!Files.isDirectory(folder)) {
      String why = Files.exists(folder) ? "is no folder" : "does not exist";
      throw new UsageFault("The " + what + " " + folder + " " + why + ".");
    }
    if (!Files.isReadable(folder)) {
      throw new UsageFault("The " + what + " " + folder + " cannot be read.");
    }
    return folder;
  }

  static Agreements agreements(@Nullable Path folder) {
    return folder == null
        ? AgreementFiles.shipped()
        : AgreementFiles.in(existing(folder, "folder of agreements"));
  }

  /** A proposal: a folder of agreements, or one file. */
  static Agreements proposal(Path path) {
    if (Files.isDirectory(path)) {
      return agreements(path);
    }
    if (!Files.exists(path)) {
      throw new UsageFault("The proposal " + path + " does not exist.");
    }
    return AgreementFiles.ofFile(path);
  }
}
