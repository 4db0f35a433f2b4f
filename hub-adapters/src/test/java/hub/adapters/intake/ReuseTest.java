package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer.Accepted;
import hub.adapters.intake.Answer.Reused;
import hub.adapters.intake.Answer.Unavailable;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.QuarantineRecord;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.Topic;
import hub.core.message.ContentHash;
import hub.core.projection.Quarantined.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Another content under a MsgId that its sender has used before. */
class ReuseTest {
  private final CommandedLog log = new CommandedLog();
  private final OneHub hub = OneHub.on(log);
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

  @Test
  void ofAHundredReusesAtOnceOneIsAMessageAndEachOtherIsRefusedOnce() {
    // given
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    // when
    for (int i = 0; i < 100; i++) {
      byte[] document = document(Documents.MSG_ID, "patient" + i % 4, "innhold");
      answers.add(atOnce(document));
    }
    // then
    List<Answer> heard = answers.stream().map(CompletableFuture::join).toList();
    assertThat(heard).filteredOn(Accepted.class::isInstance).hasSize(25);
    assertThat(heard).filteredOn(Reused.class::isInstance).hasSize(75);
    assertThat(log.kinds())
        .containsExactlyInAnyOrder(Kind.MESSAGE, Kind.REFUSED, Kind.REFUSED, Kind.REFUSED);
    assertThat(log.of(Topic.QUARANTINE)).hasSize(3);
    assertThat(log.of(Topic.PAYLOAD)).hasSize(1);
  }

  @Test
  void aReuseIsRefusedUnderItsOwnPatientAndItsBytesAreSealedInQuarantine() {
    // given
    hub.post(document("innhold"));
    byte[] reuse = document(Documents.MSG_ID, "ola", "noe annet");
    // when
    Answer answer = hub.post(reuse);
    // then
    assertThat(answer)
        .isEqualTo(
            new Reused(
                List.of(
                    new Reason(
                        "X99",
                        "msgid-gjenbruk: the sender has used this MsgId before, for other content;"
                            + " give the message a new MsgId and send it again.",
                        "/MsgHead/MsgInfo/MsgId"))));
    Append refused = log.of(Topic.MESSAGE).getLast();
    assertThat(refused.key()).asString(StandardCharsets.US_ASCII).isEqualTo("partition-ola");
    LogRecord read = LogFormat.read(refused.value());
    assertThat(read.kind()).isEqualTo(Kind.REFUSED);
    assertThat(hub.facts(read).content()).isEqualTo(ContentHash.of(reuse));
    assertThat(hub.facts(read).message().patient().value()).isEqualTo("p-ola");
    QuarantineRecord kept =
        QuarantineRecordFormat.read(log.of(Topic.QUARANTINE).getFirst().value());
    assertThat(kept.keyId()).isEqualTo("key-ola");
    assertThat(kept.about().message()).isEqualTo(ID);
    assertThat(kept.about().msgId()).isEqualTo(Documents.MSG_ID);
    assertThat(TestSealing.open(kept)).isEqualTo(reuse);
  }

  @Test
  void aReuseSeenByAnotherInstanceIsRefusedToo() {
    // given
    hub.post(document("innhold"));
    OneHub other = OneHub.on(log);
    other.catchUp(log);
    // when
    Answer answer = other.post(document("noe annet"));
    // then
    assertThat(answer).isInstanceOf(Reused.class);
  }

  @Test
  void theSameReuseAgainIsRefusedAgainWithoutASecondRecord() {
    // given
    hub.post(document("innhold"));
    hub.post(document("noe annet"));
    OneHub other = OneHub.on(log);
    other.catchUp(log);
    // when
    Answer here = hub.post(document("noe annet"));
    Answer there = other.post(document("noe annet"));
    // then
    assertThat(here).isInstanceOf(Reused.class);
    assertThat(there).isEqualTo(here);
    assertThat(log.kinds()).containsExactly(Kind.MESSAGE, Kind.REFUSED);
    assertThat(log.of(Topic.QUARANTINE)).hasSize(1);
  }

  @Test
  void aReuseThatDidNotComeToQuarantineIsRefusedAnew() {
    // given
    hub.post(document("innhold"));
    log.lose(Topic.QUARANTINE);
    Answer first = hub.post(document("noe annet"));
    log.recover();
    // when
    Answer second = hub.post(document("noe annet"));
    // then
    assertThat(first).isInstanceOf(Unavailable.class);
    assertThat(second).isInstanceOf(Reused.class);
    assertThat(log.of(Topic.QUARANTINE)).hasSize(1);
  }

  @Test
  void aReuseOfAMessageThatIsStillUnderWayWaitsForIt() {
    // given
    log.hold(Topic.MESSAGE);
    CompletableFuture<Answer> first = hub.intake.take(document("innhold"));
    await(() -> log.topics().size() == 2);
    // when
    CompletableFuture<Answer> reuse = hub.intake.take(document("noe annet"));
    // then
    assertThat(reuse).isNotDone();
    log.release();
    assertThat(first.join()).isEqualTo(new Accepted(ID));
    assertThat(reuse.join()).isInstanceOf(Reused.class);
  }

  private CompletableFuture<Answer> atOnce(byte[] document) {
    return CompletableFuture.supplyAsync(() -> hub.post(document), threads);
  }

  private static void await(Callable<Boolean> until) {
    Awaitility.await().atMost(Duration.ofSeconds(2)).until(until);
  }
}
