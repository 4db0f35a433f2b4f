package hub.core.duty;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Says.notice;
import static hub.core.fixtures.Says.says;
import static org.assertj.core.api.Assertions.assertThat;

import hub.core.agreement.Agreements;
import hub.core.agreement.Transition;
import hub.core.agreement.Units;
import hub.core.agreement.Values;
import hub.core.calendar.Lead;
import hub.core.explanation.Language;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.fixtures.Story;
import hub.core.message.Coordination.About;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.Forsendelsesstatus;
import hub.core.message.MessageKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** K6, rules.md §5: the transition to services for adults is talked about in time. */
class OvergangVoksenTest {

  private static Agreements transition(@Nullable Integer age, @Nullable Boolean all) {
    return Nasjonal.local(
        Values.NONE.with(Units.NONE, new Transition(age, all), Map.of(), Map.of()));
  }

  private static Story story() {
    return Story.about(Rule.OVERGANG_VOKSEN).under(Nasjonal.local(Values.NONE));
  }

  private static MessageBuilder appointed(String msgId, Need need, String acceptedAt) {
    return says(need, Act.APPOINTED).in(msgId, acceptedAt).back();
  }

  /** A barnekoordinator on 2 February 2026 for one who becomes 18 in a month. */
  private static Story child(String adultIn) {
    return story()
        .add(appointed("oppnevnt", Need.BARNEKOORDINATOR, "2026-02-02T10:00").adultIn(adultIn));
  }

  private static MessageBuilder meeting(String acceptedAt) {
    return says(null, Act.MEETING).about(About.TRANSITION_TO_ADULT).in("mote", acceptedAt);
  }

  @Test
  void itIsDueWhenTheMonthOfTheBirthdayBeginsAndWarnedOfSixMonthsBefore() {
    // given
    var story = child("2027-03");
    // when
    var duty = story.obligationsAt("2026-02-03T00:00").getFirst();
    var said = story.saidAt("2027-04-01T00:00");
    var life = story.lifeAt("2027-04-01T00:00");
    // then
    assertThat(duty.dueAt()).isEqualTo("2027-02-28T23:00:00Z");
    assertThat(duty.warnAt()).isEqualTo("2026-08-31T22:00:00Z"); // in summer time
    assertThat(duty.startedAt()).isEqualTo(instant("2026-02-02T10:00"));
    assertThat(duty.obliged()).isEqualTo(new Party(Role.MUNICIPALITY, MUNICIPALITY));
    assertThat(duty.counterparty().address()).isEqualTo(HOSPITAL);
    assertThat(duty.journey()).isEqualTo(story.facts().getFirst().message().id().value());
    assertThat(story.saidAt("2026-08-31T23:59:59.999")).isEmpty();
    assertThat(said)
        .containsExactly(
            "WARNING overgang-voksen 2026-09-01T00:00", "BREACH overgang-voksen 2027-03-01T00:00");
    assertThat(life)
        .containsExactly(
            "OPENED 2026-02-02T10:00 oppnevnt",
            "WARNED 2026-09-01T00:00",
            "BREACHED 2027-03-01T00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-02-28T23:59:59.999, MET",
    "2027-03-01T00:00, MET_LATE",
    "2027-03-01T00:00:00.001, MET_LATE"
  })
  void aMeetingAboutTheTransitionMeetsItBeforeTheMonth(String at, String state) {
    // given
    var story = child("2027-03").add(meeting(at));
    // when
    var duty = story.obligationsAt("2028-01-01T00:00").getFirst();
    // then
    assertThat(duty.state()).hasToString(state);
  }

  @Test
  void aMeetingAtTheMomentOfTheWarningPreventsIt() {
    // given
    var story = child("2027-03").add(meeting("2026-09-01T00:00"));
    // when
    var said = story.saidAt("2028-01-01T00:00");
    // then
    assertThat(said).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = About.class,
      names = {"INDIVIDUELL_PLAN", "COORDINATION", "OTHER"})
  void aMeetingAboutSomethingElseMeetsNothing(About about) {
    // given
    var story =
        child("2027-03").add(says(null, Act.MEETING).about(about).in("mote", "2026-03-02T10:00"));
    // when
    var standing = story.standingAt("2026-04-01T00:00");
    // then
    assertThat(standing).containsExactly("overgang-voksen OPEN 2027-03-01T00:00");
  }

