package hub.adapters.audit;

import hub.adapters.audit.Refused.Reason;
import hub.core.message.Message;
import java.util.List;

/** What the bytes of one file turned out to be. */
public sealed interface Reading {
  /**
   * A message.
   *
   * @param msgId as the document has it
   * @param patient by each number that it gives, the one to go by first; none in what is about the
   *     patient of the message that it names. They name a person and go no further than a map
   */
  record Read(Message message, String msgId, List<String> patient) implements Reading {}

  record Unreadable(List<Reason> reasons) implements Reading {}

  /** Reads bytes. Called from several threads at once. */
  interface Reader {
    Reading read(byte[] bytes);
  }
}
