package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.message.Address;
import hub.core.message.Message;
import hub.core.message.PartyId;
import java.util.List;

/** Between whom a stay is: one hospital trust and one municipality (rules.md §2). */
record NaivePair(PartyId trust, PartyId municipality) {

  /** The pairs that a message may be between, by its kind; most have one. */
  static List<NaivePair> of(Message message, Address receiver, Agreements agreements) {
    PartyId from = agreements.party(message.sender());
    PartyId to = agreements.party(receiver);
    return switch (message.kind().direction()) {
      case TO_MUNICIPALITY -> List.of(new NaivePair(from, to));
      case TO_HOSPITAL -> List.of(new NaivePair(to, from));
      case EITHER -> List.of(new NaivePair(from, to), new NaivePair(to, from));
    };
  }
}
