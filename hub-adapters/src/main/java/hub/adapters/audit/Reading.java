package hub.adapters.audit;

import hub.adapters.audit.Refused.Reason;
import hub.core.message.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bytes of one file turned out to be. */
public sealed interface Reading {
  /**
   * A message.
   *
   * @param msgId as the document has it
   * @param patient by each number that it gives, the one to go by first; none in what is about the
   *     patient of the message that it names. They name a person and go no further than a map
   * @param child by its number, likewise; null unless it is about a child who is not the patient
   * @param objections why it is refused unless it was taken before; mostly none
   */
  record Read(
      Message message,
      String msgId,
      List<String> patient,
      @Nullable String child,
      List<Reason> objections)
      implements Reading {
    @Override
    public String toString() {
      return "Read[" + message.id() + "]";
    }
  }

  record Unreadable(List<Reason> reasons) implements Reading {}

  /** Reads bytes. Called from several threads at once. */
  interface Reader {
    /**
     * What they are.
     *
     * @param acceptedAt age counts on that day; null for that on which a message was generated
     */
    Reading read(byte[] bytes, @Nullable Instant acceptedAt);
  }
}
