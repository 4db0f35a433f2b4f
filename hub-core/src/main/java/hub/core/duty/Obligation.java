package hub.core.duty;

import hub.core.explanation.Explanation;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One duty of one party, as it stands at the instant that the verdict was asked for.
 *
 * @param naming makes its id
 * @param knownAt acceptedAt of what showed that it was owed
 * @param dueAt null when the delay is only measured
 * @param journey the stay or the case; null where the message belongs to none
 * @param metBy the message that met it, in time or late; null while none has
 * @param metAt when it was met, by the clock that the agreement measures with; null while it is not
 * @param outage it is or was due in a declared outage of one of the two (D16)
 * @param life all that has happened to it, in order
 */
public record Obligation(
    Supplier<UUID> naming,
    Rule rule,
    State state,
    Party obliged,
    Party counterparty,
    @Nullable UUID journey,
    Instant startedAt,
    boolean estimatedStart,
    Instant knownAt,
    @Nullable Instant dueAt,
    @Nullable Instant warnAt,
    MsgId startedBy,
    @Nullable MsgId metBy,
    @Nullable Instant metAt,
    boolean outage,
    List<Turn> life,
    Pseudonym patient,
    String agreement,
    List<String> decisions,
    Because because) {

  /** A hash, made when it is asked for. */
  public UUID id() {
    return naming.get();
  }

  /** Why it is owed, why it is due when it is, and how it stands. */
  public Explanation explanation() {
    return because.explain();
  }

  /**
   * When something is to be said of it, should no message come; null for never again.
   *
   * @param from the first instant that can be answered
   */
  public @Nullable Instant next(Instant from) {
    if (state != State.OPEN || dueAt == null) {
      return null;
    }
    if (warnAt != null) {
      Instant warning = warnAt.isAfter(knownAt) ? warnAt : knownAt;
      if (!warning.isBefore(from) && warning.isBefore(dueAt)) {
        return warning;
      }
    }
    return dueAt;
  }
}
