package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Outage;
import hub.core.agreement.Values;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due in a declared outage is marked, and no deadline moves (D16). */
class OutageTest {

  private static Outage outage(long herId, String from, String to) {
    return new Outage(PartyId.ofHerId(herId), instant(from), instant(to));
  }

  /** R2 is due on 4 March at 10:00; R3 is met. */
  private static Story stay() {
    return aStay()
        .innlagt("2026-03-03T10:00", "2026-03-03T10:00")
        .innleggelsesrapport("2026-03-03T11:00");
  }

  @ParameterizedTest
  @CsvSource({
    "59, 2026-03-04T10:00, 2026-03-04T12:00, true", // from is included
    "59, 2026-03-04T09:00, 2026-03-04T10:00:00.001, true",
    "59, 2026-03-04T09:00, 2026-03-04T10:00, false", // to is not
    "59, 2026-03-04T10:00:00.001, 2026-03-04T12:00, false",
    "99387, 2026-03-04T09:00, 2026-03-04T12:00, true", // of either party
    "12345, 2026-03-04T09:00, 2026-03-04T12:00, false"
  })
  void whatIsDueInTheOutageOfEitherPartyIsMarked(
      long party, String from, String to, boolean marked) {
    // given
    var stay = stay().under(Nasjonal.local(Values.NONE, outage(party, from, to)));
    // when
    var alerts = stay.alertsAt("2026-03-05T00:00");
    // then
    assertThat(alerts)
        .extracting(a -> a.kind() + " " + a.at() + " " + a.outage())
        .containsExactly(
            "WARNING 2026-03-04T05:00:00Z " + marked, "BREACH 2026-03-04T09:00:00Z " + marked);
    assertThat(alerts).allMatch(a -> a.decisions().contains("D16") == marked);
    assertThat(stay.obligationsAt("2026-03-05T00:00").getFirst().outage()).isEqualTo(marked);
  }

  @Test
  void theExplanationSaysItFirst() {
    // given
    var stay =
        stay()
            .under(Nasjonal.local(Values.NONE, outage(59, "2026-03-04T09:00", "2026-03-04T12:00")));
    // when
    var breach = stay.alertsAt("2026-03-05T00:00").getLast();
    var unmarked = stay().alertsAt("2026-03-05T00:00").getLast();
    // then
    assertThat(breach.explanation().sentences().getFirst().phrase()).hasToString("OUTAGE");
    assertThat(unmarked.explanation().sentences())
        .noneMatch(sentence -> sentence.phrase().name().equals("OUTAGE"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T10:00, true", // declared by then
    "2026-03-04T10:00:00.001, false"
  })
  void whatWasSaidBeforeItWasDeclaredStaysUnmarked(String declared, boolean marked) {
    // given
    var later = Nasjonal.local(Values.NONE, outage(59, "2026-03-04T09:00", "2026-03-04T12:00"));
    var agreements = Nasjonal.local(Values.NONE).changedAt(instant(declared), later);
    var stay = stay().under(agreements).tidligmelding("2026-03-04T11:00");
    // when
    var alerts = stay.alertsAt("2026-03-05T00:00");
    // then
    assertThat(alerts)
        .extracting(a -> a.kind() + " " + a.outage())
        .containsExactly("WARNING false", "BREACH " + marked, "LATE true");
  }

  @Test
  void aMeasuredDutyIsNeverMarked() {
    // given
    var stay =
        Story.about(Rule.MOTTAK)
            .under(Nasjonal.local(Values.NONE, outage(59, "2026-05-01T00:00", "2026-06-01T00:00")))
            .klar("klar", "2026-05-11T09:00");
    // when
    var duty = stay.obligationsAt("2026-05-12T00:00").getFirst();
    // then
    assertThat(duty.outage()).isFalse();
    assertThat(duty.decisions()).doesNotContain("D16");
  }
}
