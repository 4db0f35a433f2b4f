package hub.core.projection;

import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.message.Address;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What each party is called in the rows of its numbers. One thread tells, many ask. */
final class PartyNames {
  private final Map<Who, Party> parties = new ConcurrentHashMap<>();

  void told(Party party) {
    parties.merge(Who.of(party), party, PartyNames::latest);
  }

  /** Null for one that nobody told of. */
  @Nullable Party of(Who who) {
    return parties.get(who);
  }

  /**
   * The name that was told last; a message may lack it. Of two roles the first of the table, in
   * whatever order they are told.
   */
  private static Party latest(Party old, Party told) {
    Address address = told.address().name() == null ? old.address() : told.address();
    return new Party(first(old.role(), told.role()), address);
  }

  private static @Nullable Role first(@Nullable Role one, @Nullable Role other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
