package hub.adapters.audit;

import hub.adapters.audit.Reading.Read;
import hub.adapters.audit.Reading.Reader;
import hub.adapters.audit.Reading.Unreadable;
import hub.adapters.audit.Refused.Reason;
import hub.core.message.ContentHash;
import hub.core.message.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A folder of messages as a log: the messages in the order of acceptedAt and then of the name, and
 * what is none that is taken. Of each file only this is kept; its bytes are dropped once read.
 *
 * @param refused by name
 * @param notes sentences about the index, for stderr
 * @param wrongLines how many lines of the index could not be used
 */
record Archive(List<Entry> messages, List<Refused> refused, List<String> notes, int wrongLines) {

  /**
   * One message.
   *
   * @param patient by each number, and the child by its own; they go no further than a map
   * @param objections why it is refused unless it was taken before; mostly none
   * @param content of its file
   */
  record Entry(
      String file,
      Message message,
      List<String> patient,
      @Nullable String child,
      List<Reason> objections,
      Instant acceptedAt,
      ContentHash content) {
    @Override
    public String toString() {
      return "Entry[" + message.id() + "]";
    }
  }

  private sealed interface Outcome {
    record OfMessage(Entry entry) implements Outcome {}

    record NotTaken(Refused refused) implements Outcome {}
  }

  static Archive read(Path folder, Reader reader) throws IOException {
    Index index = Index.in(folder);
    List<FoundFile> files = Folder.xmlFiles(folder);
    List<Entry> messages = new ArrayList<>(files.size());
    List<Refused> refused = new ArrayList<>();
    InOrder.each(
        files,
        file -> read(file, index, reader),
        outcome -> {
          switch (outcome) {
            case Outcome.OfMessage(Entry entry) -> messages.add(entry);
            case Outcome.NotTaken(Refused file) -> refused.add(file);
          }
        });
    messages.sort(Comparator.comparing(Entry::acceptedAt)); // stable: ties stay in order of name
    return new Archive(messages, refused, notes(index, files), index.wrongLines().size());
  }

  private static Outcome read(FoundFile file, Index index, Reader reader) {
    byte[] bytes;
    try {
      bytes = file.bytes();
    } catch (IOException e) {
      return refused(file, FoundFile.unreadable(e));
    }
    Instant indexed = index.acceptedAt().get(file.name());
    return switch (reader.read(bytes, indexed)) {
      case Unreadable unreadable -> refused(file, unreadable);
      case Read read -> {
        Message message = read.message();
        yield new Outcome.OfMessage(
            new Entry(
                file.name(),
                message,
                read.patient(),
                read.child(),
                read.objections(),
                Objects.requireNonNullElse(indexed, message.generatedAt()),
                ContentHash.of(bytes)));
      }
    };
  }

  private static Outcome refused(FoundFile file, Unreadable unreadable) {
    return new Outcome.NotTaken(new Refused(file.name(), unreadable.reasons()));
  }

  private static List<String> notes(Index index, List<FoundFile> files) {
    List<String> notes = new ArrayList<>(index.wrongLines());
    index
        .without(files.stream().map(FoundFile::name).collect(Collectors.toSet()))
        .forEach(name -> notes.add(Index.NAME + " names " + name + ", which is not there."));
    return notes;
  }
}
