package hub.adapters.projector;

import static hub.core.fixtures.MessageBuilder.instant;
import static hub.core.fixtures.MessageBuilder.message;
import static hub.core.fixtures.Story.aStay;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Json;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.Topic;
import hub.core.duty.Verdict;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Address;
import hub.core.message.Fact;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Patients who turn out to be one: what was known by the one number is moved to the better one. */
class MovingTest {
  private final Task task = Task.begun();

  private static MessageBuilder innlagt(String patient) {
    return message("innlagt", MessageKind.LOG_INNLAGT, "2026-05-11T10:05:00")
        .tells(Hendelse.INNLAGT, "2026-05-11T10:00:00")
        .about(patient);
  }

  private static MessageBuilder tidligmelding(String patient, String acceptedAt) {
    return message("tidligmelding", MessageKind.HELSEOPPL_SOKNAD, acceptedAt)
        .typeInnhold("1")
        .about(patient);
  }

  private static MessageBuilder rapport(String patient, String acceptedAt) {
    return message("rapport", MessageKind.INNLEGGELSESRAPPORT, acceptedAt).about(patient);
  }

  private static Fact withBoth(String acceptedAt) {
    return message("both", MessageKind.DIALOG_NOTAT, acceptedAt).about("hnr").received();
  }

  private void clock(String at) {
    task.read(Line.clock(instant(at)));
  }

  @Test
  void whatCameByTheOtherNumberMeetsTheDutyOfTheBetterOne() {
    // given
    task.read(Line.of(innlagt("fnr").received()))
        .read(Line.of(tidligmelding("hnr", "2026-05-11T11:00:00").received()))
        .read(Line.of(rapport("hnr", "2026-05-11T12:00:00").received()));
    // when
    task.read(Line.linked(withBoth("2026-05-11T13:00:00"), "fnr"));
    clock("2026-05-13T10:00:00");
    // then
    assertThat(Told.alerts(task)).isEmpty();
    assertThat(task.next()).isEqualTo("2026-05-15T08:05:00Z"); // a receipt, R11
  }

  @Test
  void theDutiesOfTheOtherNumberGoOnAtTheBetterOneAndAreSaidOnce() {
    // given
    task.read(Line.of(innlagt("hnr").received()))
        .read(Line.of(rapport("hnr", "2026-05-11T12:00:00").received()));
    clock("2026-05-12T07:00:00");
    // when
    task.read(Line.linked(withBoth("2026-05-12T08:00:00"), "fnr"));
    clock("2026-05-12T10:00:00");
    task.read(Line.of(tidligmelding("fnr", "2026-05-12T11:00:00").received()));
    // then
    assertThat(Told.alerts(task))
        .containsExactly(
            "WARNING tidligmelding-24t 2026-05-12T06:00",
            "BREACH tidligmelding-24t 2026-05-12T10:00",
            "LATE tidligmelding-24t 2026-05-12T11:00");
  }

  @Test
  void aBreachThatWasUntrueIsRetractedWhenTheNumbersMeet() {
    // given
    task.read(Line.of(innlagt("fnr").received()))
        .read(Line.of(tidligmelding("hnr", "2026-05-11T11:00:00").received()))
        .read(Line.of(rapport("fnr", "2026-05-11T12:00:00").received()));
    clock("2026-05-12T10:00:00");
    // when
    task.read(Line.linked(withBoth("2026-05-12T12:00:00"), "fnr"));
    // then
    assertThat(Told.alerts(task))
        .containsExactly(
            "WARNING tidligmelding-24t 2026-05-12T06:00",
            "BREACH tidligmelding-24t 2026-05-12T10:00",
            "RETRACTED tidligmelding-24t 2026-05-12T12:00");
  }

  @Test
  void whatComesLaterByTheOtherNumberFollows() {
    // given
    task.read(Line.of(innlagt("fnr").received()))
        .read(Line.linked(withBoth("2026-05-11T11:00:00"), "fnr"));
    // when
    task.read(Line.of(tidligmelding("hnr", "2026-05-11T12:00:00").received()))
        .read(Line.of(rapport("hnr", "2026-05-11T13:00:00").received()));
    clock("2026-05-13T10:00:00");
    // then
    assertThat(Told.alerts(task)).isEmpty();
    assertThat(task.sent(Topic.RECEIPT)).hasSize(4);
  }

  @Test
  void aMessageIsAnEventOnceWithTheFirstNameAndItsOwnPlaceInTheReceipt() {
    // given
    task.read(Line.of(innlagt("hnr").received()));
    // when
    task.read(Line.linked(withBoth("2026-05-11T11:00:00"), "fnr"));
    task.read(Line.of(tidligmelding("fnr", "2026-05-11T12:00:00").received()));
    // then
    assertThat(task.values(Topic.EVENT))
        .extracting(event -> Json.read(event.getBytes(StandardCharsets.UTF_8)))
        .extracting(event -> event.get("msgId").asText() + " " + event.get("patient").asText())
        .containsExactly("innlagt hnr", "both hnr", "tidligmelding hnr");
    assertThat(task.values(Topic.RECEIPT))
        .extracting(receipt -> Json.read(receipt.getBytes(StandardCharsets.UTF_8)))
        .extracting(receipt -> receipt.get("msgId").asText() + " " + receipt.get("offset").asInt())
        .containsExactly("innlagt 0", "both 1", "tidligmelding 3");
  }

