package hub.core.journey;

import hub.core.agreement.Agreements;
import hub.core.message.Message;
import hub.core.message.MessageKind.Direction;
import hub.core.message.PartyId;

/**
 * One hospital trust seen against one municipality. Each pair has its own journeys of the same
 * patient; one neither opens nor closes another's.
 */
public record Pair(PartyId trust, PartyId municipality) {

  /**
   * The sender and the Receiver; the sender is taken for the hospital where a kind goes either way.
   */
  public static Pair of(Message message, Agreements agreements) {
    PartyId sender = agreements.party(message.sender());
    PartyId receiver = agreements.party(message.receiver());
    return message.kind().direction() == Direction.TO_HOSPITAL
        ? new Pair(receiver, sender)
        : new Pair(sender, receiver);
  }
}
