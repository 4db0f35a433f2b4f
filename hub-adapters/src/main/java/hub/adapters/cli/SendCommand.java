package hub.adapters.cli;

import hub.adapters.audit.FoundFile;
import hub.adapters.json.JsonLines;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code send}: posts messages to a running hub, one after the other, and prints its receipts. */
final class SendCommand {
  private final Console console;
  private final HubClient hub;

  SendCommand(Console console, HubClient hub) {
    this.console = console;
    this.hub = hub;
  }

  int run(List<String> paths) throws IOException, InterruptedException {
    List<FoundFile> files =
        MessageFiles.named(paths).stream()
            .filter(file -> !file.path().endsWith("index.ndjson")) // of an archive, and no message
            .toList();
    boolean someRefused = false;
    try (JsonLines lines = new JsonLines(console.out())) {
      for (FoundFile file : files) {
        someRefused |= !isTaken(file, lines);
        lines.flush(); // what was answered is known, also when the next one fails
      }
    }
    return Exit.someRefused(someRefused);
  }

  private boolean isTaken(FoundFile file, JsonLines lines)
      throws IOException, InterruptedException {
    byte[] xml;
    try {
      xml = file.bytes();
    } catch (IOException e) {
      refused(lines, file, null, List.of(String.valueOf(e.getMessage())));
      return false;
    }
    HubAnswer answer = hub.post(xml);
    if (answer.isGood()) {
      lines.line(json -> {
        json.writeStringField("file", file.name());
        json.writeNumberField("status", answer.status());
        json.writeStringField("id", answer.json().asText());
      });
      return true;
    }
    refused(lines, file, answer.status(), answer.errors());
    if (answer.status() >= 500) {
      lines.flush();
      throw new NoAnswer(
          "The hub cannot take messages now, and the rest was not sent. Send all again later: what"
              + " it has is not stored twice.");
    }
    return false;
  }

  private static void refused(
      JsonLines lines, FoundFile file, @Nullable Integer status, List<String> errors)
      throws IOException {
    lines.line(json -> {
      json.writeStringField("file", file.name());
      JsonLines.number(json, "status", status == null ? null : status.longValue());
      JsonLines.texts(json, "errors", errors);
    });
  }
}
