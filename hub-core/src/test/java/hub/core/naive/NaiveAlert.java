package hub.core.naive;

import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.duty.Detected;
import hub.core.duty.State;
import hub.core.message.Content;
import hub.core.message.MsgId;
import hub.core.message.Pseudonym;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said, as both readings must say it: an {@link Alert} without ids and words. */
public record NaiveAlert(
    String rule,
    AlertKind kind,
    Detected detected,
    MsgId startedBy,
    Instant startedAt,
    boolean estimated,
    @Nullable Instant dueAt,
    Instant at,
    @Nullable Duration lateBy,
    @Nullable MsgId metBy,
    @Nullable MsgId causedBy,
    @Nullable State state,
    List<Content> missing,
    @Nullable UUID journey,
    boolean outage,
    NaiveParty obliged,
    NaiveParty counterparty,
    Pseudonym patient) {

  /** By time; at the same instant by what is said, since ids are not compared. */
  public static final Comparator<NaiveAlert> IN_ORDER =
      Comparator.comparing(NaiveAlert::at)
          .thenComparing(NaiveAlert::rule)
          .thenComparing(NaiveAlert::kind)
          .thenComparing(NaiveAlert::toString);

  /**
   * The stay of a receipt is not compared: where the same record shows it late and takes its
   * message out of the stay, either may be told.
   */
  public NaiveAlert comparable() {
    return rule.equals(NaiveReplies.R11) ? in(null) : this;
  }

  private NaiveAlert in(@Nullable UUID stay) {
    return new NaiveAlert(
        rule,
        kind,
        detected,
        startedBy,
        startedAt,
        estimated,
        dueAt,
        at,
        lateBy,
        metBy,
        causedBy,
        state,
        missing,
        stay,
        outage,
        obliged,
        counterparty,
        patient);
  }

  public static NaiveAlert of(Alert alert) {
    return new NaiveAlert(
        alert.rule(),
        alert.kind(),
        alert.detected(),
        alert.startedBy(),
        alert.startedAt(),
        alert.estimatedStart(),
        alert.dueAt(),
        alert.at(),
        alert.lateBy(),
        alert.metBy(),
        alert.causedBy(),
        alert.state(),
        alert.missing(),
        alert.journey(),
        alert.outage(),
        NaiveParty.of(alert.obliged()),
        NaiveParty.of(alert.counterparty()),
        alert.patient());
  }
}
