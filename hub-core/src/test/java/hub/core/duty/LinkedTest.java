package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.core.explanation.Language;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Story;
import hub.core.message.Fact;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A patient known by one number, then by another, then by a message with both (D14). */
class LinkedTest {
  private static final String AT = "2026-03-02T09:00:00";

  private static MessageBuilder innlagt(String acceptedAt) {
    return message("innlagt", MessageKind.LOG_INNLAGT, acceptedAt)
        .tells(Hendelse.INNLAGT, "2026-03-01T10:00:00");
  }

  private static MessageBuilder tidligmelding(String acceptedAt) {
    return message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, acceptedAt).typeInnhold("1");
  }

  private static MessageBuilder rapport(String acceptedAt) {
    return message("rapport", MessageKind.INNLEGGELSESRAPPORT, acceptedAt);
  }

  /** With both numbers; by itself it starts and meets nothing. */
  private static MessageBuilder withBoth(String acceptedAt) {
    return message("both", MessageKind.DIALOG_NOTAT, acceptedAt).about("p2");
  }

  /** Admitted by the one number; the tidligmelding came in time by the other. */
  private static Story apart(String tidligmelding) {
    return aStay().add(tidligmelding(tidligmelding).about("p2"));
  }

  @Test
  void whatCameByTheOtherNumberMeetsTheDutyFromThenOn() {
    // given
    Story story =
        aStay()
            .add(innlagt("2026-03-01T10:10:00"))
            .linked(withBoth("2026-03-01T12:00:00"), apart("2026-03-01T11:00:00"));
    // when
    var standing = story.standingAt("2026-03-01T12:00:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t MET 2026-03-02T10:00",
            "innleggelsesrapport-24t OPEN 2026-03-02T10:10");
  }

  @Test
  void aBreachThatTheOtherNumberShowsToBeUntrueIsRetracted() {
    // given
    Story story =
        aStay()
            .add(innlagt("2026-03-01T10:10:00"))
            .add(rapport("2026-03-01T11:00:00"))
            .linked(withBoth("2026-03-03T12:00:00"), apart("2026-03-01T11:00:00"));
    // when
    var said = story.saidAt("2026-03-05T12:00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-02T06:00",
            "BREACH tidligmelding-24t 2026-03-02T10:00",
            "RETRACTED tidligmelding-24t 2026-03-03T12:00");
    Alert retracted = story.alertsAt("2026-03-05T12:00:00").getLast();
    assertThat(retracted.decisions()).containsExactly("D1", "D14", "D18");
    assertThat(Language.ENGLISH.say(retracted.explanation()))
        .contains(
            "DIALOG_NOTAT both, accepted Tue 2026-03-03 12:00, gave two numbers of the patient:"
                + " with the messages by both of them, what had been said is untrue.");
    assertThat(story.standingAt("2026-03-05T12:00:00"))
        .containsExactly(
            "tidligmelding-24t MET 2026-03-02T10:00",
            "innleggelsesrapport-24t MET 2026-03-02T10:10");
  }

  @Test
  void aCancellationByTheOtherNumberThatWaitsForItsMessageStillDoes() {
    // given
    Story waits =
        aStay()
            .add(
                message("c", MessageKind.LOG_INNLAGT, "2026-03-01T10:20:00")
                    .status(Forsendelsesstatus.C)
                    .refersTo("m")
                    .about("p2"));
    Story story =
        aStay()
            .add(innlagt("2026-03-01T10:10:00"))
            .add(rapport("2026-03-01T11:00:00"))
            .linked(withBoth("2026-03-03T12:00:00"), waits)
            .add(
                message("m", MessageKind.LOG_INNLAGT, "2026-03-04T10:00:00")
                    .status(Forsendelsesstatus.M)
                    .refersTo("innlagt")
                    .tells(Hendelse.INNLAGT, "2026-03-01T10:00:00"));
    // when
    Alert retracted = story.alertsAt("2026-03-05T12:00:00").getLast();
    // then
    assertThat(retracted.kind()).isEqualTo(AlertKind.RETRACTED);
    assertThat(retracted.at()).isEqualTo(instant("2026-03-04T10:00:00"));
    assertThat(retracted.causedBy()).hasToString("c");
  }

  @Test
  void aLateOneByTheOtherNumberMeetsItLateWhenThatIsKnown() {
    // given
    Story story =
        aStay()
            .add(innlagt("2026-03-01T10:10:00"))
            .add(rapport("2026-03-01T11:00:00"))
            .linked(withBoth("2026-03-03T12:00:00"), apart("2026-03-02T15:00:00"));
    // when
    var said = story.saidAt("2026-03-05T12:00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-02T06:00",
            "BREACH tidligmelding-24t 2026-03-02T10:00",
            "LATE tidligmelding-24t 2026-03-03T12:00");
  }

  @Test
  void untilThenEachNumberIsAPatientOfItsOwn() {
    // given
    Story story =
        aStay()
            .add(innlagt("2026-03-01T10:10:00"))
            .linked(withBoth("2026-03-02T12:00:00"), apart("2026-03-01T11:00:00"));
    // when
    var standing = story.standingAt("2026-03-02T11:59:59");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t BREACHED 2026-03-02T10:00",
            "innleggelsesrapport-24t BREACHED 2026-03-02T10:10");
  }

  @Test
  void dutiesOfBothGoOnAsTheyStood() {
    // given
    Story other = aStay().add(innlagt("2026-03-01T10:10:00").about("p2"));
    Story story =
        aStay().add(rapport("2026-02-27T10:00:00")).linked(withBoth("2026-03-02T04:00:00"), other);
    // when
    var said = story.saidAt("2026-03-02T12:00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-02T06:00",
            "BREACH tidligmelding-24t 2026-03-02T10:00");
    assertThat(story.standingAt("2026-03-02T12:00:00"))
        .contains("innleggelsesrapport-24t MET 2026-03-02T10:10");
  }

  @Test
  void theFirstNameStays() {
    // given
    Story other = aStay().add(innlagt("2026-03-01T10:10:00").about("p2"));
    Story story =
        aStay().add(rapport("2026-03-01T11:00:00")).linked(withBoth("2026-03-01T12:00:00"), other);
    // when
    var alerts = story.alertsAt("2026-03-02T12:00:00");
    // then
    assertThat(alerts).extracting(Alert::patient).extracting(Object::toString).containsOnly("p2");
  }

  @Test
  void aReuseThatComesByTheOtherNumberIsToldOfTheFirstName() {
    // given
    Story other = aStay().add(innlagt("2026-03-01T10:10:00"));
    var rapport = rapport("2026-03-01T11:00:00").about("p2");
    Story story =
        aStay()
            .add(rapport)
            .linked(withBoth("2026-03-01T12:00:00"), other)
            .add(new Fact.Reused(rapport.message(), instant("2026-03-01T13:00:00")));
    // when
    var alerts = story.alertsAt("2026-03-01T13:00:00");
    // then
    assertThat(alerts)
        .extracting(Alert::rule, alert -> alert.patient().value())
        .containsExactly(tuple("msgid-gjenbruk", "p1"));
  }

  @Test
  void aJourneyKeepsTheIdOfTheMessageThatFirstOpenedIt() {
    // given
    UUID opener = rapport("2026-02-27T10:00:00").message().id().value();
    Story other = aStay().add(innlagt("2026-03-01T10:10:00").about("p2"));
    Story story =
        aStay().add(rapport("2026-02-27T10:00:00")).linked(withBoth("2026-03-01T12:00:00"), other);
    // when
    var alerts = story.alertsAt("2026-03-02T12:00:00");
    // then
    assertThat(alerts).extracting(Alert::journey).containsOnly(opener);
  }

  /** It had joined a stay whose admission was not known; of both it is another stay's copy. */
  @Test
  void aCopyOpensNoStayWhenBothAreReadTogether() {
    // given
    Story other = aStay().add(innlagt("2026-03-01T10:10:00").about("p2"));
    Story story =
        Story.about(Rule.MOTTAK)
            .add(tidligmelding("2026-03-01T11:00:00"))
            .klar("klar", "2026-03-02T09:00:00")
            .add(
                message("elsewhere", MessageKind.LOG_INNLAGT, "2026-03-03T09:00:00")
                    .tells(Hendelse.INNLAGT, "2026-03-03T08:00:00")
                    .to(MessageBuilder.party(99388, "Kommune 2"))
                    .copyTo(MessageBuilder.MUNICIPALITY))
            .linked(withBoth("2026-03-03T12:00:00"), other);
    // when
    var life = story.lifeAt("2026-03-04T12:00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-03-02T09:00 klar");
  }

  @Test
  void aCancellationByTheOneNumberTakesBackWhatWasSentByTheOther() {
    // given
    Story other = aStay().add(innlagt("2026-03-01T10:10:00").about("p2"));
    Story story =
        aStay()
            .add(
                message("c-innlagt", MessageKind.LOG_INNLAGT, "2026-03-01T11:00:00")
                    .status(Forsendelsesstatus.C)
                    .refersTo("innlagt"))
            .linked(withBoth("2026-03-02T12:00:00"), other);
    // when
    var said = story.saidAt("2026-03-03T12:00:00");
    // then
    assertThat(said)
        .containsExactly(
            "WARNING tidligmelding-24t 2026-03-02T06:00",
            "WARNING innleggelsesrapport-24t 2026-03-02T06:10",
            "BREACH tidligmelding-24t 2026-03-02T10:00",
            "BREACH innleggelsesrapport-24t 2026-03-02T10:10",
            "RETRACTED innleggelsesrapport-24t 2026-03-02T12:00",
            "RETRACTED tidligmelding-24t 2026-03-02T12:00");
  }

  @Test
  void oneWhoHadNothingBringsNothing() {
    // given
    Story alone = aStay().add(innlagt("2026-03-01T10:10:00")).add(withBoth(AT).about("p1"));
    Story story = aStay().add(innlagt("2026-03-01T10:10:00")).linked(withBoth(AT), aStay());
    // when
    var said = story.saidAt("2026-03-03T12:00:00");
    // then
    assertThat(said).isEqualTo(alone.saidAt("2026-03-03T12:00:00")).hasSize(4);
  }

  @Test
  void whatWasLinkedOnceIsBroughtAlong() {
    // given
    Story third = aStay().add(rapport("2026-03-01T10:30:00").about("p3"));
    Story second =
        aStay()
            .add(tidligmelding("2026-03-01T11:00:00").about("p2"))
            .linked(
                message("x", MessageKind.DIALOG_NOTAT, "2026-03-01T12:00:00").about("p3"), third);
    Story story =
        aStay().add(innlagt("2026-03-01T10:10:00")).linked(withBoth("2026-03-01T13:00:00"), second);
    // when
    var standing = story.standingAt("2026-03-03T12:00:00");
    // then
    assertThat(standing)
        .containsExactly(
            "tidligmelding-24t MET 2026-03-02T10:00",
            "innleggelsesrapport-24t MET 2026-03-02T10:10");
  }
}
