package hub.core.projection;

import hub.core.duty.Obligation;
import hub.core.duty.Party;
import hub.core.duty.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a duty the statistics count.
 *
 * @param rule id of the rule
 * @param dueAt null when the delay is only measured
 * @param metAt null while it is not met, and where a hub of before did not tell
 */
public record Counted(
    String rule,
    State state,
    Party obliged,
    Party counterparty,
    Instant startedAt,
    boolean estimatedStart,
    @Nullable Instant dueAt,
    @Nullable Instant metAt,
    boolean outage) {

  public static Counted of(Obligation duty) {
    return new Counted(
        duty.rule().id(),
        duty.state(),
        duty.obliged(),
        duty.counterparty(),
        duty.startedAt(),
        duty.estimatedStart(),
        duty.dueAt(),
        duty.metAt(),
        duty.outage());
  }

  static Counted of(ObligationLine line) {
    return new Counted(
        line.rule(),
        line.state(),
        line.obliged(),
        line.counterparty(),
        line.startedAt(),
        line.estimatedStart(),
        line.dueAt(),
        line.metAt(),
        line.outage());
  }

  boolean isMet() {
    return state == State.MET || state == State.MET_LATE;
  }
}
