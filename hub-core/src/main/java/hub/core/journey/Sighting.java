package hub.core.journey;

import hub.core.agreement.Agreements;
import hub.core.message.Address;
import hub.core.message.Message;
import hub.core.message.MessageKind.Direction;
import hub.core.message.PartyId;
import java.util.ArrayList;
import java.util.List;

/**
 * One message as one pair sees it.
 *
 * @param informed the receiver only has a copy, or is a fastlege: the message may tell, meet and
 *     close, but it opens no journey and starts no duty
 */
record Sighting(Pair pair, boolean informed) {

  /** The pairs that a message concerns, the Receiver's first. A dialogmelding may go either way. */
  static List<Sighting> of(Message message, Agreements agreements) {
    List<Sighting> sightings = new ArrayList<>(2);
    PartyId sender = agreements.party(message.sender());
    Address receiver = message.receiver();
    add(sightings, message, sender, agreements.party(receiver), receiver.person());
    for (Address copy : message.copies()) {
      add(sightings, message, sender, agreements.party(copy), true);
    }
    return sightings;
  }

  private static void add(
      List<Sighting> all, Message message, PartyId sender, PartyId receiver, boolean informed) {
    Direction direction = message.kind().direction();
    if (direction != Direction.TO_HOSPITAL) {
      addOnce(all, new Pair(sender, receiver), informed);
    }
    if (direction != Direction.TO_MUNICIPALITY) {
      addOnce(all, new Pair(receiver, sender), informed);
    }
  }

  private static void addOnce(List<Sighting> all, Pair pair, boolean informed) {
    for (Sighting seen : all) {
      if (seen.pair.equals(pair)) {
        return;
      }
    }
    all.add(new Sighting(pair, informed));
  }
}