  @Test
  void theSameMovedAgainChangesNothing() {
    // given
    task.read(Line.of(innlagt("fnr").received()))
        .read(Line.of(rapport("hnr", "2026-05-11T10:30:00").received()))
        .read(Line.linked(withBoth("2026-05-11T11:00:00"), "fnr"));
    Line moved = task.log().getLast();
    int events = task.sent(Topic.EVENT).size();
    // when
    task.read(moved);
    // then
    assertThat(LogFormat.read(Objects.requireNonNull(moved.value())).kind()).isEqualTo(Kind.MOVED);
    assertThat(task.sent(Topic.EVENT)).hasSize(events);
  }

  @Test
  void theLinkOutlivesARestart() {
    // given
    task.read(Line.of(innlagt("fnr").received()))
        .read(Line.of(rapport("hnr", "2026-05-11T10:30:00").received()))
        .read(Line.linked(withBoth("2026-05-11T11:00:00"), "fnr"));
    // when
    task.restart();
    task.read(Line.of(tidligmelding("hnr", "2026-05-11T12:00:00").received()));
    clock("2026-05-13T10:00:00");
    // then
    assertThat(Told.alerts(task)).isEmpty();
    assertThat(task.sent(Topic.RECEIPT)).hasSize(4);
  }

  @Test
  void threeNumbersMeetInTheBest() {
    // given
    task.read(Line.of(innlagt("fnr").received()))
        .read(Line.of(tidligmelding("dnr", "2026-05-11T11:00:00").received()))
        .read(Line.of(rapport("hnr", "2026-05-11T12:00:00").received()));
    // when
    task.read(Line.linked(withBoth("2026-05-11T13:00:00"), "dnr", "fnr"));
    clock("2026-05-13T10:00:00");
    // then
    assertThat(Told.alerts(task)).isEmpty();
  }

  /** No two patients become one by way of a third. */
  @Test
  void aNumberThatIsLinkedElsewhereBringsNothing() {
    // given
    task.read(Line.of(tidligmelding("hnr", "2026-05-11T09:00:00").received()))
        .read(Line.linked(withBoth("2026-05-11T10:00:00"), "fnr"));
    // when
    task.read(Line.of(innlagt("other").received()))
        .read(
            Line.linked(
                message("both2", MessageKind.DIALOG_NOTAT, "2026-05-11T11:00:00")
                    .about("hnr")
                    .received(),
                "other"));
    clock("2026-05-12T10:00:00");
    // then
    assertThat(Told.alerts(task)).contains("BREACH tidligmelding-24t 2026-05-12T10:00");
    assertThat(task.sent(Topic.RECEIPT)).hasSize(4);
  }

  @Test
  void whoHasMoreThanARecordHoldsStaysAndTheMessageIsJudgedByTheBetterNumber() {
    // given
    Address wordy = new Address(59L, null, "x".repeat(60_000), null, false);
    for (int i = 0; i < 12; i++) {
      task.read(
          Line.of(
              message("r" + i, MessageKind.DIALOG_NOTAT, "2026-05-11T09:00:00")
                  .from(wordy)
                  .about("hnr")
                  .received()));
    }
    task.read(Line.of(innlagt("fnr").received()));
    Fact both =
        message("both", MessageKind.HELSEOPPL_SOKNAD, "2026-05-11T11:00:00")
            .typeInnhold("1")
            .about("hnr")
            .received();
    // when
    task.read(Line.linked(both, "fnr"));
    clock("2026-05-12T10:00:00");
    // then
    assertThat(Told.alerts(task)).doesNotContain("BREACH tidligmelding-24t 2026-05-12T10:00");
    assertThat(task.sent(Topic.RECEIPT)).hasSize(14);
    assertThat(task.values(Topic.QUARANTINE))
        .singleElement()
        .asString()
        .contains("too large to be told");
  }

  /** As one history told to the rules directly, which is what an audit does. */
  @Test
  void whatIsSaidIsWhatTheRulesSayOfTheLinkedHistory() {
    // given
    List<Fact> other =
        aStay()
            .add(tidligmelding("hnr", "2026-05-12T12:00:00"))
            .add(rapport("hnr", "2026-05-12T11:00:00"))
            .facts();
    Fact both = withBoth("2026-05-13T08:00:00");
    List<Fact> whole = new ArrayList<>();
    whole.add(innlagt("fnr").received());
    whole.add(new Fact.Linked(other, both.message(), both.acceptedAt()));
    whole.add(both);
    // when
    task.read(Line.of(whole.getFirst()));
    other.reversed().forEach(fact -> task.read(Line.of(fact)));
    clock("2026-05-13T07:59:59");
    task.read(Line.linked(both, "fnr"));
    clock("2026-05-14T10:00:00");
    // then
    var verdict = Verdict.of(whole, Nasjonal.agreements(), instant("2026-05-14T10:00:00"));
    assertThat(task.saidIds())
        .hasSize(6)
        .containsExactlyInAnyOrderElementsOf(
            verdict.alerts().stream().map(alert -> alert.id()).toList());
  }
}
