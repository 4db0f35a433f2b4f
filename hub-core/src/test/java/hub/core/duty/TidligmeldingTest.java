package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.MessageBuilder.party;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.RequiredFor;
import hub.core.agreement.Values;
import hub.core.explanation.Language;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Address;
import hub.core.message.BodyVersion;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2, rules.md 4.1. The answer of the municipality (R3) is in place, so that it stays silent. */
class TidligmeldingTest {
  private static final Agreements KNOWN_NEED =
      Nasjonal.with(
          new Values(null, null, null, null, RequiredFor.KNOWN_NEED, null, null, null, Map.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // an ordinary day
        "2026-03-03T10:00 | 2026-03-04T05:59:59.999 | MET",
        "2026-03-03T10:00 | 2026-03-04T09:59:59.999 | MET",
        "2026-03-03T10:00 | 2026-03-04T10:00 | MET_LATE",
        "2026-03-03T10:00 | 2026-03-04T10:00:00.001 | MET_LATE",
        // summer time begins and ends
        "2026-03-28T10:00 | 2026-03-29T10:59:59.999 | MET",
        "2026-03-28T10:00 | 2026-03-29T11:00 | MET_LATE",
        "2026-10-24T10:00 | 2026-10-25T08:59:59.999 | MET",
        "2026-10-24T10:00 | 2026-10-25T09:00 | MET_LATE",
        // Easter, 1 and 17 May and Christmas stop no elapsed hours
        "2026-04-02T10:00 | 2026-04-03T09:59:59.999 | MET",
        "2026-04-02T10:00 | 2026-04-03T10:00 | MET_LATE",
        "2026-04-30T18:00 | 2026-05-01T18:00 | MET_LATE",
        "2026-05-16T18:00 | 2026-05-17T17:59:59.999 | MET",
        "2026-12-24T10:00 | 2026-12-25T10:00 | MET_LATE"
      })
  void aTidligmeldingMustBeAcceptedBefore24HoursHavePassed(
      String admitted, String sent, String state) {
    // given
    var stay =
        aStay().innlagt(admitted, admitted).innleggelsesrapport(admitted).tidligmelding(sent);
    // when
    var standing = stay.verdictAt("2027-01-01T00:00").obligations();
    // then
    assertThat(standing)
        .filteredOn(obligation -> obligation.rule() == Rule.TIDLIGMELDING)
        .extracting(obligation -> obligation.state().name())
        .containsExactly(state);
  }

  @Test
  void theWarningComesFourHoursBeforeAndOnlyIfItIsStillOpen() {
    // given
    var open = answered("2026-03-03T10:00");
    var prevented = answered("2026-03-03T10:00").tidligmelding("2026-03-04T06:00");
    var tooLate = answered("2026-03-03T10:00").tidligmelding("2026-03-04T06:00:00.001");
    // when
    var beforeTheMoment = open.saidAt("2026-03-04T05:59:59.999");
    var atTheMoment = open.saidAt("2026-03-04T06:00");
    // then
    assertThat(beforeTheMoment).isEmpty();
    assertThat(atTheMoment).containsExactly("WARNING tidligmelding-24t 2026-03-04T06:00");
    assertThat(prevented.saidAt("2026-03-10T00:00")).isEmpty();
    assertThat(tooLate.saidAt("2026-03-10T00:00"))
        .containsExactly("WARNING tidligmelding-24t 2026-03-04T06:00");
  }

  @Test
  void anAdmissionToldAfterTheMomentOfTheWarningIsWarnedOfAtOnce() {
    // given
    var stay =
        aStay()
            .innlagt("2026-03-04T08:00", "2026-03-03T10:00")
            .innleggelsesrapport("2026-03-04T08:00");
    // when
    var said = stay.saidAt("2026-03-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-04T08:00",
            "BREACH tidligmelding-24t 2026-03-04T10:00");
  }

  @Test
  void anAdmissionToldExactlyAtDueIsFoundAfterwards() {
    // given
    var stay =
        aStay()
            .innlagt("2026-03-04T10:00", "2026-03-03T10:00")
            .innleggelsesrapport("2026-03-04T10:00");
    // when
    var said = stay.saidAt("2026-03-10T00:00");
    // then
    assertThat(said).containsExactly("BREACH tidligmelding-24t 2026-03-04T10:00 found afterwards");
  }

