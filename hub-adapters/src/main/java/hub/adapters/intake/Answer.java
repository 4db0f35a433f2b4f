package hub.adapters.intake;

import hub.core.message.MessageId;
import hub.core.projection.Quarantined.Reason;
import java.util.List;

/** What the sender of a document hears. */
public sealed interface Answer {
  /** Durable, now or since before. */
  record Accepted(MessageId id) implements Answer {}

  /** In quarantine, with each of its faults. */
  record Refused(List<Reason> reasons) implements Answer {}

  /** In quarantine: its sender has used the MsgId before, for other content. */
  record Reused(List<Reason> reasons) implements Answer {}

  /**
   * Nothing can be promised now; the same again later is safe.
   *
   * @param why in English, without any content
   */
  record Unavailable(String why) implements Answer {}
}
