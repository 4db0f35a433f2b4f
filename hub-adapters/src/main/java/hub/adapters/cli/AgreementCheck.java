package hub.adapters.cli;

import hub.adapters.agreement.FolderReport;
import hub.adapters.agreement.FolderReport.FileReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code agreement check}: every file of a folder with its verdict. */
final class AgreementCheck {
  private final Console console;
  private final LocalDate today;

  AgreementCheck(Console console, LocalDate today) {
    this.console = console;
    this.today = today;
  }

  int run(Path folder) throws IOException {
    List<FileReport> files = reports(folder, today);
    StringBuilder text = new StringBuilder();
    for (FileReport file : files) {
      text.append(file.name())
          .append(file.faults().isEmpty() ? ": good. " + file.summary() : ": cannot be used.")
          .append('\n');
      file.faults().forEach(fault -> text.append("  wrong: ").append(fault).append('\n'));
      file.warnings().forEach(each -> text.append("  warning: ").append(each).append('\n'));
    }
    long wrong = files.stream().filter(file -> !file.faults().isEmpty()).count();
    text.append(
        files.isEmpty()
            ? folder + " holds no *.yaml or *.yml: only what is shipped is in force.\n"
            : "files " + files.size() + ", cannot be used " + wrong + "\n");
    console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
    return wrong == 0 ? Exit.OK : Exit.USAGE;
  }

  static List<FileReport> reports(Path folder, LocalDate today) {
    return FolderReport.of(Folders.existing(folder, "folder of agreements"), today);
  }
}
