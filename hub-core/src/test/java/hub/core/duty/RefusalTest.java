package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Story;
import hub.core.message.Address;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A negative AppRec, and an avvik about a wrong addressee, work as a C (D12). */
class RefusalTest {
  private static final Address OTHER = party(12345, "Nabokommunen");

  /** R2 is breached on 4 March at 10:00; R3 is met. */
  private static Story stay() {
    return aStay()
        .add(
            message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T10:00")
                .copyTo(OTHER)
                .tells(Hendelse.INNLAGT, "2026-03-03T10:00"))
        .innleggelsesrapport("2026-03-03T11:00");
  }

  private static MessageBuilder avvik(String code, String acceptedAt) {
    return message("avvik", MessageKind.DIALOG_AVVIK, acceptedAt).theme(code).refersTo("innlagt");
  }

  @Test
  void aNegativeReceiptAfterTheBreachRetractsIt() {
    // given
    var stay = stay().add(appRec("nei", "2026-03-05T10:00", "2", "innlagt"));
    // when
    var retracted = stay.alertsAt("2026-03-06T00:00").getLast();
    var standing = stay.standingAt("2026-03-06T00:00");
    // then
    assertThat(retracted.kind()).isEqualTo(AlertKind.RETRACTED);
    assertThat(retracted.rule()).isEqualTo("tidligmelding-24t");
    assertThat(retracted.causedBy()).hasToString("nei");
    assertThat(retracted.decisions()).contains("D12").doesNotContain("D11");
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t RETRACTED 2026-03-04T10:00",
            "innleggelsesrapport-24t RETRACTED 2026-03-04T10:00");
  }

  @Test
  void aReportOfAWrongAddresseeDoesTheSame() {
    // given
    var stay = stay().add(avvik("8117/1", "2026-03-05T10:00"));
    // when
    var retracted = stay.alertsAt("2026-03-06T00:00").getLast();
    // then
    assertThat(retracted.kind()).isEqualTo(AlertKind.RETRACTED);
    assertThat(retracted.causedBy()).hasToString("avvik");
    assertThat(retracted.decisions()).contains("D12").doesNotContain("D11");
  }

  @ParameterizedTest
  @CsvSource({"8117/2", "8117/9", "7322/1"})
  void anotherAvvikChangesNothing(String code) {
    // given
    var stay = stay().add(avvik(code, "2026-03-05T10:00"));
    // when
    var standing = stay.standingAt("2026-03-06T00:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t BREACHED 2026-03-04T10:00",
            "innleggelsesrapport-24t MET 2026-03-04T10:00");
  }

  @Test
  void aCopysReceiptAndAStrangersAndAPositiveOneChangeNothing() {
    // given
    var stay =
        stay()
            .add(appRec("kopi", "2026-03-05T10:00", "2", "innlagt").from(OTHER))
            .add(
                appRec("fremmed", "2026-03-05T11:00", "2", "innlagt")
                    .from(party(60, "Nabosykehuset")))
            .add(appRec("ja", "2026-03-05T12:00", "1", "innlagt"));
    // when
    var standing = stay.standingAt("2026-03-06T00:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t BREACHED 2026-03-04T10:00",
            "innleggelsesrapport-24t MET 2026-03-04T10:00");
  }

  @Test
  void aLaterPositiveReceiptAndASecondNegativeOneChangeNothingMore() {
    // given
    var stay =
        stay()
            .add(appRec("nei", "2026-03-05T10:00", "2", "innlagt"))
            .add(appRec("ja", "2026-03-05T11:00", "1", "innlagt"))
            .add(appRec("nei2", "2026-03-05T12:00", "2", "innlagt"));
    // when
    var said = stay.saidAt("2026-03-06T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-04T06:00",
            "BREACH tidligmelding-24t 2026-03-04T10:00",
            "RETRACTED tidligmelding-24t 2026-03-05T10:00");
  }

  @Test
  void aRefusedTidligmeldingLeavesTheDutyOpen() {
    // given
    var inTime =
        stay()
            .tidligmelding("2026-03-03T12:00")
            .add(appRec("nei", "2026-03-03T13:00", "2", "tidligmelding"));
    var afterDue =
        stay()
            .tidligmelding("2026-03-03T12:00")
            .add(appRec("nei", "2026-03-05T10:00", "2", "tidligmelding"));
    // when
    var said = inTime.saidAt("2026-03-06T00:00");
    var saidAfter = afterDue.saidAt("2026-03-06T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-04T06:00",
            "BREACH tidligmelding-24t 2026-03-04T10:00");
    assertThat(saidAfter)
        .containsExactly("BREACH tidligmelding-24t 2026-03-05T10:00 found afterwards");
  }

  @Test
  void theRefusalOfAChangeTakesTheWholeChainAndWhatComesAfterInItIsIgnored() {
    // given
    var stay =
        stay()
            .tidligmelding("2026-03-03T12:00")
            .add(
                message("m", MessageKind.HELSEOPPL_SOKNAD, "2026-03-03T13:00")
                    .typeInnhold("1")
                    .status(Forsendelsesstatus.M)
                    .refersTo("tidligmelding"))
            .add(appRec("nei", "2026-03-03T14:00", "2", "m"))
            .add(
                message("m2", MessageKind.HELSEOPPL_SOKNAD, "2026-03-03T15:00")
                    .typeInnhold("1")
                    .status(Forsendelsesstatus.M)
                    .refersTo("m", "tidligmelding"));
    // when
    var standing = stay.standingAt("2026-03-03T16:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t OPEN 2026-03-04T10:00",
            "innleggelsesrapport-24t MET 2026-03-04T10:00");
  }

  @Test
  void aRefusalThatCameBeforeItsMessageIsAppliedWhenThatComes() {
    // given
    var stay =
        aStay()
            .add(appRec("nei", "2026-03-03T09:59", "2", "innlagt"))
            .innlagt("2026-03-03T10:00", "2026-03-03T10:00");
    // when
    var standing = stay.standingAt("2026-03-06T00:00");
    // then
    assertThat(standing).isEmpty();
    assertThat(stay.saidAt("2026-03-06T00:00")).isEmpty();
  }
}
