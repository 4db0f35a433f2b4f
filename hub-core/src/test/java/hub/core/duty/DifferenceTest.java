package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.Story;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is said now and when to ask again, over the hours after an admission at 10:00. */
class DifferenceTest {
  private static final Story STAY =
      aStay()
          .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
          .innleggelsesrapport("2026-05-11T12:00:00");

  @Test
  void nothingIsSaidBeforeTheWarningWhichIsTheNextMoment() {
    // given
    String asOf = "2026-05-12T05:59:59";
    // when
    Difference difference = at(asOf, Set.of());
    // then
    assertThat(difference).isEqualTo(new Difference(List.of(), instant("2026-05-12T06:00:00")));
  }

  @Test
  void aWarningWaitsAtItsVeryMoment() {
    // given
    String asOf = "2026-05-12T06:00:00";
    // when
    Difference difference = at(asOf, Set.of());
    // then
    assertThat(difference).isEqualTo(new Difference(List.of(), instant("2026-05-12T06:00:00")));
  }

  @Test
  void aWarningIsSaidOnceItsMomentHasPassedAndDueIsNext() {
    // given
    String asOf = "2026-05-12T06:00:00.001";
    // when
    Difference difference = at(asOf, Set.of());
    // then
    assertThat(difference.toSay()).extracting(Alert::kind).containsExactly(AlertKind.WARNING);
    assertThat(difference.next()).isEqualTo(instant("2026-05-12T10:00:00"));
  }

  @Test
  void aBreachIsSaidAtDueItselfAndNothingComesAfterIt() {
    // given
    Set<UUID> said = ids("2026-05-12T09:00:00");
    // when
    Difference difference = at("2026-05-12T10:00:00", said);
    // then
    assertThat(difference.toSay()).extracting(Alert::kind).containsExactly(AlertKind.BREACH);
    assertThat(difference.next()).isNull();
  }

  @Test
  void whatHasBeenSaidIsNotSaidAgain() {
    // given
    Set<UUID> said = ids("2026-05-13T00:00:00");
    // when
    Difference difference = at("2026-05-13T00:00:00", said);
    // then
    assertThat(difference).isEqualTo(new Difference(List.of(), null));
  }

  private static Difference at(String asOf, Set<UUID> said) {
    Instant instant = instant(asOf);
    return Difference.of(STAY.verdictAt(asOf), said, instant);
  }

  private static Set<UUID> ids(String asOf) {
    Set<UUID> ids = new HashSet<>();
    STAY.alertsAt(asOf).forEach(alert -> ids.add(alert.id()));
    return ids;
  }
}
