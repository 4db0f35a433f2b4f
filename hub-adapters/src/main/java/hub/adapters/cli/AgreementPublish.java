package hub.adapters.cli;

import hub.adapters.agreement.AgreementFiles;
import hub.adapters.agreement.FolderReport.FileReport;
import hub.adapters.log.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** {@code agreement publish}: checks the files of a folder, then sends them to a running hub. */
final class AgreementPublish {
  private final Console console;
  private final HubClient hub;
  private final LocalDate today;

  AgreementPublish(Console console, HubClient hub, LocalDate today) {
    this.console = console;
    this.hub = hub;
    this.today = today;
  }

  int run(Path folder) throws IOException, InterruptedException {
    List<FileReport> files = AgreementCheck.reports(folder, today);
    List<String> faults = files.stream().flatMap(file -> file.faults().stream()).toList();
    if (!faults.isEmpty()) {
      return refused(faults);
    }
    files.forEach(file -> file.warnings().forEach(console.err()::println));
    HubAnswer answer = hub.put("/agreements", body(AgreementFiles.byName(folder)));
    if (answer.status() == 400) {
      return refused(answer.errors());
    }
    if (!answer.isGood()) {
      throw new NoAnswer(
          "The hub did not publish them: " + String.join("; ", answer.errors()) + ".");
    }
    StringBuilder text = new StringBuilder("In force from now on:");
    answer
        .json()
        .path("agreements")
        .forEach(one -> text.append(' ').append(one.path("id").asText()));
    console.out().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    return Exit.OK;
  }

  private int refused(List<String> faults) {
    faults.forEach(console.err()::println);
    console.err().println("Nothing was published.");
    return Exit.USAGE;
  }

  private static byte[] body(Map<String, String> files) {
    return Json.write(json -> {
      json.writeObjectFieldStart("files");
      for (Map.Entry<String, String> file : files.entrySet()) {
        json.writeStringField(file.getKey(), file.getValue());
      }
      json.writeEndObject();
    });
  }
}
