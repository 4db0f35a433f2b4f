package hub.core.duty;

import hub.core.coordination.Case;
import hub.core.coordination.Case.Said;
import hub.core.message.Address;
import hub.core.message.Message;
import hub.core.message.PartyId;

/** Who the two of a message of a case are: the municipality, and who is not. */
final class CaseParties {
  private CaseParties() {}

  static Parties of(Said said, Case of, Scene scene, boolean isMunicipalityObliged) {
    Message message = said.fact().message();
    PartyId sender = scene.agreements().party(message.sender());
    boolean isFromMunicipality = sender.equals(of.municipality());
    Address other = isFromMunicipality ? message.receiver() : message.sender();
    Party municipality =
        new Party(Role.MUNICIPALITY, isFromMunicipality ? message.sender() : message.receiver());
    Role role = scene.roles().listed(other, said.fact().acceptedAt());
    Party counterpart = new Party(said.known() ? Role.HOSPITAL : role, other);
    return isMunicipalityObliged
        ? new Parties(municipality, counterpart)
        : new Parties(counterpart, municipality);
  }
}