  @Test
  void aCoordinatorAfterTheBarnekoordinatorMeetsItAndAnotherBarnekoordinatorDoesNot() {
    // given
    var adult = child("2027-03").add(appointed("k", Need.KOORDINATOR, "2026-03-02T10:00"));
    var another = child("2027-03").add(appointed("bk", Need.BARNEKOORDINATOR, "2026-03-02T10:00"));
    // when
    var met = adult.lifeAt("2026-04-01T00:00");
    var open = another.lifeAt("2026-04-01T00:00");
    // then
    assertThat(met).containsExactly("OPENED 2026-02-02T10:00 oppnevnt", "MET 2026-03-02T10:00 k");
    assertThat(open).containsExactly("OPENED 2026-02-02T10:00 oppnevnt");
  }

  @Test
  void anOrdinaryCoordinatorBindsOnlyWhereTheAgreementSaysAll() {
    // given
    var story =
        story().add(appointed("k", Need.KOORDINATOR, "2026-02-02T10:00").adultIn("2027-03"));
    // when
    var none = story.standingAt("2026-03-01T00:00");
    var bound = story.under(transition(null, true)).standingAt("2026-03-01T00:00");
    // then
    assertThat(none).isEmpty();
    assertThat(bound).containsExactly("overgang-voksen OPEN 2027-03-01T00:00");
  }

  @Test
  void aSecondOrdinaryCoordinatorWithoutBarnekoordinatorMeetsNothing() {
    // given
    var story =
        story()
            .under(transition(null, true))
            .add(appointed("k", Need.KOORDINATOR, "2026-02-02T10:00").adultIn("2027-03"))
            .add(appointed("k2", Need.KOORDINATOR, "2026-03-02T10:00"));
    // when
    var life = story.lifeAt("2026-04-01T00:00");
    // then
    assertThat(life).containsExactly("OPENED 2026-02-02T10:00 k");
  }

  @ParameterizedTest
  @CsvSource({
    "18, 2026-03, 2026-03-01T00:00",
    "23, 2026-03, 2031-03-01T00:00",
    "23, 2021-03, 2026-03-01T00:00",
    "16, 2028-03, 2026-03-01T00:00"
  })
  void theAgreementSetsTheAge(int age, String adultIn, String due) {
    // given
    var story = child(adultIn).under(transition(age, null));
    // when
    var standing = story.standingAt("2026-02-02T10:00");
    var duty = story.obligationsAt("2026-02-02T10:00").getFirst();
    // then
    assertThat(standing).containsExactly("overgang-voksen OPEN " + due);
    assertThat(Language.ENGLISH.say(duty.explanation()))
        .contains(
            "Due at 00:00 on the first day of the month in which the person becomes " + age + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28T23:59:59.999, 1", // the month of the birthday has not begun
    "2026-03-01T00:00, 0",
    "2026-03-20T10:00, 0"
  })
  void noneOnceTheMonthHasBegun(String appointed, int owed) {
    // given
    var story = story().add(appointed("sent", Need.BARNEKOORDINATOR, appointed).adultIn("2026-03"));
    // when
    var standing = story.standingAt("2026-04-01T00:00");
    // then
    assertThat(standing).hasSize(owed);
  }

  @Test
  void anAppointmentAfterTheMomentOfTheWarningIsWarnedOfAtOnce() {
    // given
    var story = child("2026-05");
    // when
    var said = story.saidAt("2026-02-02T10:00");
    // then
    assertThat(said).containsExactly("WARNING overgang-voksen 2026-02-02T10:00");
  }

  @Test
  void withoutAKnownAgeItIsOpenWithoutDue() {
    // given
    var unknown = story().add(appointed("oppnevnt", Need.BARNEKOORDINATOR, "2026-02-02T10:00"));
    var unborn =
        story()
            .add(
                says(Need.BARNEKOORDINATOR, Act.APPOINTED)
                    .expectedChild()
                    .in("oppnevnt", "2026-02-02T10:00")
                    .back());
    // when
    var ofUnknown = unknown.obligationsAt("2040-01-01T00:00").getFirst();
    var ofUnborn = unborn.standingAt("2040-01-01T00:00");
    // then
    assertThat(ofUnknown.state()).isEqualTo(State.OPEN);
    assertThat(ofUnknown.dueAt()).isNull();
    assertThat(ofUnknown.warnAt()).isNull();
    assertThat(ofUnborn).containsExactly("overgang-voksen OPEN");
    assertThat(unknown.saidAt("2040-01-01T00:00")).isEmpty();
  }

