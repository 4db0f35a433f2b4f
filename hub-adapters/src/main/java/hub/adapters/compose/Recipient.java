package hub.adapters.compose;

import hub.core.head.Head;
import hub.core.head.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who received a message and can be told by an identifier.
 *
 * @param copy an OtherReceiver
 */
public record Recipient(Party party, boolean copy) {
  /** The Receiver, then the copies; each of them sends an AppRec of its own [80415]. */
  public static List<Recipient> of(Head head) {
    List<Recipient> all = new ArrayList<>(1 + head.copies().size());
    Party receiver = head.receiver();
    if (receiver != null && receiver.isIdentified()) {
      all.add(new Recipient(receiver, false));
    }
    for (Party copy : head.copies()) {
      if (copy.isIdentified()) {
        all.add(new Recipient(copy, true));
      }
    }
    return all;
  }
}
