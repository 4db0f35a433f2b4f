package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.appRec;
import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Answer;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R7, rules.md 4.2: the offer after an answer that the patient cannot be received yet. */
class TilbudKlartTest {
  private static final Agreements TWO_DAYS = Nasjonal.limit(Rule.TILBUD_KLART, "2D");

  private static MessageBuilder answer(String msgId, String acceptedAt, Answer as) {
    return message(msgId, MessageKind.DIALOG_NOTAT, acceptedAt).refersTo("klar").answer(as);
  }

  /** Ready on Monday 11 May at 09:00; at 10:00 the municipality answers that it cannot yet. */
  private static Story waiting() {
    return Story.about(Rule.TILBUD_KLART)
        .klar("klar", "2026-05-11T09:00")
        .add(answer("nei", "2026-05-11T10:00", Answer.CANNOT_YET));
  }

  @Test
  void itStartsWithTheAnswerAndIsShownOpenWithoutADue() {
    // given
    var stay = waiting();
    // when
    var duty = stay.obligationsAt("2026-06-11T10:00").getFirst();
    // then
    assertThat(duty.state()).isEqualTo(State.OPEN);
    assertThat(duty.dueAt()).isNull();
    assertThat(duty.startedAt()).isEqualTo("2026-05-11T08:00:00Z");
    assertThat(duty.startedBy()).hasToString("nei");
    assertThat(duty.obliged().role()).isEqualTo(Role.MUNICIPALITY);
    assertThat(duty.obliged().address()).isEqualTo(MessageBuilder.MUNICIPALITY);
    assertThat(duty.counterparty().role()).isEqualTo(Role.HOSPITAL);
    assertThat(duty.journey()).isEqualTo(stay.facts().getFirst().message().id().value());
    assertThat(stay.saidAt("2026-06-11T10:00")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"CAN_RECEIVE", "CAN_RECEIVE_LATER"})
  void anAnswerWithADateMeetsIt(Answer dated) {
    // given
    var stay = waiting().add(answer("ja", "2026-05-13T12:00", dated));
    // when
    var life = stay.lifeAt("2026-05-14T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-05-11T10:00 nei", "MET 2026-05-13T12:00 ja");
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"CAN_RECEIVE", "CAN_RECEIVE_LATER"})
  void anAnswerWithADateStartsNone(Answer dated) {
    // given
    var stay =
        Story.about(Rule.TILBUD_KLART)
            .klar("klar", "2026-05-11T09:00")
            .add(answer("ja", "2026-05-11T10:00", dated));
    // when
    var standing = stay.standingAt("2026-05-14T00:00");
    // then
    assertThat(standing).isEmpty();
  }

  @Test
  void anAnswerWithoutKindMeetsR5AndStartsNone() {
    // given
    var stay =
        Story.about(Rule.TILBUD_KLART, Rule.SVAR)
            .klar("klar", "2026-05-11T09:00")
            .svar("svar", "2026-05-11T10:00", "klar");
    // when
    var standing = stay.standingAt("2026-05-14T00:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar MET 2026-05-11T15:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT4H | 2026-05-11T10:00 | 2026-05-11T13:59:59.999 | MET",
        "PT4H | 2026-05-11T10:00 | 2026-05-11T14:00 | MET_LATE",
        "PT4H | 2026-05-11T10:00 | 2026-05-11T14:00:00.001 | MET_LATE",
        "2D | 2026-03-28T10:00 | 2026-03-30T23:59:59.999 | MET", // summer time begins
        "2D | 2026-03-28T10:00 | 2026-03-31T00:00 | MET_LATE",
        "PT24H | 2026-10-24T12:00 | 2026-10-25T10:59:59.999 | MET", // and ends
        "PT24H | 2026-10-24T12:00 | 2026-10-25T11:00 | MET_LATE",
        "1WD | 2026-04-01T10:00 | 2026-04-07T14:59:59.999 | MET", // over Easter
        "1WD | 2026-04-01T10:00 | 2026-04-07T15:00 | MET_LATE",
        "1WD | 2026-05-13T10:00 | 2026-05-15T14:59:59.999 | MET", // over Ascension Day
        "1WD | 2026-05-22T10:00 | 2026-05-26T15:00 | MET_LATE", // over Whit Monday
        "1WD | 2028-05-16T10:00 | 2028-05-18T14:59:59.999 | MET", // over 17 May
        "1WD | 2026-12-23T10:00 | 2026-12-24T15:00 | MET_LATE"
      })
  void aLimitOfTheAgreementMakesItADeadline(
      String limit, String cannot, String dated, String state) {
    // given
    var stay =
        Story.about(Rule.TILBUD_KLART)
            .under(Nasjonal.limit(Rule.TILBUD_KLART, limit))
            .klar("klar", cannot)
            .add(answer("nei", cannot, Answer.CANNOT_YET))
            .add(answer("ja", dated, Answer.CAN_RECEIVE));
    // when
    var duties = stay.obligationsAt("2029-01-01T00:00");
    // then
    assertThat(duties).extracting(duty -> duty.state().name()).containsExactly(state);
  }

  @Test
  void withALimitTheBreachComesAtDueAndALateAnswerSaysSo() {
    // given
    var stay = waiting().under(TWO_DAYS).add(answer("ja", "2026-05-14T01:00", Answer.CAN_RECEIVE));
    // when
    var open = stay.saidAt("2026-05-13T23:59:59.999");
    var said = stay.saidAt("2026-05-14T01:00");
    // then
    assertThat(open).isEmpty();
    assertThat(said)
        .containsExactly(
            "BREACH tilbud-klart 2026-05-14T00:00", "LATE tilbud-klart 2026-05-14T01:00");
  }

  @Test
  void aSecondSuchAnswerWhileItIsOpenStartsNone() {
    // given
    var stay = waiting().add(answer("again", "2026-05-12T10:00", Answer.CANNOT_YET));
    // when
    var life = stay.lifeAt("2026-05-13T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-05-11T10:00 nei");
  }

  @Test
  void onceMetAFurtherSuchAnswerStartsAnother() {
    // given
    var stay =
        waiting()
            .add(answer("ja", "2026-05-12T10:00", Answer.CAN_RECEIVE_LATER))
            .add(answer("again", "2026-05-13T10:00", Answer.CANNOT_YET));
    // when
    var duties = stay.obligationsAt("2026-05-14T00:00");
    // then
    assertThat(duties)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactlyInAnyOrder("nei MET", "again OPEN");
  }

  @Test
  void theDischargeMeetsItAndAnAvmeldingCancelsIt() {
    // given
    var left = waiting().utskrevet("2026-05-12T10:00", "2026-05-12T10:00");
    var withdrawn = waiting().avmeldt("2026-05-12T10:00");
    // when
    var ofLeft = left.lifeAt("2026-05-13T00:00");
    var ofWithdrawn = withdrawn.lifeAt("2026-05-13T00:00");
    // then
    assertThat(ofLeft)
        .containsExactly("OPENED 2026-05-11T10:00 nei", "MET 2026-05-12T10:00 utskrevet");
    assertThat(ofWithdrawn)
        .containsExactly("OPENED 2026-05-11T10:00 nei", "CANCELLED 2026-05-12T10:00 avmelding");
  }

  @Test
  void aDeathAndAnotherStayCancelIt() {
    // given
    var dead = waiting().add(message("dod", MessageKind.LOG_DOD, "2026-05-12T10:00"));
    var another =
        Story.about(Rule.TILBUD_KLART)
            .innlagt("2026-05-04T10:00", "2026-05-04T10:00")
            .klar("klar", "2026-05-11T09:00")
            .add(answer("nei", "2026-05-11T10:00", Answer.CANNOT_YET))
            .innlagt("next", "2026-05-12T10:00", "2026-05-12T09:00");
    // when
    var ofDead = dead.lifeAt("2026-05-13T00:00");
    var ofAnother = another.lifeAt("2026-05-13T00:00");
    // then
    assertThat(ofDead).endsWith("CANCELLED 2026-05-12T10:00 dod");
    assertThat(ofAnother).endsWith("CANCELLED 2026-05-12T10:00 next");
  }

  @Test
  void anAnswerThatOvertookItsNoticeStartsNone() {
    // given
    var stay =
        Story.about(Rule.TILBUD_KLART, Rule.SVAR)
            .add(answer("nei", "2026-05-11T08:59", Answer.CANNOT_YET))
            .klar("klar", "2026-05-11T09:00");
    // when
    var standing = stay.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).containsExactly("utskrivningsklar-svar MET 2026-05-11T15:00");
  }

  @Test
  void afterAnAvmeldingAnAnswerNeedsANewNotice() {
    // given
    var stay =
        Story.about(Rule.TILBUD_KLART)
            .klar("klar", "2026-05-11T09:00")
            .avmeldt("2026-05-11T09:30")
            .add(answer("nei", "2026-05-11T10:00", Answer.CANNOT_YET));
    // when
    var standing = stay.standingAt("2026-05-12T00:00");
    // then
    assertThat(standing).isEmpty();
  }

  @Test
  void theCodedAnswerOfPlo20StartsItToo() {
    // given
    var stay =
        Story.about(Rule.TILBUD_KLART)
            .klar("klar", "2026-05-11T09:00")
            .add(
                message("kode", MessageKind.LOG_TILBAKEMELDING, "2026-05-11T10:00")
                    .answer(Answer.CANNOT_YET));
    // when
    var life = stay.lifeAt("2026-05-12T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-05-11T10:00 kode");
  }

  @Test
  void aRefusedAnswerTakesWhatWasSaidBack() {
    // given
    var stay =
        waiting()
            .under(TWO_DAYS)
            .add(
                appRec("nei-takk", "2026-05-15T10:00", "2", "nei")
                    .from(MessageBuilder.HOSPITAL)
                    .to(MessageBuilder.MUNICIPALITY));
    // when
    var said = stay.saidAt("2026-05-16T00:00");
    // then
    assertThat(said)
        .containsExactly(
            "BREACH tilbud-klart 2026-05-14T00:00", "RETRACTED tilbud-klart 2026-05-15T10:00");
  }

  @Test
  void aRefusedAnswerWithADateLeavesItOpenAgain() {
    // given
    var stay =
        waiting()
            .add(answer("ja", "2026-05-12T10:00", Answer.CAN_RECEIVE))
            .add(
                appRec("nei-takk", "2026-05-12T11:00", "2", "ja")
                    .from(MessageBuilder.HOSPITAL)
                    .to(MessageBuilder.MUNICIPALITY));
    // when
    var life = stay.lifeAt("2026-05-13T00:00");
    // then
    assertThat(life)
        .containsExactly(
            "OPENED 2026-05-11T10:00 nei",
            "MET 2026-05-12T10:00 ja",
            "REOPENED 2026-05-12T11:00 nei-takk");
  }

  @Test
  void aTakenBackNoticeTakesItAlong() {
    // given
    var stay =
        waiting()
            .add(
                message("c", MessageKind.LOG_UTSKRIVNINGSKLAR, "2026-05-12T10:00")
                    .status(Forsendelsesstatus.C)
                    .refersTo("klar")
                    .tells(Hendelse.UTSKRIVNINGSKLAR, "2026-05-11"));
    // when
    var life = stay.lifeAt("2026-05-13T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-05-11T10:00 nei", "RETRACTED 2026-05-12T10:00 c");
  }
}
