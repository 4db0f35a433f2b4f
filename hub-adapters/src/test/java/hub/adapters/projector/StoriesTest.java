package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Topic;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Story;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import org.junit.jupiter.api.Test;

/** What is said, and when, as one record after the other is read. Admitted 11 May at 10:00. */
class StoriesTest {
  private final Task task = Task.begun();

  @Test
  void nothingIsSaidBeforeTheWarningsMomentHasPassed() {
    // given
    read(admitted());
    // when
    clock("2026-05-12T06:00:00");
    // then
    assertThat(Told.alerts(task)).isEmpty();
    assertThat(task.next()).isEqualTo(instant("2026-05-12T06:00:00"));
  }

  @Test
  void aWarningIsSaidByTheFirstClockAfterItsMoment() {
    // given
    read(admitted());
    // when
    clock("2026-05-12T06:00:00.001");
    // then
    assertThat(Told.alerts(task)).containsExactly("WARNING tidligmelding-24t 2026-05-12T06:00");
    assertThat(task.next()).isEqualTo(instant("2026-05-12T10:00:00"));
  }

  @Test
  void aMessageAcceptedExactlyAtTheWarningsMomentPreventsIt() {
    // given
    read(admitted());
    // when
    read(aStay().tidligmelding("2026-05-12T06:00:00"));
    clock("2026-05-12T12:00:00");
    // then
    assertThat(Told.alerts(task)).isEmpty();
    assertThat(task.next()).isEqualTo("2026-05-15T08:20:00Z"); // its receipt, R11
  }

  @Test
  void aClockAtTheWarningsMomentDoesNotHurryIt() {
    // given
    read(admitted());
    clock("2026-05-12T06:00:00");
    // when
    read(aStay().tidligmelding("2026-05-12T06:00:00"));
    clock("2026-05-12T12:00:00");
    // then
    assertThat(Told.alerts(task)).isEmpty();
  }

  @Test
  void aBreachIsSaidByAClockAtDue() {
    // given
    read(admitted());
    clock("2026-05-12T06:00:00.001");
    // when
    clock("2026-05-12T10:00:00");
    // then
    assertThat(Told.alerts(task))
        .containsExactly(
            "WARNING tidligmelding-24t 2026-05-12T06:00",
            "BREACH tidligmelding-24t 2026-05-12T10:00");
    assertThat(task.next()).isEqualTo("2026-05-15T08:20:00Z"); // its receipt, R11
  }

  @Test
  void whatWasMissedWhileTheHubWasAwayIsSaidByTheNextClockWithItsOwnTime() {
    // given
    read(admitted());
    // when
    clock("2026-05-14T09:00:00");
    // then
    assertThat(Told.alerts(task))
        .containsExactly(
            "WARNING tidligmelding-24t 2026-05-12T06:00",
            "BREACH tidligmelding-24t 2026-05-12T10:00");
  }

  @Test
  void aMessageAcceptedExactlyAtDueIsLate() {
    // given
    read(admitted());
    // when
    read(aStay().tidligmelding("2026-05-12T10:00:00"));
    // then
    assertThat(Told.alerts(task))
        .containsExactlyInAnyOrder(
            "WARNING tidligmelding-24t 2026-05-12T06:00",
            "BREACH tidligmelding-24t 2026-05-12T10:00",
            "LATE tidligmelding-24t 2026-05-12T10:00");
  }

  @Test
  void anAnswerInABacklogBeforeTheClockIsInTimeHoweverLateItIsRead() {
    // given
    read(admitted());
    // when
    read(aStay().tidligmelding("2026-05-12T05:59:00"));
    clock("2026-05-13T08:00:00");
    // then
    assertThat(Told.alerts(task)).isEmpty();
  }

  @Test
  void aCancelledAdmissionTakesItsBreachBackOnce() {
    // given
    read(admitted());
    clock("2026-05-12T10:00:00");
    task.forgetSent();
    // when
    read(aStay().cancelled("innlagt", MessageKind.LOG_INNLAGT, "2026-05-12T11:00:00"));
    clock("2026-05-13T10:00:00");
    // then
    assertThat(Told.alerts(task)).containsExactly("RETRACTED tidligmelding-24t 2026-05-12T11:00");
  }

