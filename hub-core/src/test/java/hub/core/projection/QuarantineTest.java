package hub.core.projection;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.projection.Quarantine.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuarantineTest {
  private final Quarantine quarantine = new Quarantine();

  @Test
  void theFirstRecordOfAnIdCounts() {
    // given
    quarantine.take(1, what(7, "T01"));
    // when
    quarantine.take(2, what(7, "T02"));
    // then
    assertThat(quarantine.find(new UUID(0, 7))).contains(what(7, "T01"));
    assertThat(quarantine.newest(Long.MAX_VALUE, 10)).containsExactly(new Entry(1, what(7, "T01")));
  }

  @Test
  void theNewestComeFirstFromBeforeTheOffset() {
    // given
    for (int i = 1; i <= 4; i++) {
      quarantine.take(i, what(i, "T01"));
    }
    // when
    List<Entry> page = quarantine.newest(4, 2);
    // then
    assertThat(page).containsExactly(new Entry(3, what(3, "T01")), new Entry(2, what(2, "T01")));
  }

  @Test
  void anIdThatIsNotThereIsNotHeld() {
    // when
    quarantine.take(1, what(7, "T01"));
    // then
    assertThat(quarantine.holds(new UUID(0, 7))).isTrue();
    assertThat(quarantine.holds(new UUID(0, 8))).isFalse();
    assertThat(quarantine.find(new UUID(0, 8))).isEmpty();
  }

  private static Quarantined what(long id, String code) {
    return new Quarantined(
        new UUID(0, id), code, "text", List.of(), null, null, null, null, Instant.EPOCH);
  }
}