  @Test
  void anAdmissionToldAsADateStartsWhenTheMessageWasGeneratedThatDay() {
    // given
    var thatDay =
        aStay()
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-03T12:01")
                    .generated("2026-03-03T12:00")
                    .tells(Hendelse.INNLAGT, "2026-03-03"));
    var theDayAfter =
        aStay()
            .add(
                message("innlagt", MessageKind.LOG_INNLAGT, "2026-03-04T12:01")
                    .generated("2026-03-04T12:00")
                    .tells(Hendelse.INNLAGT, "2026-03-03"));
    // when
    var started = thatDay.verdictAt("2026-03-03T13:00").obligations().getFirst();
    var startedAfter = theDayAfter.verdictAt("2026-03-04T13:00").obligations().getFirst();
    // then
    assertThat(started.startedAt()).isEqualTo("2026-03-03T11:00:00Z");
    assertThat(started.estimatedStart()).isTrue();
    assertThat(startedAfter.startedAt()).isEqualTo("2026-03-03T23:00:00Z");
    assertThat(startedAfter.estimatedStart()).isTrue();
  }

  @Test
  void anUpdateIsNoTidligmeldingNotEvenALateOne() {
    // given
    var stay =
        answered("2026-03-03T10:00")
            .add(
                message("update", MessageKind.HELSEOPPL_SOKNAD, "2026-03-03T12:00")
                    .typeInnhold("2"))
            .add(
                message("late", MessageKind.HELSEOPPL_SOKNAD, "2026-03-05T12:00").typeInnhold("2"));
    // when
    var said = stay.saidAt("2026-03-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-04T06:00",
            "BREACH tidligmelding-24t 2026-03-04T10:00");
  }

  @Test
  void inVersion15TheFirstWithStatusNIsTheTidligmelding() {
    // given
    var stay =
        answered("2026-03-03T10:00")
            .add(
                message("m", MessageKind.HELSEOPPL_SOKNAD, "2026-03-03T11:00")
                    .version(BodyVersion.PLO_1_5)
                    .status(Forsendelsesstatus.M))
            .add(
                message("n", MessageKind.HELSEOPPL_SOKNAD, "2026-03-03T12:00")
                    .version(BodyVersion.PLO_1_5));
    // when
    var obligation = stay.verdictAt("2026-03-10T00:00").obligations().getFirst();
    // then
    assertThat(obligation.state()).isEqualTo(State.MET);
    assertThat(obligation.metBy()).hasToString("n");
  }

  @Test
  void aCorrectedAdmissionStartsTheClockAnewAndTakesTheWarningBack() {
    // given
    var stay =
        answered("2026-03-03T10:00").innlagt("corrected", "2026-03-04T07:00", "2026-03-03T20:00");
    // when
    var said = stay.saidAt("2026-03-10T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-04T06:00",
            "RETRACTED tidligmelding-24t 2026-03-04T07:00",
            "WARNING tidligmelding-24t 2026-03-04T16:00",
            "BREACH tidligmelding-24t 2026-03-04T20:00");
  }

  @Test
  void theSameAdmissionToldAgainChangesNothing() {
    // given
    var stay =
        answered("2026-03-03T10:00")
            .innlagt("again", "2026-03-03T15:00", "2026-03-03T10:00")
            .innlagt("day", "2026-03-03T16:00", "2026-03-03");
    // when
    var standing = stay.standingAt("2026-03-03T17:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t OPEN 2026-03-04T10:00",
            "innleggelsesrapport-24t MET 2026-03-04T10:00");
  }

  @Test
  void codeOneInAnotherMessageTellsTheAdmissionToo() {
    // given
    var stay =
        aStay()
            .add(
                message("klar", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-03-03T12:00")
                    .tells(Hendelse.INNLAGT, "2026-03-03T09:00")
                    .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-03-03"));
    // when
    var standing = stay.standingAt("2026-03-03T12:30");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t OPEN 2026-03-04T09:00",
            "utskrivningsklar-svar OPEN 2026-03-03T15:00");
  }

  @Test
  void whereOnlyAKnownNeedCountsANoticeWithoutTidligmeldingProvesIt() {
    // given
    var withoutNotice = answered("2026-03-03T10:00").under(KNOWN_NEED);
    var proved = answered("2026-03-03T10:00").under(KNOWN_NEED).klar("klar", "2026-03-06T09:00");
    // when
    var none = withoutNotice.saidAt("2026-03-20T00:00");
    var said = proved.saidAt("2026-03-06T10:00");
    // then
    assertThat(none).isEmpty();
    assertThat(said).containsExactly("BREACH tidligmelding-24t 2026-03-06T09:00 found afterwards");
  }

  @Test
  void aProvedNeedIsExplainedByTheMessageThatToldTheAdmission() {
    // given
    var stay =
        Story.about(Rule.TIDLIGMELDING)
            .under(KNOWN_NEED)
            .innlagt("2026-03-03T12:00", "2026-03-03T10:00")
            .innlagt("rettet", "2026-03-03T13:00", "2026-03-03T11:00")
            .klar("klar", "2026-03-06T09:00");
    // when
    var duty = stay.obligationsAt("2026-03-06T10:00").getFirst();
    var said = Language.ENGLISH.say(duty.explanation());
    // then
    assertThat(duty.startedBy()).hasToString("klar");
    assertThat(said)
        .contains(
            "LOG_UTSKRIVNINGSKLAR klar came without a tidligmelding before it, which proves that the"
                + " patient had a need.",
            "The patient was admitted Tue 2026-03-03 11:00, as LOG_INNLAGT rettet tells; the clock"
                + " starts then.");
  }

  @Test
  void aSecondMunicipalityIsOwedItFromTheFirstMessageToIt() {
    // given
    Address other = party(12345, "Nabokommunen");
    var stay =
        answered("2026-03-03T10:00")
            .add(
                message("other", MessageKind.LOG_INNLAGT, "2026-03-05T12:00")
                    .to(other)
                    .tells(Hendelse.INNLAGT, "2026-03-03T10:00"));
    // when
    var obligations = stay.verdictAt("2026-03-05T13:00").obligations();
    // then
    assertThat(obligations)
        .filteredOn(o -> o.rule() == Rule.TIDLIGMELDING)
        .filteredOn(o -> o.counterparty().address().equals(other))
        .extracting(o -> o.dueAt() + " " + o.state())
        .containsExactly("2026-03-06T11:00:00Z OPEN");
  }

  @Test
  void aUnitOfTheMunicipalityAndAListedOhdUnitOweNone() {
    // given
    var ohd =
        Nasjonal.with(new Values(null, null, null, null, null, null, null, Set.of(59L), Map.of()));
    var own =
        aStay()
            .add(
                message("own", MessageKind.LOG_INNLAGT, "2026-03-03T10:00")
                    .from(MessageBuilder.MUNICIPALITY)
                    .tells(Hendelse.INNLAGT, "2026-03-03T10:00"));
    // when
    var ofOwn = own.standingAt("2026-03-03T11:00");
    var ofOhd = answered("2026-03-03T10:00").under(ohd).standingAt("2026-03-03T11:00");
    // then
    assertThat(ofOwn).containsExactly("innleggelsesrapport-24t OPEN 2026-03-04T10:00");
    assertThat(ofOhd).containsExactly("innleggelsesrapport-24t MET 2026-03-04T10:00");
  }

  @Test
  void theStayThatEndsCancelsWhatIsStillOpen() {
    // given
    var stay =
        answered("2026-03-03T10:00")
            .utskrevet("2026-03-03T18:00", "2026-03-03T18:00")
            .utskrivningsrapport("2026-03-03T18:01")
            .tidligmelding("2026-03-05T10:00");
    // when
    var standing = stay.standingAt("2026-03-10T00:00");
    var said = stay.saidAt("2026-03-10T00:00");
    // then
    assertThat(standing).contains("tidligmelding-24t CANCELLED 2026-03-04T10:00");
    assertThat(said).isEmpty();
  }

  @Test
  void aBreachThatIsSaidStaysWhenTheStayEndsAndGetsNoLate() {
    // given
    var stay =
        answered("2026-03-03T10:00")
            .utskrevet("2026-03-05T18:00", "2026-03-05T18:00")
            .utskrivningsrapport("2026-03-05T18:01")
            .add(
                message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, "2026-03-05T19:00")
                    .typeInnhold("1")
                    .refersTo("innlagt"));
    // when
    var standing = stay.standingAt("2026-03-10T00:00");
    var said = stay.saidAt("2026-03-10T00:00");
    // then
    assertThat(standing).contains("tidligmelding-24t BREACHED 2026-03-04T10:00");
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-04T06:00",
            "BREACH tidligmelding-24t 2026-03-04T10:00");
  }

  private static Story answered(String admitted) {
    return aStay().innlagt(admitted, admitted).innleggelsesrapport(admitted);
  }
}