  @Test
  void aTwinHasNoEffectAtAll() {
    // given
    read(admitted());
    task.forgetSent();
    // when
    task.read(task.log().getFirst().at(instant("2026-05-11T11:00:00")));
    // then
    assertThat(task.values(Topic.ALERT)).isEmpty();
    assertThat(task.values(Topic.EVENT)).isEmpty();
    assertThat(task.values(Topic.RECEIPT)).isEmpty();
    assertThat(task.values(Topic.OBLIGATION)).isEmpty();
  }

  @Test
  void aReusedMsgIdIsADeficiencyWithoutAReceipt() {
    // given
    read(admitted());
    task.forgetSent();
    Fact other = admission("2026-05-11T12:00:00").tells(Hendelse.INNLAGT, "2026-05-11").received();
    // when
    task.read(Line.of(Kind.MESSAGE, other.message(), "other content", other.acceptedAt()));
    // then
    assertThat(Told.deficiencies(task)).containsExactly("msgid-gjenbruk 2026-05-11T12:00");
    assertThat(task.values(Topic.EVENT)).isEmpty();
    assertThat(task.values(Topic.RECEIPT)).isEmpty();
  }

  @Test
  void aRefusalIsADeficiencyOnceHoweverOftenItIsTriedAgain() {
    // given
    read(admitted());
    Fact other = admission("2026-05-11T12:00:00").received();
    Line refused = Line.of(Kind.REFUSED, other.message(), "other", other.acceptedAt());
    // when
    task.read(refused).read(refused.at(instant("2026-05-11T13:00:00")));
    // then
    assertThat(Told.deficiencies(task)).containsExactly("msgid-gjenbruk 2026-05-11T12:00");
  }

  @Test
  void aStampThatGoesBackwardsIsRaisedToWhatThePartitionHasReached() {
    // given
    read(admitted());
    clock("2026-05-12T10:00:00");
    task.forgetSent();
    // when
    read(aStay().tidligmelding("2026-05-12T09:59:59"));
    // then
    assertThat(Told.alerts(task)).containsExactly("LATE tidligmelding-24t 2026-05-12T10:00");
    assertThat(Told.json(task, Topic.RECEIPT).getFirst().path("acceptedAt").asText())
        .isEqualTo("2026-05-12T08:00:00Z");
  }

  @Test
  void aStampThatGoesBackwardsIsRaisedToWhatThePatientHasReached() {
    // given
    read(aStay().innlagt("2026-05-11T12:00:00", "2026-05-11T10:00:00"));
    task.forgetSent();
    // when
    read(aStay().tidligmelding("2026-05-11T11:00:00"));
    // then
    assertThat(Told.json(task, Topic.RECEIPT).getFirst().path("acceptedAt").asText())
        .isEqualTo("2026-05-11T10:00:00Z");
  }

  @Test
  void anInstallationAndAgreementsBringTimeForwardToo() {
    // given
    read(admitted());
    // when
    task.read(Line.installation(instant("2026-05-12T06:00:01")));
    task.read(Line.agreements(Line.texts("any"), instant("2026-05-12T10:00:01")));
    // then
    assertThat(Told.alerts(task))
        .containsExactly(
            "WARNING tidligmelding-24t 2026-05-12T06:00",
            "BREACH tidligmelding-24t 2026-05-12T10:00");
  }

  /** With a report, so that only the hospital's duty is left open. */
  private static Story admitted() {
    return aStay()
        .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
        .innleggelsesrapport("2026-05-11T10:30:00");
  }

  private static MessageBuilder admission(String acceptedAt) {
    return message("innlagt", MessageKind.LOG_INNLAGT, acceptedAt);
  }

  private void read(Story story) {
    story.facts().forEach(fact -> task.read(Line.of(fact)));
  }

  private void clock(String at) {
    task.read(Line.clock(instant(at)));
  }
}
