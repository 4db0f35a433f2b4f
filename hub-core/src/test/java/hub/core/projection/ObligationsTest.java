package hub.core.projection;

import static hub.core.projection.Lines.duty;
import static hub.core.projection.Lines.id;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.duty.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObligationsTest {
  private static final Set<State> OPEN = Set.of(State.OPEN);

  private final Obligations duties = new Obligations();

  @Test
  void theNearestDueComesFirstAndThatWithoutDueLast() {
    // given
    duties.put(duty(1, State.OPEN, null, 0, 1));
    duties.put(duty(2, State.OPEN, "2026-05-12T10:00:00Z", 0, 2));
    duties.put(duty(3, State.OPEN, "2026-05-12T09:00:00Z", 0, 3));
    duties.put(duty(4, State.MET, "2026-05-12T08:00:00Z", 0, 4));
    // when
    List<ObligationLine> nearest = duties.nearest(OPEN, null, 10, line -> true);
    // then
    assertThat(nearest).extracting(ObligationLine::id).containsExactly(id(3), id(2), id(1));
  }

  @Test
  void aValueOlderThanTheOneKnownFromTheSamePartitionIsLeftOut() {
    // given
    duties.put(duty(1, State.BREACHED, "2026-05-12T10:00:00Z", 0, 20));
    // when
    duties.put(duty(1, State.OPEN, "2026-05-12T10:00:00Z", 0, 19));
    // then
    assertThat(duties.find(id(1)).orElseThrow().state()).isEqualTo(State.BREACHED);
    assertThat(duties.count(State.OPEN)).isZero();
  }

  @Test
  void twoValuesOfOneRecordOfTheLogCountInTheirOrder() {
    // given
    duties.put(duty(1, State.BREACHED, "2026-05-12T10:00:00Z", 0, 20));
    // when
    duties.put(duty(1, State.MET_LATE, "2026-05-12T10:00:00Z", 0, 20));
    // then
    assertThat(duties.find(id(1)).orElseThrow().state()).isEqualTo(State.MET_LATE);
  }

  @Test
  void aDutyThatMovedToAnotherPartitionFollowsThatOne() {
    // given
    duties.put(duty(1, State.OPEN, "2026-05-12T10:00:00Z", 0, 500));
    // when
    duties.put(duty(1, State.MET, "2026-05-12T10:00:00Z", 2, 7));
    // then
    assertThat(duties.find(id(1)).orElseThrow().revision()).isEqualTo(7);
  }

  @Test
  void theSameValueTwiceChangesNothing() {
    // given
    ObligationLine line = duty(1, State.OPEN, "2026-05-12T10:00:00Z", 0, 1);
    // when
    duties.put(line);
    duties.put(line);
    // then
    assertThat(duties.nearest(OPEN, null, 10, any -> true)).containsExactly(line);
    assertThat(duties.count(State.OPEN)).isEqualTo(1);
    assertThat(duties.ofJourney(Lines.JOURNEY)).containsExactly(line);
  }

  @Test
  void aDutyStandsInOnePlaceAloneHoweverItChanges() {
    // given
    duties.put(duty(1, State.OPEN, "2026-05-12T10:00:00Z", 0, 1));
    // when
    duties.put(duty(1, State.OPEN, "2026-05-13T10:00:00Z", 0, 2));
    duties.put(duty(1, State.BREACHED, "2026-05-13T10:00:00Z", 0, 3));
    duties.put(duty(1, State.MET_LATE, "2026-05-13T10:00:00Z", 0, 4));
    // then
    assertThat(duties.nearest(Set.of(State.values()), null, 10, any -> true))
        .extracting(ObligationLine::revision)
        .containsExactly(4L);
    assertThat(duties.count(State.OPEN)).isZero();
    assertThat(duties.count(State.BREACHED)).isZero();
    assertThat(duties.count(State.MET_LATE)).isEqualTo(1);
  }

  @Test
  void whatIsTakenBackIsGoneEverywhere() {
    // given
    duties.put(duty(1, State.OPEN, "2026-05-12T10:00:00Z", 0, 1));
    // when
    duties.remove(id(1));
    duties.remove(id(1));
    // then
    assertThat(duties.find(id(1))).isEmpty();
    assertThat(duties.nearest(OPEN, null, 10, any -> true)).isEmpty();
    assertThat(duties.ofJourney(Lines.JOURNEY)).isEmpty();
    assertThat(duties.count(State.OPEN)).isZero();
  }

  @Test
  void aPageGoesOnAfterThePlaceOfTheLastOneAlsoAmongEqualDues() {
    // given
    for (long number = 0; number < 100; number++) {
      String due = number % 7 == 0 ? null : "2026-05-1" + (number % 3) + "T10:00:00Z";
      duties.put(duty(number, number % 2 == 0 ? State.OPEN : State.BREACHED, due, 0, number));
    }
    // when
    List<ObligationLine> paged = new ArrayList<>();
    List<ObligationLine> page;
    do {
      ObligationLine.Place after = paged.isEmpty() ? null : paged.getLast().place();
      page = duties.nearest(Set.of(State.OPEN, State.BREACHED), after, 9, any -> true);
      paged.addAll(page);
    } while (!page.isEmpty());
    // then
    assertThat(paged).hasSize(100).doesNotHaveDuplicates();
    assertThat(paged).extracting(ObligationLine::place).isSorted();
  }

  @Test
  void thoseDueBeforeAnInstantAreCountedAndOneDueThenIsNot() {
    // given
    duties.put(duty(1, State.OPEN, "2026-05-12T09:59:59Z", 0, 1));
    duties.put(duty(2, State.OPEN, "2026-05-12T10:00:00Z", 0, 2));
    duties.put(duty(3, State.OPEN, null, 0, 3));
    // when
    int due = duties.dueBefore(State.OPEN, Instant.parse("2026-05-12T10:00:00Z"));
    // then
    assertThat(due).isEqualTo(1);
  }

  @Test
  void theLatestDueOfAStateComeFirstWhenAskedFor() {
    // given
    duties.put(duty(1, State.BREACHED, "2026-05-12T09:00:00Z", 0, 1));
    duties.put(duty(2, State.BREACHED, "2026-05-12T11:00:00Z", 0, 2));
    duties.put(duty(3, State.BREACHED, "2026-05-12T10:00:00Z", 0, 3));
    // then
    assertThat(duties.latest(State.BREACHED, 2))
        .extracting(ObligationLine::id)
        .containsExactly(id(2), id(3));
  }

  @Test
  void anyInterleavingOfPartitionsAndRepeatsEndsTheSame() {
    // given
    List<ObligationLine> history = new ArrayList<>();
    for (long number = 0; number < 50; number++) {
      history.add(duty(number, State.OPEN, "2026-05-12T10:00:00Z", 0, number));
      history.add(duty(number, State.MET, "2026-05-12T10:00:00Z", 0, 100 + number));
    }
    history.forEach(duties::put);
    List<ObligationLine> expected = duties.nearest(Set.of(State.values()), null, 99, any -> true);
    for (long seed = 1; seed <= 20; seed++) {
      // when
      List<ObligationLine> shuffled = new ArrayList<>(history);
      shuffled.addAll(history.subList(0, 30));
      Collections.shuffle(shuffled, new Random(seed));
      Obligations other = new Obligations();
      shuffled.forEach(other::put);
      // then
      assertThat(other.nearest(Set.of(State.values()), null, 99, any -> true))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }
}
