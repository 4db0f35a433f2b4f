package hub.adapters.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatientStateFormatTest {
  private static final UUID ONE = UUID.fromString("11111111-1111-5111-8111-111111111111");
  private static final UUID TWO = UUID.fromString("22222222-2222-5222-9222-222222222222");
  private static final Instant CLOCK = Instant.parse("2026-05-11T08:20:00.123Z");

  @Test
  void whatIsKeptIsReadBack() {
    // given
    PatientState state =
        new PatientState(
            CLOCK,
            4711,
            3,
            Instant.parse("2026-05-12T08:00:00.000000001Z"),
            "a3f0",
            Set.of(ONE, TWO),
            Map.of(TWO, -5L));
    // when
    PatientState back = PatientStateFormat.read(PatientStateFormat.write(state));
    // then
    assertThat(back).isEqualTo(state);
  }

  @Test
  void aPatientOfWhomNothingIsAwaitedIsReadBack() {
    // given
    PatientState state = new PatientState(CLOCK, 0, 1, null, null, Set.of(), Map.of());
    // when
    PatientState back = PatientStateFormat.read(PatientStateFormat.write(state));
    // then
    assertThat(back).isEqualTo(state);
  }
}
