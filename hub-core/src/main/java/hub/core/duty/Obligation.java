package hub.core.duty;

import hub.core.message.MsgId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One duty of one party, as it stands at the instant that the verdict was asked for.
 *
 * @param knownAt acceptedAt of what showed that it was owed
 * @param dueAt null when the delay is only measured
 * @param metBy the message that met it, in time or late; null while none has
 */
public record Obligation(
    UUID id,
    Rule rule,
    State state,
    Party obliged,
    Party counterparty,
    UUID journey,
    Instant startedAt,
    boolean estimatedStart,
    Instant knownAt,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    MsgId startedBy,
    @Nullable MsgId metBy,
    String agreement) {}
