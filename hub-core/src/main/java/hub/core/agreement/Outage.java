package hub.core.agreement;

import hub.core.message.PartyId;
import java.time.Instant;

/**
 * A declared stop of one party's messaging (D16). No deadline moves; what is due in it is marked.
 *
 * @param from included
 * @param to not included
 */
public record Outage(PartyId party, Instant from, Instant to) {
  boolean isOf(PartyId who, Instant moment) {
    return party.equals(who) && !moment.isBefore(from) && moment.isBefore(to);
  }
}
