package hub.adapters.cli;

import hub.adapters.compose.Draft;
import hub.adapters.compose.DraftFault;
import hub.adapters.compose.Drafted;
import hub.adapters.compose.Drafts;
import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import hub.adapters.xml.HeadReader;
import hub.adapters.xml.Refusal;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code draft}: writes a message that answers another; stores nothing and sends nothing. */
final class DraftCommand {
  private static final String TAKEN_BACK =
      "The message takes a LOG_UTSKRIVNINGSKLAR back; there is nothing to answer.";

  private final Console console;
  private final Decoder decoder = new Decoder();

  DraftCommand(Console console) {
    this.console = console;
  }

  int run(String file, Draft draft, DraftOptions options) throws IOException {
    byte[] xml;
    try {
      xml = MessageFiles.one(file).bytes();
    } catch (IOException e) {
      console.err().println(e.getMessage());
      return Exit.SOME_REFUSED;
    }
    try {
      switch (decoder.decode(xml)) {
        case Decoded.Refused refused -> {
          return refused(refused.refusals());
        }
        case Decoded.Objected objected -> {
          return refused(objected.refusals());
        }
        case Decoded.Accepted accepted -> {
          if (draft instanceof Draft.Svar && accepted.message().isCancellation()) {
            console.err().println(TAKEN_BACK);
            return Exit.SOME_REFUSED;
          }
        }
      }
      Drafted drafted =
          Drafts.write(
              HeadReader.read(xml), draft, options.contact(), Instant.now(), UUID.randomUUID());
      drafted.warnings().forEach(console.err()::println);
      put(drafted.xml(), options.out);
      return Exit.OK;
    } catch (DraftFault e) {
      if (e.isOfMessage()) {
        console.err().println(e.sentence());
        return Exit.SOME_REFUSED;
      }
      throw new UsageFault(e.sentence());
    }
  }

  /** What is refused is answered by an AppRec, and by nothing else. */
  private int refused(List<Refusal> refusals) {
    for (Refusal refusal : refusals) {
      console.err().println(refusal.code() + ": " + refusal.text() + " (" + refusal.path() + ")");
    }
    return Exit.SOME_REFUSED;
  }

  /** Nothing is written over: it might be the message itself. */
  private void put(byte[] xml, @Nullable Path out) throws IOException {
    if (out == null) {
      console.out().write(xml);
      return;
    }
    try {
      Files.write(out, xml, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new UsageFault("--out " + out + " exists; name a file that does not.");
    } catch (NoSuchFileException e) {
      throw new UsageFault("--out " + out + " lies in a folder that does not exist.");
    }
  }
}
