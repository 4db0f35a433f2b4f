package hub.adapters.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.intake.Answer;
import hub.adapters.intake.IntakeInMemory;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.Json;
import hub.adapters.log.Topic;
import hub.adapters.projector.Line;
import hub.adapters.projector.Task;
import hub.adapters.run.WiredAsRun;
import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decoder, intake and projector, one after the other as they run, without a broker. */
final class WholeHub {
  private static final Instant FIRST = Instant.parse("2026-03-02T09:00:00Z");

  private final Task task = Task.begun();
  private final IntakeInMemory intake = new IntakeInMemory(WiredAsRun.decoding(), task.sealing());
  private int read;
  private int shown;

  Answer post(String document) {
    return post(document.getBytes(UTF_8));
  }

  /** Answers when all that follows from the document has been read. */
  Answer post(byte[] document) {
    Answer answer = intake.post(document);
    List<Append> messages = intake.messages();
    for (; read < messages.size(); read++) {
      Append record = messages.get(read);
      task.read(new Line(record.key(), record.value(), FIRST.plusSeconds(read)));
    }
    var receipts = task.sent(Topic.RECEIPT);
    for (; shown < receipts.size(); shown++) {
      intake.shown(receipts.get(shown).value());
    }
    return answer;
  }

  /** Posts what is to be taken, and gives its id. */
  MessageId take(String document) {
    if (post(document) instanceof Answer.Accepted accepted) {
      return accepted.id();
    }
    throw new AssertionError("not taken");
  }

  /** How many messages stand on the log, repeats and refusals not among them. */
  int messages() {
    return intake.messages().size();
  }

  /** What is told of each message, in the order in which it was told. */
  List<JsonNode> events() {
    return task.values(Topic.EVENT).stream()
        .map(event -> Json.read(event.getBytes(UTF_8)))
        .toList();
  }

  /** What has come on a topic, in its order: of the messages and of all that is told of them. */
  List<String> values(Topic topic) {
    return topic == Topic.MESSAGE
        ? intake.messages().stream().map(record -> new String(record.value(), UTF_8)).toList()
        : task.values(topic);
  }

  Optional<Receipt> receipt(MessageId id) {
    return intake.receipt(id);
  }

  byte[] document(MessageId id) {
    return intake.document(id);
  }

  List<byte[]> quarantined() {
    return intake.quarantined();
  }
}
