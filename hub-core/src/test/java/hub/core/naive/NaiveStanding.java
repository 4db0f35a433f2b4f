package hub.core.naive;

import hub.core.duty.Obligation;
import hub.core.duty.State;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a duty stands, as both readings must have it: an {@link Obligation} without ids and words.
 */
public record NaiveStanding(
    String rule,
    State state,
    MsgId startedBy,
    Instant startedAt,
    boolean estimated,
    @Nullable Instant due,
    @Nullable Instant warnAt,
    @Nullable MsgId metBy,
    @Nullable Instant metAt,
    @Nullable UUID journey,
    boolean outage,
    NaiveParty obliged,
    NaiveParty counterparty,
    Pseudonym patient) {

  public static final Comparator<NaiveStanding> IN_ORDER =
      Comparator.comparing(NaiveStanding::rule).thenComparing(NaiveStanding::toString);

  public static NaiveStanding of(Obligation duty) {
    return new NaiveStanding(
        duty.rule().id(),
        duty.state(),
        duty.startedBy(),
        duty.startedAt(),
        duty.estimatedStart(),
        duty.dueAt(),
        duty.warnAt(),
        duty.metBy(),
        duty.metAt(),
        duty.journey(),
        duty.outage(),
        NaiveParty.of(duty.obliged()),
        NaiveParty.of(duty.counterparty()),
        duty.patient());
  }

  static NaiveStanding of(NaiveObligation duty, State state, boolean outage) {
    return new NaiveStanding(
        duty.rule(),
        state,
        duty.startedBy(),
        duty.startedAt(),
        duty.estimated(),
        duty.due(),
        duty.warnAt(),
        duty.metBy(),
        duty.metAt(),
        duty.journey(),
        outage,
        duty.obliged(),
        duty.counterparty(),
        duty.patient());
  }
}
