package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Anchor;
import hub.core.agreement.RuleValues;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R1, rules.md §4: how soon a LOG_INNLAGT came. */
class InnlagtTest {

  private static Story stay() {
    return Story.about(Rule.INNLAGT);
  }

  /** A HELSEOPPL_SOKNAD that tells the admission before any LOG_INNLAGT. */
  private static Story toldElsewhere(String acceptedAt, String admittedAt) {
    return stay()
        .add(
            message("helse", MessageKind.HELSEOPPL_SOKNAD, acceptedAt)
                .typeInnhold("1")
                .tells(Hendelse.INNLAGT, admittedAt));
  }

  @Test
  void itIsMeasuredFromTheAdmissionToTheNoticeWithoutADue() {
    // given
    var stay = stay().innlagt("2026-03-03T12:00", "2026-03-03T10:00");
    // when
    var duty = stay.obligationsAt("2026-03-03T12:00").getFirst();
    // then
    assertThat(duty.state()).isEqualTo(State.MET);
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-03-03T09:00:00Z");
    assertThat(duty.metAt()).isEqualTo("2026-03-03T11:00:00Z");
    assertThat(duty.obliged().role()).isEqualTo(Role.HOSPITAL);
    assertThat(duty.counterparty().role()).isEqualTo(Role.MUNICIPALITY);
    assertThat(stay.saidAt("2027-03-03T12:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT4H | 2026-03-03T10:00 | 2026-03-03T13:59:59.999 | MET",
        "PT4H | 2026-03-03T10:00 | 2026-03-03T14:00 | MET_LATE",
        "PT4H | 2026-03-03T10:00 | 2026-03-03T14:00:00.001 | MET_LATE",
        "PT4H | 2026-03-28T23:30 | 2026-03-29T04:29:59.999 | MET", // summer time begins
        "PT4H | 2026-03-28T23:30 | 2026-03-29T04:30 | MET_LATE",
        "PT4H | 2026-10-24T23:30 | 2026-10-25T01:29:59.999Z | MET", // and ends
        "PT4H | 2026-10-24T23:30 | 2026-10-25T01:30:00Z | MET_LATE",
        "3D | 2026-04-02T10:00 | 2026-04-05T23:59:59.999 | MET", // holidays count as days
        "3D | 2026-04-02T10:00 | 2026-04-06T00:00 | MET_LATE",
        "5WD | 2026-04-01T10:00 | 2026-04-13T14:59:59.999 | MET", // over Easter
        "5WD | 2026-04-01T10:00 | 2026-04-13T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(
      String limit, String admitted, String accepted, String state) {
    // given
    var stay = stay().under(Nasjonal.limit(Rule.INNLAGT, limit)).innlagt(accepted, admitted);
    // when
    var duties = stay.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void anAdmissionToldInAnotherMessageWaitsForItsNotice() {
    // given
    var stay =
        toldElsewhere("2026-03-03T11:00", "2026-03-03T10:00")
            .under(Nasjonal.limit(Rule.INNLAGT, "PT4H"))
            .innlagt("2026-03-03T16:00", "2026-03-03T10:00");
    // when
    var before = stay.standingAt("2026-03-03T13:59:59.999");
    var said = stay.saidAt("2026-03-03T16:00");
    var life = stay.lifeAt("2026-03-03T16:00");
    // then
    assertThat(before).containsExactly("innlagt-varsel OPEN 2026-03-03T14:00");
    assertThat(said)
        .containsExactly(
            "BREACH innlagt-varsel 2026-03-03T14:00", "LATE innlagt-varsel 2026-03-03T16:00");
    assertThat(life)
        .containsExactly(
            "OPENED 2026-03-03T11:00 helse",
            "BREACHED 2026-03-03T14:00",
            "MET_LATE 2026-03-03T16:00 innlagt");
  }

  @Test
  void aNoticeAfterTheLimitIsFoundAfterwards() {
    // given
    var stay =
        stay()
            .under(Nasjonal.limit(Rule.INNLAGT, "PT4H"))
            .innlagt("2026-03-03T16:00", "2026-03-03T10:00");
    // when
    var said = stay.saidAt("2026-03-03T16:00");
    // then
    assertThat(said)
        .containsExactly(
            "BREACH innlagt-varsel 2026-03-03T16:00 found afterwards",
            "LATE innlagt-varsel 2026-03-03T16:00");
  }

  @Test
  void aDateStartsWhenTheMessageWasGeneratedThatDayElseAtItsEnd() {
    // given
    var thatDay =
        stay()
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T12:01")
                    .generated("2026-03-03T12:00")
                    .tells(Hendelse.INNLAGT, "2026-03-03"));
    var dayAfter =
        stay()
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-04T12:01")
                    .generated("2026-03-04T12:00")
                    .tells(Hendelse.INNLAGT, "2026-03-03"));
    // when
    var first = thatDay.obligationsAt("2026-03-05T00:00").getFirst();
    var second = dayAfter.obligationsAt("2026-03-05T00:00").getFirst();
    // then
    assertThat(first.startedAt()).isEqualTo("2026-03-03T11:00:00Z");
    assertThat(second.startedAt()).isEqualTo("2026-03-03T23:00:00Z");
    assertThat(first.estimatedStart()).isTrue();
    assertThat(second.estimatedStart()).isTrue();
  }

  @Test
  void withoutReadableTimeItStartsWhenItWasAcceptedAndIsEstimated() {
    // given
    var stay = stay().add(message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T12:00"));
    // when
    var duty = stay.obligationsAt("2026-03-03T12:00").getFirst();
    // then
    assertThat(duty.startedAt()).isEqualTo(instant("2026-03-03T12:00"));
    assertThat(duty.estimatedStart()).isTrue();
    assertThat(stay.lacksAt("2026-03-03T12:00"))
        .containsExactly("tidspunkt-mangler 2026-03-03T12:00");
  }

  @Test
  void aRepeatACorrectionAndACopyOfItChangeNothing() {
    // given
    var stay =
        stay()
            .innlagt("2026-03-03T12:00", "2026-03-03T10:00")
            .innlagt("repeat", "2026-03-03T13:00", "2026-03-03T10:00")
            .innlagt("corrected", "2026-03-03T14:00", "2026-03-03T11:00")
            .add(
                message("m", MessageKind.LOG_INNLAGT, "2026-03-03T15:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("innlagt")
                    .tells(Hendelse.INNLAGT, "2026-03-03T10:00"));
    // when
    var life = stay.lifeAt("2026-03-04T00:00");
    // then
    assertThat(life)
        .containsExactly("OPENED 2026-03-03T12:00 innlagt", "MET 2026-03-03T12:00 innlagt");
  }

  @Test
  void theEndOfTheStayCancelsItAndSoDoesADeath() {
    // given
    var left =
        toldElsewhere("2026-03-03T11:00", "2026-03-03T10:00")
            .utskrevet("2026-03-05T10:00", "2026-03-05T10:00");
    var dead =
        toldElsewhere("2026-03-03T11:00", "2026-03-03T10:00")
            .add(message("dod", MessageKind.LOG_DOD, "2026-03-05T10:00"));
    // when
    var ofLeft = left.lifeAt("2026-03-06T00:00");
    var ofDead = dead.lifeAt("2026-03-06T00:00");
    // then
    assertThat(ofLeft)
        .containsExactly("OPENED 2026-03-03T11:00 helse", "CANCELLED 2026-03-05T10:00 utskrevet");
    assertThat(ofDead)
        .containsExactly("OPENED 2026-03-03T11:00 helse", "CANCELLED 2026-03-05T10:00 dod");
  }

  @Test
  void aCancelledNoticeLeavesTheAdmissionThatAnotherMessageTold() {
    // given
    var stay =
        toldElsewhere("2026-03-03T11:00", "2026-03-03T10:00")
            .innlagt("2026-03-03T12:00", "2026-03-03T10:00")
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T13:00");
    // when
    var life = stay.lifeAt("2026-03-04T00:00");
    // then
    assertThat(life)
        .containsExactly(
            "OPENED 2026-03-03T11:00 helse",
            "MET 2026-03-03T12:00 innlagt",
            "REOPENED 2026-03-03T13:00 c-innlagt");
  }

  @Test
  void aNoticeThatIsTakenBackOrRefusedShouldNeverHaveBeen() {
    // given
    var limit = Nasjonal.limit(Rule.INNLAGT, "PT1H");
    var taken =
        stay()
            .under(limit)
            .innlagt("2026-03-03T12:00", "2026-03-03T10:00")
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T13:00");
    var refused =
        stay()
            .under(limit)
            .innlagt("2026-03-03T12:00", "2026-03-03T10:00")
            .add(appRec("nei", "2026-03-03T13:00", "2", "innlagt"));
    // when
    var said = taken.alertsAt("2026-03-04T00:00");
    var saidOfRefused = refused.alertsAt("2026-03-04T00:00");
    // then
    assertThat(said)
        .extracting(a -> a.kind() + " " + a.causedBy() + " " + a.decisions().contains("D11"))
        .containsExactly("BREACH null false", "LATE null false", "RETRACTED c-innlagt true");
    assertThat(saidOfRefused)
        .extracting(a -> a.kind() + " " + a.causedBy() + " " + a.decisions().contains("D12"))
        .containsExactly("BREACH null false", "LATE null false", "RETRACTED nei true");
  }

  @Test
  void aCancellationThatCameFirstLeavesNothing() {
    // given
    var stay =
        stay()
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T11:00")
            .innlagt("2026-03-03T12:00", "2026-03-03T10:00");
    // when
    var duties = stay.standingAt("2026-03-04T00:00");
    // then
    assertThat(duties).isEmpty();
  }

  @Test
  void eachMunicipalityHasItsOwn() {
    // given
    var stay =
        stay()
            .innlagt("2026-03-03T12:00", "2026-03-03T10:00")
            .add(
                message("other", MessageKind.LOG_INNLAGT, "2026-03-04T12:00")
                    .to(party(12345, "Nabokommunen"))
                    .tells(Hendelse.INNLAGT, "2026-03-03T10:00"));
    // when
    var duties = stay.obligationsAt("2026-03-05T00:00");
    // then
    assertThat(duties)
        .extracting(o -> o.counterparty().address().herId() + " " + o.startedAt() + " " + o.metAt())
        .containsExactly(
            "99387 2026-03-03T09:00:00Z 2026-03-03T11:00:00Z",
            "12345 2026-03-03T09:00:00Z 2026-03-04T11:00:00Z");
  }

  @Test
  void anAgreementMayCountToWhenItWasSent() {
    // given
    var sent =
        Nasjonal.with(
            Rule.INNLAGT, new RuleValues(Nasjonal.span("PT4H"), null, null, null, Anchor.SENT));
    var stay =
        stay()
            .under(sent)
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T16:00")
                    .generated("2026-03-03T13:59:59.999")
                    .tells(Hendelse.INNLAGT, "2026-03-03T10:00"));
    // when
    var standing = stay.standingAt("2026-03-03T16:00");
    // then
    assertThat(standing).containsExactly("innlagt-varsel MET 2026-03-03T14:00");
    assertThat(stay.saidAt("2026-03-03T16:00")).isEmpty();
  }
}
