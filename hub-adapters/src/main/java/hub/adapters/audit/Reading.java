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
   * @param patient the same for the same patient; it names a person and goes no further than a map
   */
  record Read(Message message, String msgId, String patient) implements Reading {}

  record Unreadable(List<Reason> reasons) implements Reading {}

  /** Reads bytes. Called from several threads at once. */
  interface Reader {
    Reading read(byte[] bytes);
  }
}
