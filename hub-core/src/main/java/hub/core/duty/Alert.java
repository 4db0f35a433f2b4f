package hub.core.duty;

import hub.core.explanation.Explanation;
import hub.core.message.Content;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said to operations staff (interfaces.md §2). Holds no name of a person, no number of
 * one, no diagnosis and no free text.
 *
 * @param rule id of the rule; of a DEFICIENCY its own id
 * @param journey id of the journey; null for a deficient message that belongs to none
 * @param obligation null for a DEFICIENCY, like {@code state} and {@code dueAt}
 * @param at when the hub's clock said so: due for a BREACH seen live, the acceptedAt for what a
 *     message reveals
 * @param lateBy from due to the message that met it; only for LATE
 * @param causedBy the cancellation or correction behind a RETRACTED
 * @param source all sources of the rule, joined by "; "
 */
public record Alert(
    UUID id,
    String rule,
    AlertKind kind,
    Detected detected,
    Party obliged,
    Party counterparty,
    Pseudonym patient,
    @Nullable UUID journey,
    @Nullable UUID obligation,
    @Nullable State state,
    Instant startedAt,
    boolean estimatedStart,
    @Nullable Instant dueAt,
    Instant at,
    @Nullable Duration lateBy,
    MsgId startedBy,
    @Nullable MsgId metBy,
    @Nullable MsgId causedBy,
    String agreement,
    String source,
    List<String> decisions,
    List<Content> missing,
    boolean outage,
    Because because) {

  /** Why it was said, step by step. */
  public Explanation explanation() {
    return because.explain();
  }
}
