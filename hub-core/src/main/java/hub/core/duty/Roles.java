package hub.core.duty;

import hub.core.agreement.Agreements;
import hub.core.journey.Pair;
import hub.core.message.Address;
import hub.core.message.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the parties of a message are to each other (interfaces.md §2): hospital and municipality by
 * the way a kind goes, else as an agreement lists them, else a general practitioner where a person
 * is addressed.
 */
final class Roles {
  private final Agreements agreements;

  Roles(Agreements agreements) {
    this.agreements = agreements;
  }

  /** The two of a pair, as the message names them; the one that the rule binds first. */
  Parties of(Rule rule, Message message, Pair pair) {
    boolean isFromTrust = agreements.party(message.sender()).equals(pair.trust());
    Party hospital = new Party(Role.HOSPITAL, isFromTrust ? message.sender() : message.receiver());
    Party municipality =
        new Party(Role.MUNICIPALITY, isFromTrust ? message.receiver() : message.sender());
    return rule.binds() == Role.MUNICIPALITY
        ? new Parties(municipality, hospital)
        : new Parties(hospital, municipality);
  }

  /** The sender towards the Receiver. */
  Parties ofSender(Message message, Instant when) {
    return new Parties(sender(message, when), receiver(message, message.receiver(), when));
  }

  /**
   * One who got the message towards its sender.
   *
   * @param receiver the Receiver or a copy's
   */
  Parties ofReceiver(Message message, Address receiver, Instant when) {
    return new Parties(receiver(message, receiver, when), sender(message, when));
  }

  private Party sender(Message message, Instant when) {
    Role role =
        switch (message.kind().direction()) {
          case TO_MUNICIPALITY -> Role.HOSPITAL;
          case TO_HOSPITAL -> Role.MUNICIPALITY;
          case EITHER -> listed(message.sender(), when);
        };
    return new Party(role, message.sender());
  }

  private Party receiver(Message message, Address receiver, Instant when) {
    if (receiver.person()) {
      return new Party(Role.GP, receiver);
    }
    Role role =
        switch (message.kind().direction()) {
          case TO_MUNICIPALITY -> Role.MUNICIPALITY;
          case TO_HOSPITAL -> Role.HOSPITAL;
          case EITHER -> listed(receiver, when);
        };
    return new Party(role, receiver);
  }

  /** As an agreement in force lists the party. */
  @Nullable Role listed(Address address, Instant when) {
    if (agreements.isTrust(agreements.party(address), when)) {
      return Role.HOSPITAL;
    }
    if (agreements.isMunicipality(agreements.party(address), when)) {
      return Role.MUNICIPALITY;
    }
    return address.person() ? Role.GP : null;
  }
}
