package hub.adapters.audit;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;

import hub.adapters.audit.Audit.Setup;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archive whose messages are words and no XML. */
record PlainArchive(Path folder) {
  static Setup setup(Horizon horizon) {
    return new Setup(PlainArchive::read, new PlainNames(), Nasjonal.agreements(), horizon);
  }

  void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(file, text);
  }

  void index(String lines) throws IOException {
    Files.writeString(folder.resolve("index.ndjson"), lines);
  }

  /** A message is written as its MsgId, its kind, and whatever else makes other bytes of it. */
  private static Reading read(byte[] bytes, @Nullable Instant acceptedAt) {
    String[] words = new String(bytes, StandardCharsets.UTF_8).split(" ", -1);
    if (words[0].equals("no")) {
      return new Reading.Unreadable(List.of(new Refused.Reason("T01", "This is no message.", "/")));
    }
    MessageBuilder message =
        message(words[0], MessageKind.valueOf(words[1]), "2026-05-11T10:00:00").typeInnhold("1");
    if (words[1].equals("LOG_INNLAGT")) {
      message.tells(Hendelse.INNLAGT, "2026-05-11T10:00:00");
    }
    if (words[1].equals("APPREC")) {
      return new Reading.Read(
          message.refersTo(words[2]).from(MUNICIPALITY).to(HOSPITAL).message(),
          words[0],
          List.of(),
          null,
          List.of());
    }
    if (words[words.length - 1].equals("of-both")) {
      return new Reading.Read(message.message(), words[0], List.of("p1", "p2"), null, List.of());
    }
    boolean another = words[words.length - 1].equals("of-another");
    return new Reading.Read(
        message.message(), words[0], List.of(another ? "p2" : "p1"), null, List.of());
  }
}
