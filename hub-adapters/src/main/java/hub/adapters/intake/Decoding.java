package hub.adapters.intake;

import hub.core.message.Message;
import hub.core.projection.Quarantined.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a document. Never throws for what it holds. Thread-safe. */
@FunctionalInterface
public interface Decoding {
  /**
   * What it is.
   *
   * @param now when it would be accepted: age counts on that day
   */
  Outcome decode(byte[] document, Instant now);

  /** What became of a document. */
  sealed interface Outcome {}

  /**
   * A message that the hub takes.
   *
   * @param message without the patient's name
   * @param msgId as the document has it
   * @param patientKeys names the patient by each number that the message gives, the one to go by
   *     first; none in what is about the patient of the message that it names. To be hashed, never
   *     shown, stored or logged
   */
  record Taken(Message message, String msgId, List<String> patientKeys) implements Outcome {
    @Override
    public String toString() {
      return "Taken[" + message.id() + "]";
    }
  }

  /**
   * A message that may not be shared now. It is refused unless it was taken before.
   *
   * @param reasons at least one
   */
  record Objected(Taken taken, List<Reason> reasons) implements Outcome {
    Refused refused() {
      return new Refused(reasons, taken.message().kind().type(), taken.msgId());
    }
  }

  /**
   * A document that the hub does not take.
   *
   * @param reasons at least one
   * @param kind MsgInfo/Type as far as it could be read; what it holds may be anything
   * @param msgId as far as it could be read; what it holds may be anything
   */
  record Refused(List<Reason> reasons, @Nullable String kind, @Nullable String msgId)
      implements Outcome {}
}
