package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Address;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R13, rules.md §4: how long before the discharge a second municipality was told. */
class AnnenKommuneTest {
  private static final Address OTHER = party(12345, "Nabokommunen");

  /** Known to the first municipality on 4 May; the other is told on 6 May at 10:00. */
  private static Story stay() {
    return Story.about(Rule.ANNEN_KOMMUNE)
        .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
        .add(toOther("til-annen", MessageKind.HELSEOPPL_SOKNAD, "2026-05-06T10:00"));
  }

  private static MessageBuilder toOther(String msgId, MessageKind kind, String acceptedAt) {
    return message(msgId, kind, acceptedAt).to(OTHER).typeInnhold("1");
  }

  private static MessageBuilder leavesOther(String acceptedAt) {
    return toOther("ut", MessageKind.LOG_UTSKREVET, acceptedAt)
        .tells(Hendelse.UTSKREVET, acceptedAt);
  }

  @Test
  void itRunsFromTheFirstMessageToTheOtherUntilTheDischarge() {
    // given
    var stay = stay().add(leavesOther("2026-05-08T10:00"));
    // when
    var duty = stay.obligationsAt("2026-05-08T10:00").getFirst();
    var life = stay.lifeAt("2026-05-08T10:00");
    // then
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-06T08:00:00Z");
    assertThat(duty.metAt()).isEqualTo("2026-05-08T08:00:00Z");
    assertThat(duty.obliged().address()).isEqualTo(HOSPITAL);
    assertThat(duty.obliged().role()).isEqualTo(Role.HOSPITAL);
    assertThat(duty.counterparty().address()).isEqualTo(OTHER);
    assertThat(duty.journey()).isEqualTo(stay.facts().get(1).message().id().value());
    assertThat(life)
        .containsExactly("OPENED 2026-05-06T10:00 til-annen", "MET 2026-05-08T10:00 ut");
    assertThat(stay.saidAt("2026-06-08T10:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT48H, 2026-05-08T09:59:59.999, MET",
    "PT48H, 2026-05-08T10:00, MET_LATE",
    "2D, 2026-05-08T23:59:59.999, MET",
    "2D, 2026-05-09T00:00, MET_LATE",
    "7WD, 2026-05-18T14:59:59.999, MET", // over Ascension Day
    "7WD, 2026-05-18T15:00, MET_LATE"
  })
  void aLimitOfTheAgreementMakesItADeadline(String limit, String left, String state) {
    // given
    var stay = stay().under(Nasjonal.limit(Rule.ANNEN_KOMMUNE, limit)).add(leavesOther(left));
    // when
    var duties = stay.obligationsAt("2027-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void theFirstMunicipalityStartsNoneAndFurtherMessagesStartNoMore() {
    // given
    var stay =
        stay()
            .add(toOther("mer", MessageKind.LOG_INNLAGT, "2026-05-06T11:00"))
            .klar("klar", "2026-05-07T10:00");
    // when
    var life = stay.lifeAt("2026-05-08T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-05-06T10:00 til-annen");
  }

  @Test
  void noneWhereTheFirstStayIsOver() {
    // given
    var stay =
        Story.about(Rule.ANNEN_KOMMUNE)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .utskrevet("2026-05-05T10:00", "2026-05-05T10:00")
            .add(toOther("til-annen", MessageKind.LOG_INNLAGT, "2026-05-06T10:00"));
    // when
    var standing = stay.standingAt("2026-05-07T00:00");
    // then
    assertThat(standing).isEmpty();
  }

  @Test
  void anotherTrustIsAnotherMatter() {
    // given
    var stay =
        Story.about(Rule.ANNEN_KOMMUNE)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(
                toOther("til-annen", MessageKind.LOG_INNLAGT, "2026-05-06T10:00")
                    .from(party(60, "Nabosykehuset")));
    // when
    var standing = stay.standingAt("2026-05-07T00:00");
    // then
    assertThat(standing).isEmpty();
  }

  @Test
  void aDeathAndAnotherStayCancelItAndTheFirstMunicipalitysDischargeDoesNot() {
    // given
    var dead = stay().add(message("dod", MessageKind.LOG_DOD, "2026-05-07T10:00").to(OTHER));
    var another =
        Story.about(Rule.ANNEN_KOMMUNE)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(
                toOther("til-annen", MessageKind.LOG_INNLAGT, "2026-05-06T10:00")
                    .tells(Hendelse.INNLAGT, "2026-05-04T09:00"))
            .utskrevet("2026-05-07T09:00", "2026-05-07T09:00")
            .add(
                toOther("neste", MessageKind.LOG_INNLAGT, "2026-05-07T10:00")
                    .tells(Hendelse.INNLAGT, "2026-05-07T09:30"));
    var firstLeft = stay().utskrevet("2026-05-07T10:00", "2026-05-07T10:00");
    // when
    var ofDead = dead.lifeAt("2026-05-08T00:00");
    var ofAnother = another.lifeAt("2026-05-08T00:00");
    var ofFirstLeft = firstLeft.lifeAt("2026-05-08T00:00");
    // then
    assertThat(ofDead).endsWith("CANCELLED 2026-05-07T10:00 dod");
    assertThat(ofAnother).endsWith("CANCELLED 2026-05-07T10:00 neste");
    assertThat(ofFirstLeft).containsExactly("OPENED 2026-05-06T10:00 til-annen");
  }

  @Test
  void aTakenBackFirstMessageTakesItBackAndACancelledDischargeReopensIt() {
    // given
    var taken =
        stay()
            .add(
                toOther("c", MessageKind.HELSEOPPL_SOKNAD, "2026-05-06T12:00")
                    .status(Forsendelsesstatus.C)
                    .refersTo("til-annen"));
    var reopened =
        stay()
            .add(leavesOther("2026-05-08T10:00"))
            .add(
                toOther("c", MessageKind.LOG_UTSKREVET, "2026-05-08T11:00")
                    .status(Forsendelsesstatus.C)
                    .refersTo("ut"));
    // when
    var ofTaken = taken.lifeAt("2026-05-09T00:00");
    var ofReopened = reopened.lifeAt("2026-05-09T00:00");
    // then
    assertThat(ofTaken)
        .containsExactly("OPENED 2026-05-06T10:00 til-annen", "RETRACTED 2026-05-06T12:00 c");
    assertThat(ofReopened)
        .containsExactly(
            "OPENED 2026-05-06T10:00 til-annen",
            "MET 2026-05-08T10:00 ut",
            "REOPENED 2026-05-08T11:00 c");
  }

  @Test
  void aCopyOfTheNoticeToTheOtherStartsNone() {
    // given
    var stay =
        Story.about(Rule.ANNEN_KOMMUNE)
            .innlagt("2026-05-04T10:00", "2026-05-04T09:00")
            .add(
                message("kopi", MessageKind.HELSEOPPL_SOKNAD, "2026-05-06T10:00")
                    .to(MUNICIPALITY)
                    .copyTo(OTHER));
    // when
    var standing = stay.standingAt("2026-05-07T00:00");
    // then
    assertThat(standing).isEmpty();
  }
}
