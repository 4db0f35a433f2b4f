package hub.adapters.board;

import org.jspecify.annotations.Nullable;

/** An alert in a list. */
public record AlertRow(
    String id,
    Moment at,
    Status kind,
    String rule,
    PartyName obliged,
    PartyName counterparty,
    String patient,
    @Nullable String obligation,
    @Nullable String journey) {}
