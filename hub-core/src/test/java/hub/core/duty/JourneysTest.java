package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Address;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What belongs to which stay (rules.md §2), seen by what is owed. */
class JourneysTest {
  private static final Address OTHER_TRUST = party(4711, "Et annet sykehus");

  @Test
  void anotherStayEndsTheEarlierOneAndSaysThatItsDischargeIsMissing() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .innlagt("second", "2026-02-05T10:00", "2026-02-05T10:00");
    // when
    var standing = stay.standingAt("2026-02-05T10:00");
    var lacks = stay.lacksAt("2026-02-05T10:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t BREACHED 2026-02-05T10:00", // due at the very moment
            "innleggelsesrapport-24t BREACHED 2026-02-05T10:00",
            "tidligmelding-24t OPEN 2026-02-06T10:00",
            "innleggelsesrapport-24t OPEN 2026-02-06T10:00");
    assertThat(lacks).containsExactly("utskrevet-mangler 2026-02-05T10:00");
  }

  @Test
  void anOlderStayThatIsToldLateStartsNothing() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-10T10:00", "2026-02-10T10:00")
            .innlagt("older", "2026-02-10T12:00", "2026-02-01T10:00");
    // when
    var obligations = stay.verdictAt("2026-02-10T13:00").obligations();
    // then
    assertThat(obligations)
        .extracting(o -> o.rule().id() + " " + o.startedBy() + " " + o.state())
        .containsExactly("tidligmelding-24t innlagt OPEN", "innleggelsesrapport-24t innlagt OPEN");
  }

  @Test
  void aReadmissionOnTheDayOfDischargeIsANewStay() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T08:00", "2026-02-04T08:00")
            .utskrevet("2026-02-04T12:00", "2026-02-04T12:00")
            .innlagt("again", "2026-02-04T18:00", "2026-02-04T18:00");
    // when
    var obligations = stay.verdictAt("2026-02-04T19:00").obligations();
    // then
    assertThat(obligations)
        .extracting(o -> o.rule().id() + " " + o.startedBy() + " " + o.state())
        .contains("tidligmelding-24t again OPEN", "innleggelsesrapport-24t again OPEN");
  }

  @Test
  void aRepeatedNoticeOfAnEndedStayStartsNothing() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T08:00", "2026-02-04T08:00")
            .utskrevet("2026-02-04T12:00", "2026-02-04T12:00")
            .innlagt("repeat", "2026-02-04T18:00", "2026-02-04T08:00");
    // when
    var obligations = stay.verdictAt("2026-02-04T19:00").obligations();
    // then
    assertThat(obligations).extracting(o -> o.startedBy().value()).doesNotContain("repeat");
  }

  @Test
  void twoTrustsHaveEachTheirOwnStay() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T08:00", "2026-02-04T08:00")
            .add(
                message("other", MessageKind.LOG_UTSKREVET, "2026-02-04T12:00")
                    .from(OTHER_TRUST)
                    .tells(Hendelse.UTSKREVET, "2026-02-04T12:00"));
    // when
    var standing = stay.standingAt("2026-02-04T13:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t OPEN 2026-02-05T08:00",
            "innleggelsesrapport-24t OPEN 2026-02-05T08:00",
            "utskrivningsrapport-utreisedag OPEN 2026-02-05T00:00");
  }

  @Test
  void aCopyStartsNothingButAReportInCopyIsInTheMunicipalitysHands() {
    // given
    Address fastlege = new Address(777L, null, "Legekontoret", 778L, true);
    var stay =
        aStay()
            .utskrevet("2026-02-04T12:00", "2026-02-04T12:00")
            .add(
                message("report", MessageKind.UTSKRIVNINGSRAPPORT, "2026-02-04T13:00")
                    .to(fastlege)
                    .copyTo(party(99387, "Kommunen")));
    var copyOnly =
        aStay()
            .add(
                message("copy", MessageKind.LOG_INNLAGT, "2026-02-04T13:00")
                    .to(fastlege)
                    .copyTo(party(99387, "Kommunen"))
                    .tells(Hendelse.INNLAGT, "2026-02-04T12:00"));
    // when
    var standing = stay.standingAt("2026-02-05T01:00");
    var ofCopy = copyOnly.verdictAt("2026-02-10T00:00");
    // then
    assertThat(standing).containsExactly("utskrivningsrapport-utreisedag MET 2026-02-05T00:00");
    assertThat(ofCopy.obligations()).isEmpty();
    assertThat(ofCopy.alerts()).isEmpty();
  }

  @Test
  void aTrainingMessageStartsNothing() {
    // given
    var stay =
        aStay()
            .add(
                message("training", MessageKind.LOG_INNLAGT, "2026-02-04T13:00")
                    .training()
                    .tells(Hendelse.INNLAGT, "2026-02-04T12:00"));
    // when
    var verdict = stay.verdictAt("2026-02-10T00:00");
    // then
    assertThat(verdict.obligations()).isEmpty();
    assertThat(verdict.alerts()).isEmpty();
  }

  @Test
  void aChangeAloneOpensNoStay() {
    // given
    var stay =
        aStay()
            .add(
                message("m", MessageKind.INNLEGGELSESRAPPORT, "2026-02-04T13:00")
                    .status(Forsendelsesstatus.M))
            .innlagt("2026-02-05T13:00", "2026-02-05T13:00");
    // when
    var states =
        stay.verdictAt("2026-02-05T14:00").obligations().stream()
            .filter(o -> o.rule() == Rule.INNLEGGELSESRAPPORT)
            .map(Obligation::state)
            .toList();
    // then
    assertThat(states).isEqualTo(List.of(State.OPEN));
  }

  @Test
  void aReportAfterTheEndBelongsToTheStayThatEndedLastForThirtyDays() {
    // given
    var within =
        aStay()
            .utskrevet("2026-02-04T12:00", "2026-02-04T12:00")
            .utskrivningsrapport("2026-03-06T12:00");
    var after =
        aStay()
            .utskrevet("2026-02-04T12:00", "2026-02-04T12:00")
            .utskrivningsrapport("2026-03-06T12:00:00.001");
    // when
    var metWithin = within.standingAt("2026-04-01T00:00");
    var metAfter = after.standingAt("2026-04-01T00:00");
    // then
    assertThat(metWithin)
        .containsExactly("utskrivningsrapport-utreisedag MET_LATE 2026-02-05T00:00");
    assertThat(metAfter)
        .containsExactly("utskrivningsrapport-utreisedag BREACHED 2026-02-05T00:00");
  }
}
