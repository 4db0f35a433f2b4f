package hub.core.projection;

import hub.core.duty.AlertKind;
import hub.core.duty.Party;
import hub.core.duty.Role;
import hub.core.duty.State;
import hub.core.message.Address;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines of the views, with all that a test does not care about filled in. */
final class Lines {
  static final Party HOSPITAL = party(Role.HOSPITAL, 59);
  static final Party TOWN = party(Role.MUNICIPALITY, 99387);
  static final UUID JOURNEY = id(900);
  static final Instant AT = Instant.parse("2026-05-12T08:00:00Z");

  private Lines() {}

  static UUID id(long number) {
    return new UUID(0x5000, number);
  }

  static Party party(Role role, long herId) {
    return new Party(role, new Address(herId, null, role + " " + herId, null, false));
  }

  /** An alert whose id follows from its offset. */
  static AlertLine alert(long offset) {
    return alert(offset, id(offset), AlertKind.BREACH, AT, JOURNEY);
  }

  static AlertLine alert(long offset, UUID id, AlertKind kind, Instant at, @Nullable UUID journey) {
    boolean ofMessage = kind == AlertKind.DEFICIENCY;
    return new AlertLine(
        offset,
        id,
        "tidligmelding-24t",
        kind,
        ofMessage ? null : State.BREACHED,
        HOSPITAL,
        TOWN,
        at,
        journey,
        ofMessage ? null : id(700),
        text("alert " + offset));
  }

  /** A duty whose data tells the revision. */
  static ObligationLine duty(
      long id, State state, @Nullable String due, int partition, long revision) {
    return new ObligationLine(
        id(id),
        "tidligmelding-24t",
        state,
        HOSPITAL,
        TOWN,
        JOURNEY,
        AT,
        false,
        AT,
        due == null ? null : Instant.parse(due),
        state == State.MET || state == State.MET_LATE ? AT.plusSeconds(3_600) : null,
        false,
        partition,
        revision,
        text("revision " + revision));
  }

  static EventLine event(long id, String acceptedAt, UUID... journeys) {
    return new EventLine(
        id(id),
        "no.meldingshub.message.log-innlagt.v1",
        Instant.parse(acceptedAt),
        List.of(journeys),
        text("event " + id));
  }

  static Packed text(String text) {
    return Packed.plain(text.getBytes(StandardCharsets.UTF_8));
  }
}
