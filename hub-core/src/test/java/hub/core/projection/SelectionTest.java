package hub.core.projection;

import static hub.core.projection.Lines.alert;
import static hub.core.projection.Lines.duty;
import static hub.core.projection.Lines.id;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.AlertKind;
import hub.core.duty.Role;
import hub.core.duty.State;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final String NINE = "2026-05-12T09:00:00Z";
  private static final String TEN = "2026-05-12T10:00:00Z";

  private final AlertFeed said = new AlertFeed();

  @Test
  void nothingAskedForIsAll() {
    assertThat(Selection.ALL.ofAlerts()).accepts(alert(1));
    assertThat(Selection.ALL.ofObligations(said)).accepts(duty(1, State.OPEN, null, 0, 1));
  }

  @Test
  void fromIsTheFirstInstantThatCountsAndToTheFirstThatDoesNot() {
    Selection selection = between(NINE, TEN);
    assertThat(selection.ofAlerts())
        .rejects(alert(1, id(1), AlertKind.BREACH, Instant.parse("2026-05-12T08:59:59Z"), null))
        .accepts(alert(1, id(1), AlertKind.BREACH, Instant.parse(NINE), null))
        .rejects(alert(1, id(1), AlertKind.BREACH, Instant.parse(TEN), null));
    assertThat(selection.ofObligations(said))
        .accepts(duty(1, State.OPEN, NINE, 0, 1))
        .rejects(duty(1, State.OPEN, TEN, 0, 1))
        .rejects(duty(1, State.OPEN, null, 0, 1));
  }

  @Test
  void aHerIdMayBeEitherPartysAndARoleIsThatOfTheOneWhoseDutyItIs() {
    assertThat(parties(Set.of(), Set.of(99387L)).ofAlerts()).accepts(alert(1));
    assertThat(parties(Set.of(), Set.of(59L)).ofAlerts()).accepts(alert(1));
    assertThat(parties(Set.of(), Set.of(60L)).ofAlerts()).rejects(alert(1));
    assertThat(parties(Set.of(Role.HOSPITAL), Set.of()).ofAlerts()).accepts(alert(1));
    assertThat(parties(Set.of(Role.MUNICIPALITY), Set.of()).ofAlerts()).rejects(alert(1));
  }

  @Test
  void aDeficiencyHasNoStateToBeFoundBy() {
    Selection breached =
        new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(State.BREACHED), null, null);
    assertThat(breached.ofAlerts())
        .accepts(alert(1))
        .rejects(alert(2, id(2), AlertKind.DEFICIENCY, Lines.AT, null));
  }

  @Test
  void aKindAsksForTheDutiesOfWhichSuchAnAlertWasSaid() {
    // given
    said.append(alert(1, id(1), AlertKind.WARNING, Lines.AT, null));
    Selection warned = kinds(Set.of(AlertKind.WARNING));
    // then
    assertThat(warned.ofObligations(said))
        .accepts(duty(700, State.OPEN, TEN, 0, 1))
        .rejects(duty(701, State.OPEN, TEN, 0, 1));
    assertThat(kinds(Set.of(AlertKind.BREACH)).ofObligations(said))
        .rejects(duty(700, State.OPEN, TEN, 0, 1));
  }

  private static Selection between(String from, String to) {
    return new Selection(
        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Instant.parse(from), Instant.parse(to));
  }

  private static Selection parties(Set<Role> roles, Set<Long> herIds) {
    return new Selection(Set.of(), Set.of(), roles, herIds, Set.of(), null, null);
  }

  private static Selection kinds(Set<AlertKind> kinds) {
    return new Selection(Set.of(), kinds, Set.of(), Set.of(), Set.of(), null, null);
  }
}