  @Test
  void theAgeMayHaveBeenToldEarlierInTheCase() {
    // given
    var story =
        story()
            .add(notice(Need.BARNEKOORDINATOR).in("varsel", "2026-02-01T10:00").adultIn("2027-03"))
            .add(appointed("oppnevnt", Need.BARNEKOORDINATOR, "2026-02-02T10:00"));
    // when
    var standing = story.standingAt("2026-02-03T00:00");
    // then
    assertThat(standing).containsExactly("overgang-voksen OPEN 2027-03-01T00:00");
  }

  @Test
  void oneAtATimeAndAnotherAfterConsentWasWithdrawn() {
    // given
    var met =
        child("2027-03")
            .add(meeting("2026-03-02T10:00"))
            .add(appointed("ny", Need.BARNEKOORDINATOR, "2026-04-02T10:00").adultIn("2027-03"));
    var withdrawn =
        child("2027-03")
            .add(says(null, Act.WITHDRAWN).in("trukket", "2026-03-02T10:00"))
            .add(appointed("ny", Need.BARNEKOORDINATOR, "2026-04-02T10:00").adultIn("2027-03"));
    // when
    var ofMet = met.obligationsAt("2026-05-01T00:00");
    var ofWithdrawn = withdrawn.obligationsAt("2026-05-01T00:00");
    // then
    assertThat(ofMet)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactly("oppnevnt MET");
    assertThat(ofWithdrawn)
        .extracting(duty -> duty.startedBy() + " " + duty.state())
        .containsExactly("oppnevnt CANCELLED", "ny OPEN");
  }

  @Test
  void theDeathOfTheChildEndsIt() {
    // given
    var story = child("2027-03").add(message("dod", MessageKind.LOG_DOD, "2026-03-02T10:00"));
    // when
    var life = story.lifeAt("2027-04-01T00:00");
    // then
    assertThat(life)
        .containsExactly("OPENED 2026-02-02T10:00 oppnevnt", "CANCELLED 2026-03-02T10:00 dod");
  }

  @Test
  void aCancelledAppointmentTakesTheWarningBackAndACancelledMeetingReopens() {
    // given
    var appointment =
        child("2026-05").cancelled("oppnevnt", MessageKind.KOORDINATORMELDING, "2026-02-05T10:00");
    // a C goes the way of its message
    var own =
        child("2026-05")
            .add(
                message("c", MessageKind.KOORDINATORMELDING, "2026-02-05T10:00")
                    .back()
                    .status(Forsendelsesstatus.C)
                    .refersTo("oppnevnt"));
    var reopened =
        child("2027-03")
            .add(meeting("2026-03-02T10:00"))
            .cancelled("mote", MessageKind.KOORDINATORMELDING, "2026-09-05T10:00");
    // when
    var ofStranger = appointment.saidAt("2026-03-01T00:00");
    var ofOwn = own.saidAt("2026-03-01T00:00");
    var ofReopened = reopened.saidAt("2026-10-01T00:00");
    // then
    assertThat(ofStranger).containsExactly("WARNING overgang-voksen 2026-02-02T10:00");
    assertThat(ofOwn)
        .containsExactly(
            "WARNING overgang-voksen 2026-02-02T10:00",
            "RETRACTED overgang-voksen 2026-02-05T10:00");
    assertThat(ofReopened).containsExactly("WARNING overgang-voksen 2026-09-05T10:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-31T00:00, 2026-02-28T00:00",
    "2028-08-31T00:00, 2028-02-29T00:00", // a leap year
    "2026-09-01T00:00, 2026-03-01T00:00",
    "2026-05-01T00:00, 2025-11-01T00:00", // winter time, the clock on the wall decides
    "2027-03-31T00:00, 2026-09-30T00:00"
  })
  void sixMonthsAreCalendarMonths(String due, String warned) {
    // given
    var six = new Lead.Months(6);
    // when
    var at = six.before(instant(due));
    // then
    assertThat(at).isEqualTo(instant(warned));
  }
}
