package hub.core.projection;

import static hub.core.projection.Lines.event;
import static hub.core.projection.Lines.id;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JourneysTest {
  private final Journeys journeys = new Journeys();

  @Test
  void theMessagesOfAJourneyComeInTheOrderInWhichTheyWereAccepted() {
    // given
    journeys.put(event(1, "2026-05-12T10:00:00Z", id(900)));
    journeys.put(event(2, "2026-05-12T09:00:00Z", id(900), id(901)));
    journeys.put(event(3, "2026-05-12T08:00:00Z", id(901)));
    // then
    assertThat(journeys.of(id(900))).extracting(EventLine::id).containsExactly(id(2), id(1));
    assertThat(journeys.of(id(901))).extracting(EventLine::id).containsExactly(id(3), id(2));
    assertThat(journeys.of(id(902))).isEmpty();
  }

  @Test
  void aMessageThatMovesLeavesItsOldJourney() {
    // given
    journeys.put(event(1, "2026-05-12T10:00:00Z", id(900)));
    // when
    journeys.put(event(1, "2026-05-12T10:00:00Z", id(901)));
    // then
    assertThat(journeys.of(id(900))).isEmpty();
    assertThat(journeys.of(id(901))).hasSize(1);
  }

  @Test
  void theSameEventTwiceStandsOnce() {
    // when
    journeys.put(event(1, "2026-05-12T10:00:00Z", id(900)));
    journeys.put(event(1, "2026-05-12T10:00:00Z", id(900)));
    // then
    assertThat(journeys.of(id(900))).hasSize(1);
  }

  @Test
  void whatIsTakenBackIsGone() {
    // given
    journeys.put(event(1, "2026-05-12T10:00:00Z", id(900)));
    // when
    journeys.remove(id(1));
    journeys.remove(id(2));
    // then
    assertThat(journeys.of(id(900))).isEmpty();
  }
}
