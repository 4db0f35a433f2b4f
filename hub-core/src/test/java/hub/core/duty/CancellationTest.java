package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.Story;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;

/** C, M and feil adressat: what was taken back never counted (D10, D11, D12). */
class CancellationTest {

  @Test
  void aCancellationBeforeItsMessageIsAppliedWhenThatComes() {
    // given
    var stay =
        aStay()
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-02-04T09:00")
            .innlagt("2026-02-04T10:00", "2026-02-04T08:00");
    // when
    var obligations = stay.verdictAt("2026-02-10T00:00").obligations();
    // then
    assertThat(obligations).isEmpty();
  }

  @Test
  void aCancelledTidligmeldingLeavesTheDutyOpenAgain() {
    // given
    var inTime =
        answered()
            .tidligmelding("2026-02-04T12:00")
            .cancelled("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-02-05T07:00");
    var afterDue =
        answered()
            .tidligmelding("2026-02-04T12:00")
            .cancelled("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-02-06T07:00");
    // when
    var saidInTime = inTime.saidAt("2026-02-10T00:00");
    var saidAfterDue = afterDue.saidAt("2026-02-10T00:00");
    // then
    assertThat(saidInTime)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-02-05T07:00", // not before the C
            "BREACH tidligmelding-24t 2026-02-05T10:00");
    assertThat(saidAfterDue)
        .containsExactly("BREACH tidligmelding-24t 2026-02-06T07:00 found afterwards");
  }

  @Test
  void aCancelledLateAnswerLeavesTheBreachThatWasSaid() {
    // given
    var stay =
        answered()
            .tidligmelding("2026-02-05T12:00")
            .cancelled("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-02-06T07:00");
    // when
    var said = stay.saidAt("2026-02-10T00:00");
    var standing = stay.standingAt("2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-02-05T06:00",
            "BREACH tidligmelding-24t 2026-02-05T10:00",
            "LATE tidligmelding-24t 2026-02-05T12:00");
    assertThat(standing).contains("tidligmelding-24t BREACHED 2026-02-05T10:00");
  }

  @Test
  void aCancellationTakesTheWholeChain() {
    // given
    var stay =
        answered()
            .tidligmelding("2026-02-04T12:00")
            .add(
                message("update", MessageKind.HELSEOPPL_SOKNAD, "2026-02-04T13:00")
                    .status(Forsendelsesstatus.M)
                    .typeInnhold("1")
                    .refersTo("tidligmelding"))
            .add(
                message("c", MessageKind.HELSEOPPL_SOKNAD, "2026-02-04T14:00")
                    .status(Forsendelsesstatus.C)
                    .refersTo("update", "tidligmelding"))
            .add(
                message("after", MessageKind.HELSEOPPL_SOKNAD, "2026-02-04T15:00")
                    .status(Forsendelsesstatus.M)
                    .typeInnhold("1")
                    .refersTo("update", "tidligmelding"));
    // when
    var standing = stay.standingAt("2026-02-04T16:00");
    // then
    assertThat(standing).contains("tidligmelding-24t OPEN 2026-02-05T10:00");
  }

  @Test
  void aChangeKeepsWhatItsChainHasMet() {
    // given
    var stay =
        answered()
            .tidligmelding("2026-02-04T12:00")
            .add(
                message("update", MessageKind.HELSEOPPL_SOKNAD, "2026-02-07T13:00")
                    .status(Forsendelsesstatus.M)
                    .typeInnhold("2")
                    .refersTo("tidligmelding"));
    // when
    var said = stay.saidAt("2026-02-10T00:00");
    // then
    assertThat(said).isEmpty();
  }

  @Test
  void aChangeWhoseFirstVersionIsUnknownCountsFromItsAcceptance() {
    // given
    var stay =
        answered()
            .add(
                message("m", MessageKind.HELSEOPPL_SOKNAD, "2026-02-04T12:00")
                    .status(Forsendelsesstatus.M)
                    .typeInnhold("1")
                    .refersTo("never-seen"));
    // when
    var standing = stay.standingAt("2026-02-04T16:00");
    // then
    assertThat(standing).contains("tidligmelding-24t MET 2026-02-05T10:00");
  }

  @Test
  void aCancelledDischargeOpensTheStayAgain() {
    // given
    var stay =
        aStay()
            .klar("klar", "2026-02-04T09:00")
            .utskrevet("2026-02-04T10:00", "2026-02-04T10:00")
            .cancelled("utskrevet", MessageKind.LOG_UTSKREVET, "2026-02-04T16:00");
    // when
    var said = stay.saidAt("2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactly("BREACH utskrivningsklar-svar 2026-02-04T16:00 found afterwards");
  }

  @Test
  void aCancelledAvmeldingBringsTheAnswerBack() {
    // given
    var stay =
        aStay()
            .klar("klar", "2026-02-04T09:00")
            .avmeldt("2026-02-04T10:00")
            .cancelled("avmelding", MessageKind.LOG_AVMELDING, "2026-02-04T11:00");
    // when
    var said = stay.saidAt("2026-02-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING utskrivningsklar-svar 2026-02-04T14:00",
            "BREACH utskrivningsklar-svar 2026-02-04T15:00");
  }

  @Test
  void aCancelledAdmissionLeavesTheStayThatHasMoreInIt() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .tidligmelding("2026-02-04T11:00")
            .cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-02-04T12:00")
            .klar("klar", "2026-02-05T09:00");
    // when
    var alerts = stay.verdictAt("2026-02-05T10:00").obligations();
    var first = stay.facts().getFirst().message().id().value();
    // then
    assertThat(alerts)
        .filteredOn(o -> o.rule() == Rule.SVAR)
        .extracting(Obligation::journey)
        .containsExactly(first); // the id of the message that first opened it, cancelled or not
  }

  @Test
  void aCancellationThatRefersToNothingTakesTheLatestLikeIt() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T08:00")
            .innlagt("corrected", "2026-02-04T11:00", "2026-02-04T09:00")
            .add(
                message("c", MessageKind.LOG_INNLAGT, "2026-02-04T12:00")
                    .status(Forsendelsesstatus.C)
                    .tells(Hendelse.INNLAGT, "2026-02-04T08:00"));
    // when
    var obligations = stay.verdictAt("2026-02-04T13:00").obligations();
    // then
    assertThat(obligations)
        .extracting(o -> o.rule().id() + " " + o.startedBy() + " " + o.state())
        .containsExactlyInAnyOrder(
            "tidligmelding-24t innlagt RETRACTED",
            "innleggelsesrapport-24t innlagt RETRACTED",
            "tidligmelding-24t corrected OPEN",
            "innleggelsesrapport-24t corrected OPEN");
  }

  /** The order of official test 22, whose cancellation has no ConversationRef. */
  @Test
  void aCancellationThatRefersToNothingAndComesFirstTakesTheNextThatWasSentBeforeIt() {
    // given
    var stay =
        aStay()
            .add(
                message("c", MessageKind.LOG_INNLAGT, "2026-02-04T09:00")
                    .status(Forsendelsesstatus.C)
                    .tells(Hendelse.INNLAGT, "2026-02-04T08:00"))
            .add(
                message("late", MessageKind.LOG_INNLAGT, "2026-02-04T10:00")
                    .generated("2026-02-04T08:30")
                    .tells(Hendelse.INNLAGT, "2026-02-04T08:00"))
            .innlagt("anew", "2026-02-04T11:00", "2026-02-04T08:00");
    // when
    var obligations = stay.verdictAt("2026-02-04T13:00").obligations();
    // then
    assertThat(obligations)
        .extracting(o -> o.rule().id() + " " + o.startedBy() + " " + o.state())
        .containsExactlyInAnyOrder(
            "tidligmelding-24t anew OPEN", "innleggelsesrapport-24t anew OPEN");
  }

  @Test
  void aCancellationThatRefersToNothingDoesNotTakeWhatWasSentAfterIt() {
    // given
    var stay =
        aStay()
            .add(
                message("c", MessageKind.LOG_INNLAGT, "2026-02-04T09:00")
                    .status(Forsendelsesstatus.C)
                    .tells(Hendelse.INNLAGT, "2026-02-04T08:00"))
            .innlagt("anew", "2026-02-04T11:00", "2026-02-04T08:00");
    // when
    var obligations = stay.verdictAt("2026-02-04T13:00").obligations();
    // then
    assertThat(obligations)
        .extracting(o -> o.rule().id() + " " + o.startedBy() + " " + o.state())
        .containsExactlyInAnyOrder(
            "tidligmelding-24t anew OPEN", "innleggelsesrapport-24t anew OPEN");
  }

  @Test
  void aStrangerCannotCancel() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .add(
                message("c", MessageKind.LOG_INNLAGT, "2026-02-04T12:00")
                    .from(party(4711, "Et annet sykehus"))
                    .status(Forsendelsesstatus.C)
                    .refersTo("innlagt"));
    // when
    var standing = stay.standingAt("2026-02-04T13:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t OPEN 2026-02-05T10:00",
            "innleggelsesrapport-24t OPEN 2026-02-05T10:00");
  }

  @Test
  void aReportOfAWrongAddresseeWorksAsACancellation() {
    // given
    var stay =
        aStay()
            .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
            .add(
                message("avvik", MessageKind.DIALOG_AVVIK, "2026-02-04T12:00")
                    .from(MUNICIPALITY)
                    .to(HOSPITAL)
                    .theme("8117/1")
                    .refersTo("innlagt"));
    // when
    var standing = stay.standingAt("2026-02-04T13:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t RETRACTED 2026-02-05T10:00",
            "innleggelsesrapport-24t RETRACTED 2026-02-05T10:00");
  }

  @Test
  void aChangeOfALogisticsMessageIsReadAsNewAndToldSo() {
    // given
    var stay =
        answered()
            .add(
                message("m", MessageKind.LOG_INNLAGT, "2026-02-04T11:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("innlagt")
                    .tells(Hendelse.INNLAGT, "2026-02-04T06:00"));
    // when
    var standing = stay.standingAt("2026-02-04T12:00");
    var lacks = stay.lacksAt("2026-02-04T12:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t RETRACTED 2026-02-05T10:00",
            "tidligmelding-24t OPEN 2026-02-05T06:00",
            "innleggelsesrapport-24t MET 2026-02-05T10:00");
    assertThat(lacks).containsExactly("endring-ikke-tillatt 2026-02-04T11:00");
  }

  private static Story answered() {
    return aStay()
        .innlagt("2026-02-04T10:00", "2026-02-04T10:00")
        .innleggelsesrapport("2026-02-04T10:30");
  }
}
