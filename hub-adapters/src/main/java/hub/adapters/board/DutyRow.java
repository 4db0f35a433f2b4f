package hub.adapters.board;

import org.jspecify.annotations.Nullable;

/**
 * A duty in a list.
 *
 * @param due null when the delay is only measured
 * @param patient the shown name, cut short
 * @param journey null where the duty belongs to no stay and no case
 */
public record DutyRow(
    String id,
    String rule,
    PartyName obliged,
    PartyName counterparty,
    @Nullable Moment due,
    Status status,
    String patient,
    @Nullable String journey) {}
