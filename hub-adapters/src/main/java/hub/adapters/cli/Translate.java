package hub.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hub.adapters.audit.FoundFile;
import hub.adapters.audit.InOrder;
import hub.adapters.audit.Persons;
import hub.adapters.audit.Reading;
import hub.adapters.audit.Refused.Reason;
import hub.adapters.json.EventJson;
import hub.adapters.json.JsonLines;
import hub.core.agreement.Agreements;
import hub.core.coordination.Coordinations;
import hub.core.message.Message;
import java.io.IOException;
import java.util.List;

/** {@code translate}: what each file tells, without storing or remembering any of them. */
final class Translate {
  private final Console console;
  private final Persons persons;
  private final Agreements agreements;

  /**
   * @param agreements by which the theme of a dialogmelding may mean something; as nothing is
   *     accepted here, those in force when a message was generated
   */
  Translate(Console console, PatientNames names, Agreements agreements) {
    this.console = console;
    this.persons = new Persons(names);
    this.agreements = agreements;
  }

  private record Line(String file, Reading reading) {}

  int run(List<String> paths) throws IOException {
    List<FoundFile> files = MessageFiles.named(paths);
    XmlReader reader = new XmlReader();
    boolean[] refused = {false};
    try (JsonLines lines = new JsonLines(console.out())) {
      InOrder.each(
          files,
          file -> new Line(file.name(), file.read(reader)),
          line -> {
            refused[0] |= isRefused(line.reading);
            lines.line(json -> write(json, line));
          });
    }
    return Exit.someRefused(refused[0]);
  }

  /** Nothing is remembered here, so nothing was taken before. */
  private static boolean isRefused(Reading reading) {
    return switch (reading) {
      case Reading.Read read -> !read.objections().isEmpty();
      case Reading.Unreadable unreadable -> true;
    };
  }

  private void write(JsonGenerator json, Line line) throws IOException {
    json.writeStringField("file", line.file);
    switch (line.reading) {
      case Reading.Read read when isRefused(read) -> refused(json, read.objections());
      case Reading.Read read -> {
        json.writeStringField("status", "ACCEPTED");
        Refusals.write(json, "errors", List.of());
        json.writeArrayFieldStart("events");
        Message message = persons.named(read.message(), read.patient(), read.child());
        EventJson.write(
            json,
            message,
            read.msgId(),
            Coordinations.of(message, agreements, message.generatedAt()));
        json.writeEndArray();
      }
      case Reading.Unreadable unreadable -> refused(json, unreadable.reasons());
    }
  }

  private static void refused(JsonGenerator json, List<Reason> reasons) throws IOException {
    json.writeStringField("status", "REFUSED");
    Refusals.write(json, "errors", reasons);
    json.writeArrayFieldStart("events");
    json.writeEndArray();
  }
}
