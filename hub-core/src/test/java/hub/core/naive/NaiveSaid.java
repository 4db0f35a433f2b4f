package hub.core.naive;

import hub.core.agreement.Agreements;
import hub.core.duty.AlertKind;
import hub.core.duty.Detected;
import hub.core.duty.State;
import hub.core.message.MsgId;
import hub.core.naive.NaiveDeficiencies.Deficiency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been said so far: everything once, and nothing taken back but by RETRACTED. */
final class NaiveSaid {
  private record Said(
      NaiveObligation.Id duty, AlertKind kind, @Nullable Instant due, @Nullable MsgId by) {}

  private final Agreements agreements;
  private final List<NaiveAlert> alerts = new ArrayList<>();
  private final Set<Said> said = new HashSet<>();
  private final Set<Deficiency.Id> lacks = new HashSet<>();

  NaiveSaid(Agreements agreements) {
    this.agreements = agreements;
  }

  /** What was said of a patient who turned out to be the same stays said. */
  void join(NaiveSaid other) {
    alerts.addAll(other.alerts);
    said.addAll(other.said);
    lacks.addAll(other.lacks);
  }

  List<NaiveAlert> alerts() {
    return alerts.stream().sorted(NaiveAlert.IN_ORDER).toList();
  }

  void say(NaiveObligation duty, AlertKind kind, Detected detected, Instant at) {
    MsgId by = kind == AlertKind.LATE ? duty.metBy() : null;
    if (said.add(new Said(duty.id(), kind, duty.due(), by))) {
      alerts.add(alert(duty, kind, detected, at, null, stateAfter(kind)));
    }
  }

  /**
   * Takes back, once per duty and due, what nobody would say now.
   *
   * @param old the duty as it was
   * @param duty as it is; null when it is gone
   */
  void review(NaiveObligation old, @Nullable NaiveObligation duty, MsgId cause, Instant now) {
    boolean untrue = false;
    for (AlertKind kind : List.of(AlertKind.WARNING, AlertKind.BREACH)) {
      untrue |=
          said.contains(new Said(old.id(), kind, old.due(), null))
              && !wouldStillBeSaid(old, duty, kind);
    }
    if (untrue && said.add(new Said(old.id(), AlertKind.RETRACTED, old.due(), null))) {
      boolean answered = duty != null && Objects.equals(duty.due(), old.due());
      NaiveObligation named = duty != null && answered ? duty : old;
      State state = answered ? stateNow(named, now) : State.RETRACTED;
      alerts.add(alert(named, AlertKind.RETRACTED, Detected.LIVE, now, cause, state));
    }
  }

  /** Met after a warning is no alert, so only a breach can turn out untrue by an answer. */
  private static boolean wouldStillBeSaid(
      NaiveObligation old, @Nullable NaiveObligation duty, AlertKind kind) {
    Instant due = duty == null ? null : duty.due();
    if (duty == null || due == null || !due.equals(old.due())) {
      return false;
    }
    Instant end = duty.metAt() == null ? duty.cancelledAt() : duty.metAt();
    return kind == AlertKind.WARNING || end == null || !end.isBefore(due);
  }

  static State stateNow(NaiveObligation duty, Instant now) {
    if (duty.isBreachedAt(now)) {
      return duty.isMetLate() ? State.MET_LATE : State.BREACHED;
    }
    if (duty.metAt() != null) {
      return State.MET;
    }
    return duty.cancelledAt() == null ? State.OPEN : State.CANCELLED;
  }

  private static State stateAfter(AlertKind kind) {
    return switch (kind) {
      case WARNING -> State.OPEN;
      case BREACH -> State.BREACHED;
      case LATE -> State.MET_LATE;
      case RETRACTED, DEFICIENCY -> State.RETRACTED;
    };
  }

  private NaiveAlert alert(
      NaiveObligation duty,
      AlertKind kind,
      Detected detected,
      Instant at,
      @Nullable MsgId cause,
      State state) {
    boolean late = kind == AlertKind.LATE;
    Instant metAt = duty.metAt();
    Instant due = duty.due();
    return new NaiveAlert(
        duty.rule(),
        kind,
        detected,
        duty.startedBy(),
        duty.startedAt(),
        duty.estimated(),
        due,
        at,
        late && metAt != null && due != null ? Duration.between(due, metAt) : null,
        late ? duty.metBy() : null,
        cause,
        state,
        List.of(),
        duty.journey(),
        isOutage(duty, at),
        duty.obliged(),
        duty.counterparty(),
        duty.patient());
  }

  /** Due in an outage of either that had been declared by then (D16). */
  boolean isOutage(NaiveObligation duty, Instant known) {
    Instant due = duty.due();
    return due != null
        && Stream.of(duty.obliged(), duty.counterparty())
            .map(party -> agreements.party(party.address()))
            .anyMatch(party -> agreements.isOutage(party, due, known));
  }

  void lack(Deficiency fault, Instant now) {
    if (lacks.add(fault.id())) {
      alerts.add(
          new NaiveAlert(
              fault.id().rule(),
              AlertKind.DEFICIENCY,
              Detected.LIVE,
              fault.msgId(),
              fault.acceptedAt(),
              false,
              null,
              now,
              null,
              null,
              null,
              null,
              fault.missing(),
              fault.journey(),
              false,
              fault.sender(),
              fault.receiver(),
              fault.patient()));
    }
  }
}
