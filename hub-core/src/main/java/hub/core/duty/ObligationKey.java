package hub.core.duty;

import hub.core.message.Ids.Name;
import hub.core.message.MessageId;
import java.util.UUID;

/**
 * What makes one obligation, or one deficiency, another than the next (design.md §6).
 *
 * @param party the receiver that R11 binds; empty for any other rule
 */
record ObligationKey(Rule rule, MessageId starter, String party) {
  static ObligationKey of(Rule rule, MessageId starter) {
    return new ObligationKey(rule, starter, "");
  }

  /** Made when it is asked for: a hash of all three. */
  UUID id() {
    Name name = Name.of(rule.id()).and(starter);
    return (party.isEmpty() ? name : name.and(party)).uuid();
  }
}
