package hub.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.audit.Folder;
import hub.adapters.audit.FoundFile;
import hub.adapters.audit.InOrder;
import hub.adapters.audit.Reading;
import hub.adapters.json.EventJson;
import hub.adapters.json.JsonLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code translate}: what each file tells, without storing or remembering any of them. */
final class Translate {
  private final Console console;
  private final PatientNames names;

  Translate(Console console, PatientNames names) {
    this.console = console;
    this.names = names;
  }

  private record Line(String file, Reading reading) {}

  int run(List<String> paths) throws IOException {
    List<FoundFile> files = new ArrayList<>();
    for (String path : paths) {
      files.addAll(files(path));
    }
    XmlReader reader = new XmlReader();
    boolean[] refused = {false};
    try (JsonLines lines = new JsonLines(console.out())) {
      InOrder.each(
          files,
          file -> new Line(file.name(), file.read(reader)),
          line -> {
            refused[0] |= line.reading instanceof Reading.Unreadable;
            lines.line(json -> write(json, line));
          });
    }
    return Exit.someRefused(refused[0]);
  }

  private static List<FoundFile> files(String given) {
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

  private void write(JsonGenerator json, Line line) throws IOException {
    json.writeStringField("file", line.file);
    switch (line.reading) {
      case Reading.Read read -> {
        json.writeStringField("status", "ACCEPTED");
        Refusals.write(json, "errors", List.of());
        json.writeArrayFieldStart("events");
        EventJson.write(json, read.message().about(names.apply(read.patient())), read.msgId());
        json.writeEndArray();
      }
      case Reading.Unreadable unreadable -> {
        json.writeStringField("status", "REFUSED");
        Refusals.write(json, "errors", unreadable.reasons());
        json.writeArrayFieldStart("events");
        json.writeEndArray();
      }
    }
  }
}
