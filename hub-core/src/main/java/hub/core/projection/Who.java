package hub.core.projection;

import hub.core.duty.Party;
import hub.core.message.Address;
import org.jspecify.annotations.Nullable;

/**
 * A party, by what does not change: in the next message it may be named otherwise, and what it is
 * in a duty hangs on the duty.
 */
record Who(@Nullable Long herId, @Nullable String enh) {
  static Who of(Party party) {
    Address address = party.address();
    return new Who(address.herId(), address.herId() == null ? address.enh() : null);
  }
}
