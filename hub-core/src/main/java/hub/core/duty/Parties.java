package hub.core.duty;

import hub.core.message.Message;

/** Who owes and to whom, as the message that a duty rests on names them (interfaces.md §2). */
record Parties(Party obliged, Party counterparty) {

  /** By the rule's table: the hospital's duty or the municipality's. */
  static Parties of(Claim claim) {
    Message message = claim.starter().message();
    Party hospital = hospital(message);
    Party municipality = municipality(message);
    return claim.rule().binds() == Role.MUNICIPALITY
        ? new Parties(municipality, hospital)
        : new Parties(hospital, municipality);
  }

  /** Of a deficient message: its sender, towards its receiver. */
  static Parties of(Message message) {
    return switch (message.kind().direction()) {
      case TO_MUNICIPALITY -> new Parties(hospital(message), municipality(message));
      case TO_HOSPITAL -> new Parties(municipality(message), hospital(message));
      case EITHER ->
          new Parties(new Party(null, message.sender()), new Party(null, message.receiver()));
    };
  }

  private static Party hospital(Message message) {
    return new Party(
        Role.HOSPITAL, isFromMunicipality(message) ? message.receiver() : message.sender());
  }

  private static Party municipality(Message message) {
    return new Party(
        Role.MUNICIPALITY, isFromMunicipality(message) ? message.sender() : message.receiver());
  }

  private static boolean isFromMunicipality(Message message) {
    return switch (message.kind().direction()) {
      case TO_HOSPITAL -> true;
      case TO_MUNICIPALITY, EITHER -> false;
    };
  }
}
