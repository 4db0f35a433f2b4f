package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.Anchor;
import hub.core.agreement.RuleValues;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Duties that an agreement measures from or to a delivery (rules.md §6): Anchor.DELIVERED. */
class DeliveredTest {

  private static Agreements measured(Rule rule, @Nullable Anchor start, @Nullable Anchor met) {
    return Nasjonal.with(rule, RuleValues.measured(start, met));
  }

  private static Story admitted(Rule rule) {
    return Story.about(rule).innlagt("2026-03-03T12:00", "2026-03-03T10:00");
  }

  private static Story delivery() {
    return admitted(Rule.INNLEGGELSESRAPPORT)
        .under(measured(Rule.INNLEGGELSESRAPPORT, Anchor.DELIVERED, null));
  }

  @Test
  void nothingIsDueUntilTheNoticeIsDelivered() {
    // given
    var stay = delivery();
    // when
    var duty = stay.obligationsAt("2026-04-03T12:00").getFirst();
    // then
    assertThat(duty.state()).isEqualTo(State.OPEN);
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo(instant("2026-03-03T12:00"));
    assertThat(stay.saidAt("2026-04-03T12:00")).isEmpty();
  }

  @Test
  void onceItIsDeliveredTheClockRunsFromThere() {
    // given
    var stay =
        delivery()
            .add(appRec("kvittering", "2026-03-05T12:00", "1", "innlagt"))
            .add(appRec("igjen", "2026-03-05T13:00", "1", "innlagt"));
    // when
    var before = stay.standingAt("2026-03-05T11:59:59.999");
    var after = stay.standingAt("2026-03-05T12:00");
    var said = stay.saidAt("2026-03-10T00:00");
    // then
    assertThat(before).containsExactly("innleggelsesrapport-24t OPEN");
    assertThat(after).containsExactly("innleggelsesrapport-24t OPEN 2026-03-06T12:00");
    assertThat(said)
        .containsExactly(
            "WARNING innleggelsesrapport-24t 2026-03-06T08:00",
            "BREACH innleggelsesrapport-24t 2026-03-06T12:00");
  }

  @Test
  void aStrangersReceiptDeliversNothingAndANegativeOneTakesBack() {
    // given
    var stranger =
        delivery()
            .add(
                appRec("fremmed", "2026-03-05T12:00", "1", "innlagt")
                    .from(party(12345, "Nabokommunen")));
    var refused = delivery().add(appRec("nei", "2026-03-05T12:00", "2", "innlagt"));
    // when
    var ofStranger = stranger.standingAt("2026-03-10T00:00");
    var ofRefused = refused.lifeAt("2026-03-10T00:00");
    // then
    assertThat(ofStranger).containsExactly("innleggelsesrapport-24t OPEN");
    assertThat(ofRefused)
        .containsExactly("OPENED 2026-03-03T12:00 innlagt", "RETRACTED 2026-03-05T12:00 nei");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T09:59:59.999, MET",
    "2026-03-04T10:00, MET_LATE",
    "2026-03-20T10:00, BREACHED" // after what is asked
  })
  void itIsMetWhenWhatMeetsItIsDelivered(String receipt, String state) {
    // given
    var stay =
        admitted(Rule.TIDLIGMELDING)
            .under(measured(Rule.TIDLIGMELDING, null, Anchor.DELIVERED))
            .tidligmelding("2026-03-03T13:00")
            .add(appRec("kvittering", receipt, "1", "tidligmelding"));
    // when
    var duty = stay.obligationsAt("2026-03-10T00:00").getFirst();
    // then
    assertThat(duty.state()).hasToString(state);
  }

  @Test
  void ofTwoThatMeetItTheOneDeliveredFirstCounts() {
    // given
    var stay =
        admitted(Rule.TIDLIGMELDING)
            .under(measured(Rule.TIDLIGMELDING, null, Anchor.DELIVERED))
            .tidligmelding("2026-03-03T13:00")
            .add(
                message("andre", MessageKind.HELSEOPPL_SOKNAD, "2026-03-03T14:00").typeInnhold("1"))
            .add(appRec("k2", "2026-03-03T15:00", "1", "andre"))
            .add(appRec("k1", "2026-03-03T16:00", "1", "tidligmelding"));
    // when
    var duty = stay.obligationsAt("2026-03-10T00:00").getFirst();
    // then
    assertThat(duty.metBy()).hasToString("andre");
    assertThat(duty.metAt()).isEqualTo(instant("2026-03-03T15:00"));
  }

  @Test
  void theAnswerOfTheMunicipalityIsDeliveredToTheHospital() {
    // given
    var stay =
        Story.about(Rule.SVAR)
            .under(measured(Rule.SVAR, null, Anchor.DELIVERED))
            .klar("klar", "2026-05-11T09:00")
            .svar("svar", "2026-05-11T10:00", "klar")
            .add(
                appRec("kvittering", "2026-05-11T15:30", "1", "svar")
                    .from(HOSPITAL)
                    .to(MUNICIPALITY));
    // when
    var said = stay.saidAt("2026-05-12T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING utskrivningsklar-svar 2026-05-11T14:00",
            "BREACH utskrivningsklar-svar 2026-05-11T15:00",
            "LATE utskrivningsklar-svar 2026-05-11T15:30");
  }

  @Test
  void aDischargeThatMeetsTheWaitMeetsItWhenItIsDelivered() {
    // given
    var stay =
        Story.about(Rule.MOTTAK)
            .under(measured(Rule.MOTTAK, null, Anchor.DELIVERED))
            .klar("klar", "2026-05-11T09:00")
            .utskrevet("2026-05-12T10:00", "2026-05-12T10:00")
            .add(appRec("kvittering", "2026-05-12T10:30", "1", "utskrevet"));
    // when
    var before = stay.lifeAt("2026-05-12T10:29:59.999");
    var after = stay.lifeAt("2026-05-12T10:30");
    // then
    assertThat(before).containsExactly("OPENED 2026-05-11T09:00 klar");
    assertThat(after)
        .containsExactly("OPENED 2026-05-11T09:00 klar", "MET 2026-05-12T10:30 utskrevet");
  }

  @Test
  void whatIsNotDeliveredYetIsCancelledWhenTheStayEnds() {
    // given
    var stay =
        admitted(Rule.TIDLIGMELDING)
            .under(measured(Rule.TIDLIGMELDING, null, Anchor.DELIVERED))
            .tidligmelding("2026-03-03T13:00")
            .utskrevet("2026-03-03T15:00", "2026-03-03T15:00")
            .add(appRec("kvittering", "2026-03-03T16:00", "1", "tidligmelding"));
    // when
    var life = stay.lifeAt("2026-03-10T00:00");
    // then
    assertThat(life)
        .containsExactly("OPENED 2026-03-03T12:00 innlagt", "CANCELLED 2026-03-03T15:00 utskrevet");
  }
}
