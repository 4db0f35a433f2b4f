package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.message.Address;
import hub.core.message.Message;
import hub.core.message.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody by role and address. */
public record NaiveParty(@Nullable Role role, Address address) {
  static NaiveParty of(Party party) {
    return new NaiveParty(party.role(), party.address());
  }

  static NaiveParty hospital(Address address) {
    return new NaiveParty(Role.HOSPITAL, address);
  }

  static NaiveParty municipality(Address address) {
    return new NaiveParty(Role.MUNICIPALITY, address);
  }

  static NaiveParty sender(Message message, Agreements agreements, Instant when) {
    Address sender = message.sender();
    return switch (message.kind().direction()) {
      case TO_MUNICIPALITY -> hospital(sender);
      case TO_HOSPITAL -> municipality(sender);
      case EITHER -> new NaiveParty(listed(sender, agreements, when), sender);
    };
  }

  /** The Receiver, or one that gets a copy. */
  static NaiveParty receiver(Message message, Address to, Agreements agreements, Instant when) {
    if (to.person()) {
      return new NaiveParty(listed(to, agreements, when), to);
    }
    return switch (message.kind().direction()) {
      case TO_MUNICIPALITY -> municipality(to);
      case TO_HOSPITAL -> hospital(to);
      case EITHER -> new NaiveParty(listed(to, agreements, when), to);
    };
  }

  /** As an agreement in force lists it; a person that none does is a general practitioner. */
  static @Nullable Role listed(Address address, Agreements agreements, Instant when) {
    PartyId party = agreements.party(address);
    if (agreements.isTrust(party, when)) {
      return Role.HOSPITAL;
    }
    if (agreements.isMunicipality(party, when)) {
      return Role.MUNICIPALITY;
    }
    return address.person() ? Role.GP : null;
  }

  static boolean isBetween(Message message, PartyId one, PartyId other, Agreements agreements) {
    PartyId from = agreements.party(message.sender());
    PartyId to = agreements.party(message.receiver());
    return !message.receiver().person()
        && ((from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one)));
  }
}
