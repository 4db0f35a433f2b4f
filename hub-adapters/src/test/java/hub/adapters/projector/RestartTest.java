package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.adapters.log.Topic;
import hub.core.fixtures.Story;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

/** What a task knows after it has begun anew: with its state, or without it on a full log. */
class RestartTest {
  private static final List<Line> ADMITTED =
      lines(
          aStay()
              .innlagt("2026-05-11T10:20:00", "2026-05-11T10:00:00")
              .innleggelsesrapport("2026-05-11T10:30:00"));
  private static final Line WARNED = Line.clock(instant("2026-05-12T06:00:01"));
  private static final Line DUE = Line.clock(instant("2026-05-12T10:00:01"));
  private static final Line ANSWER = lines(aStay().tidligmelding("2026-05-12T11:00:00")).getFirst();

  @Test
  void whatWasSaidBeforeARestartIsNotSaidAgain() {
    // given
    Task task = Task.begun().read(ADMITTED).read(WARNED);
    task.forgetSent();
    // when
    task.restart().read(DUE).restart().read(ANSWER);
    // then
    assertThat(Told.alerts(task))
        .containsExactly(
            "BREACH tidligmelding-24t 2026-05-12T10:00", "LATE tidligmelding-24t 2026-05-12T11:00");
  }

  @Test
  void theNextDueIsKnownBeforeAnythingIsRead() {
    // given
    Task task = Task.begun().read(ADMITTED).read(WARNED);
    // when
    task.restart();
    // then
    assertThat(task.next()).isEqualTo(instant("2026-05-12T10:00:00"));
  }

  @Test
  void anAnswerReadAfterARestartBehindABacklogIsInTime() {
    // given
    Task task = Task.begun().read(ADMITTED);
    Line answer = ANSWER.at(instant("2026-05-12T05:00:00"));
    // when
    task.restart().read(answer).read(DUE);
    // then
    assertThat(Told.alerts(task)).isEmpty();
  }

  @Test
  void aClockOlderThanTheStateChangesNothingAfterARestart() {
    // given
    Task task = Task.begun().read(ADMITTED).read(DUE).restart();
    task.forgetSent();
    // when
    task.read(ANSWER.at(instant("2026-05-12T09:00:00")));
    // then
    assertThat(Told.alerts(task)).containsExactly("LATE tidligmelding-24t 2026-05-12T10:00:01");
  }

  @Test
  void aLogReadAgainOnItsFullStateSaysNothingAndTellsNothing() {
    // given
    Task task = Task.begun().read(ADMITTED).read(WARNED).read(DUE).read(ANSWER);
    task.restart().forgetSent();
    // when
    for (int offset = 0; offset < task.log().size(); offset++) {
      task.readAgain(offset);
    }
    // then
    for (Topic topic : Topic.values()) {
      assertThat(sent(task, topic)).as(topic.topicName()).isEmpty();
    }
  }

  @Test
  void anEmptyStateOnAFullLogSaysNothingNew() {
    // given
    Task before = Task.begun().read(ADMITTED).read(WARNED).read(DUE).read(ANSWER);
    Task after = Task.begun().after(before.saidIds(), before.log().size());
    // when
    after.read(before.log());
    // then
    assertThat(Told.alerts(before)).hasSize(3);
    assertThat(Told.alerts(after)).isEmpty();
    assertThat(after.values(Topic.RECEIPT)).isEqualTo(before.values(Topic.RECEIPT));
  }

  @Test
  void anEmptyStateThatIsStoppedHalfWayStaysSilent() {
    // given
    Task before = Task.begun().read(ADMITTED).read(WARNED).read(DUE).read(ANSWER);
    Task after = Task.begun().after(before.saidIds(), before.log().size());
    after.read(before.log().subList(0, 2));
    // when
    after.restart().read(before.log().subList(2, 5));
    // then
    assertThat(Told.alerts(after)).isEmpty();
  }

  @Test
  void anEmptyStateSaysWhatTheOldOneHadNotComeToSay() {
    // given
    Task before = Task.begun().read(ADMITTED).read(WARNED);
    Task after = Task.begun().after(before.saidIds(), 4);
    // when
    after.read(before.log()).read(DUE).read(ANSWER);
    // then
    assertThat(Told.alerts(after))
        .containsExactly(
            "BREACH tidligmelding-24t 2026-05-12T10:00", "LATE tidligmelding-24t 2026-05-12T11:00");
  }

  @Test
  void aStateThatWasLostIsNotMistakenForANewOne() {
    // given
    Task task = Task.begun();
    task.log().addAll(ADMITTED);
    // when
    assertThatThrownBy(() -> task.readAgain(1))
        // then
        .isInstanceOf(StreamsException.class)
        .hasMessageStartingWith("The projector's state of partition 0 is lost");
  }

  private static List<String> sent(Task task, Topic topic) {
    return Set.of(Topic.MESSAGE, Topic.PAYLOAD, Topic.KEY, Topic.AGREEMENT).contains(topic)
        ? List.of()
        : task.values(topic);
  }

  private static List<Line> lines(Story story) {
    return story.facts().stream().map(Line::of).toList();
  }

  @Test
  void whatAnotherStateSaidOfOthersSilencesNothingHere() {
    // given
    Task task =
        Task.begun().after(Set.of(UUID.fromString("11111111-1111-5111-8111-111111111111")), 99);
    // when
    task.read(ADMITTED).read(DUE);
    // then
    assertThat(Told.alerts(task)).hasSize(2);
  }
}
