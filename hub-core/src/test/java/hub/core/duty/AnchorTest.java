package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.Anchor;
import hub.core.agreement.RuleValues;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From and to when an agreement measures (rules.md §6): start and met of a rule. */
class AnchorTest {

  private static Agreements measured(Rule rule, @Nullable Anchor start, @Nullable Anchor met) {
    return Nasjonal.with(rule, RuleValues.measured(start, met));
  }

  private static Story admitted(Rule rule) {
    return Story.about(rule).innlagt("2026-03-03T12:00", "2026-03-03T10:00");
  }

  private static MessageBuilder tidligmelding(String acceptedAt, String generated) {
    return message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, acceptedAt)
        .typeInnhold("1")
        .generated(generated);
  }

  @Test
  void aBreachThatSentShowsToBeUntrueIsRetractedAndTheDutyIsMet() {
    // given
    var stay =
        admitted(Rule.TIDLIGMELDING)
            .under(measured(Rule.TIDLIGMELDING, null, Anchor.SENT))
            .add(tidligmelding("2026-03-04T12:00", "2026-03-04T09:59:59.999"));
    // when
    var before = stay.saidAt("2026-03-04T11:59");
    var alerts = stay.alertsAt("2026-03-05T00:00");
    var life = stay.lifeAt("2026-03-05T00:00");
    // then
    assertThat(before)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-04T06:00",
            "BREACH tidligmelding-24t 2026-03-04T10:00");
    assertThat(alerts)
        .extracting(a -> a.kind() + " " + a.state() + " " + a.causedBy())
        .containsExactly(
            "WARNING OPEN null", "BREACH BREACHED null", "RETRACTED MET tidligmelding");
    assertThat(alerts.getLast().at()).isEqualTo(instant("2026-03-04T12:00"));
    assertThat(alerts.getLast().decisions()).doesNotContain("D11", "D12");
    assertThat(life)
        .containsExactly(
            "OPENED 2026-03-03T12:00 innlagt",
            "WARNED 2026-03-04T06:00",
            "BREACHED 2026-03-04T10:00",
            "RETRACTED 2026-03-04T12:00 tidligmelding",
            "MET 2026-03-04T12:00 tidligmelding");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T10:00, PT0S", // exactly at due is late
    "2026-03-04T10:30, PT30M",
    "2026-03-04T13:00, PT2H" // a GenDate after acceptance does not count
  })
  void oneThatWasSentTooLateIsLateBySoMuch(String generated, String lateBy) {
    // given
    var stay =
        admitted(Rule.TIDLIGMELDING)
            .under(measured(Rule.TIDLIGMELDING, null, Anchor.SENT))
            .add(tidligmelding("2026-03-04T12:00", generated));
    // when
    var late = stay.alertsAt("2026-03-05T00:00").getLast();
    // then
    assertThat(late.kind()).isEqualTo(AlertKind.LATE);
    assertThat(late.at()).isEqualTo(instant("2026-03-04T12:00"));
    assertThat(late.lateBy()).hasToString(lateBy);
  }

  @Test
  void oneThatCameBeforeDueIsMetWithoutABreach() {
    // given
    var stay =
        admitted(Rule.TIDLIGMELDING)
            .under(measured(Rule.TIDLIGMELDING, null, Anchor.SENT))
            .add(tidligmelding("2026-03-04T09:59:59.999", "2026-03-04T05:00"));
    // when
    var standing = stay.standingAt("2026-03-05T00:00");
    var said = stay.saidAt("2026-03-05T00:00");
    // then
    assertThat(standing).containsExactly("tidligmelding-24t MET 2026-03-04T10:00");
    assertThat(said).containsExactly("WARNING tidligmelding-24t 2026-03-04T06:00");
  }

  @ParameterizedTest
  @CsvSource({
    "SENT, 2026-03-04T11:30", // GenDate of the LOG_INNLAGT
    "ACCEPTED, 2026-03-04T12:00",
    "EVENT, 2026-03-04T10:00" // the admission
  })
  void theClockOfR3MayStartElsewhere(Anchor start, String due) {
    // given
    var stay =
        Story.about(Rule.INNLEGGELSESRAPPORT)
            .under(measured(Rule.INNLEGGELSESRAPPORT, start, null))
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T12:00")
                    .generated("2026-03-03T11:30")
                    .tells(Hendelse.INNLAGT, "2026-03-03T10:00"));
    // when
    var standing = stay.standingAt("2026-03-03T12:00");
    // then
    assertThat(standing).containsExactly("innleggelsesrapport-24t OPEN " + due);
  }

  @Test
  void theClockOfR2MayStartWhenTheNoticeWasAccepted() {
    // given
    var stay =
        admitted(Rule.TIDLIGMELDING).under(measured(Rule.TIDLIGMELDING, Anchor.ACCEPTED, null));
    // when
    var standing = stay.standingAt("2026-03-03T12:00");
    // then
    assertThat(standing).containsExactly("tidligmelding-24t OPEN 2026-03-04T12:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2026-05-12 | 2026-05-12T15:00", // a date is the start of that day
        "2026-05-12T13:59:59 | 2026-05-12T15:00",
        "2026-05-12T14:00 | 2026-05-13T15:00",
        "2026-05-14 | 2026-05-15T15:00", // Ascension Day
        "- | 2026-05-11T15:00" // not told: when it was accepted
      })
  void theAnswerMayBeCountedFromWhenThePatientIsReady(@Nullable String ready, String due) {
    // given
    var klar = message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T09:00");
    var stay =
        Story.about(Rule.SVAR)
            .under(measured(Rule.SVAR, Anchor.EVENT, null))
            .add(ready == null ? klar : klar.tells(Hendelse.UTSKRIVNINGSKLAR, ready));
    // when
    var standing = stay.standingAt("2026-05-11T09:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar OPEN " + due);
  }

  @Test
  void theWaitMayBeMeasuredFromWhenThePatientIsReady() {
    // given
    var stay =
        Story.about(Rule.MOTTAK)
            .under(measured(Rule.MOTTAK, Anchor.EVENT, null))
            .add(
                message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-11T09:00")
                    .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-12"));
    // when
    var duty = stay.obligationsAt("2026-05-11T09:00").getFirst();
    // then
    assertThat(duty.startedAt()).isEqualTo(instant("2026-05-12T00:00"));
    assertThat(duty.state()).isEqualTo(State.OPEN);
  }

  @Test
  void whatWasSentBeforeTheDueThatPassedInTransitIsFoundAfterwards() {
    // given
    var stay =
        Story.about(Rule.INNLEGGELSESRAPPORT)
            .under(measured(Rule.INNLEGGELSESRAPPORT, Anchor.SENT, null))
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-04T12:00")
                    .generated("2026-03-03T11:30"));
    // when
    var said = stay.saidAt("2026-03-05T00:00");
    // then
    assertThat(said)
        .containsExactly("BREACH innleggelsesrapport-24t 2026-03-04T12:00 found afterwards");
  }

  @Test
  void whatCancelsCountsWhenItWasAccepted() {
    // given
    var stay =
        Story.about(Rule.SVAR)
            .under(measured(Rule.SVAR, null, Anchor.SENT))
            .klar("klar", "2026-05-11T09:00")
            .add(
                message("avmelding", MessageKind.LOG_AVMELDING, "2026-05-11T16:00")
                    .generated("2026-05-11T12:00"));
    // when
    var standing = stay.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar BREACHED 2026-05-11T15:00");
  }

  @Test
  void theAgreementInForceAtTheRulesOwnStartIsAsked() {
    // given
    var changed =
        Nasjonal.agreements()
            .changedAt(
                instant("2026-03-03T11:00"),
                measured(Rule.INNLEGGELSESRAPPORT, Anchor.EVENT, null));
    var stay =
        Story.about(Rule.INNLEGGELSESRAPPORT)
            .under(changed)
            .innlagt("2026-03-03T12:00", "2026-03-03T10:00");
    // when
    var standing = stay.standingAt("2026-03-03T12:00");
    // then
    assertThat(standing).containsExactly("innleggelsesrapport-24t OPEN 2026-03-04T10:00");
  }
}
