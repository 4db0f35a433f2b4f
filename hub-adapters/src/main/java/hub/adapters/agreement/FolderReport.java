package hub.adapters.agreement;

import hub.core.agreement.Agreement;
import hub.core.message.PartyId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is to be said of each file of a folder: whether it can be used, and what needs a look. */
public final class FolderReport {
  /**
   * One file.
   *
   * @param name as the caller has it
   * @param summary whose agreement it is; empty when it is at fault
   * @param faults every one; none when it can be used
   */
  public record FileReport(
      String name, String summary, List<String> warnings, List<String> faults) {}

  private FolderReport() {}

  /**
   * Every file by name.
   *
   * @param today for what has ended, or is to be reviewed
   */
  public static List<FileReport> of(Path folder, LocalDate today) {
    Examined examined = Examined.together(AgreementFiles.byPath(folder));
    List<FileReport> reports = new ArrayList<>();
    for (Map.Entry<String, List<String>> file : examined.faults().entrySet()) {
      reports.add(
          examined.reads().stream()
              .filter(read -> read.file().equals(file.getKey()) && file.getValue().isEmpty())
              .findFirst()
              .map(read ->
                  new FileReport(
                      file.getKey(),
                      summary(read),
                      Warnings.of(read, examined.reads(), today),
                      List.of()))
              .orElseGet(() ->
                  new FileReport(file.getKey(), "", List.of(), List.copyOf(file.getValue()))));
    }
    return reports;
  }

  private static String summary(Read read) {
    Agreement agreement = read.agreement();
    StringBuilder summary = new StringBuilder(agreement.id());
    if (agreement.trust() != null) {
      summary.append(", trust ").append(agreement.trust());
      summary.append(
          agreement.municipalities().isEmpty()
              ? ", all its municipalities"
              : ", municipalities "
                  + agreement.municipalities().stream()
                      .map(PartyId::value)
                      .collect(Collectors.joining(" ")));
    }
    if (agreement.from() != null) {
      summary.append(", from ").append(agreement.from());
    }
    if (agreement.to() != null) {
      summary.append(", to ").append(agreement.to());
    }
    return summary.toString();
  }
}
