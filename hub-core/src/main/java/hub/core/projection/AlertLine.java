package hub.core.projection;

import hub.core.duty.AlertKind;
import hub.core.duty.Party;
import hub.core.duty.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands in the feed: what one looks for it by, and all of it as it was said.
 *
 * @param offset on {@code hub.alert.v1}; grows along the feed, with gaps
 * @param state after the alert; null for a DEFICIENCY
 * @param journey null for a deficient message that belongs to none
 * @param data the alert as the log has it, with patient and explanation
 */
public record AlertLine(
    long offset,
    UUID id,
    String rule,
    AlertKind kind,
    @Nullable State state,
    Party obliged,
    Party counterparty,
    Instant at,
    @Nullable UUID journey,
    @Nullable UUID obligation,
    Packed data) {}
