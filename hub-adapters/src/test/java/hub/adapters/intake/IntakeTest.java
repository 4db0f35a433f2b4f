package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer.Accepted;
import hub.adapters.intake.Answer.Refused;
import hub.adapters.intake.Answer.Reused;
import hub.adapters.intake.Answer.Unavailable;
import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.PayloadChunk;
import hub.adapters.log.PayloadChunkFormat;
import hub.adapters.log.QuarantineRecord;
import hub.adapters.log.QuarantineRecordFormat;
import hub.adapters.log.Topic;
import hub.core.message.ContentHash;
import hub.core.projection.Quarantined.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private final CommandedLog log = new CommandedLog();
  private final OneHub hub = OneHub.on(log);
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

  @Test
  void theDocumentIsAppendedBeforeTheFacts() {
    // when
    Answer answer = hub.post(document("innhold"));
    // then
    assertThat(answer).isEqualTo(new Accepted(ID));
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD, Topic.MESSAGE);
  }

  @Test
  void theFactsWaitUntilTheDocumentIsDurable() {
    // given
    log.hold(Topic.PAYLOAD);
    // when
    CompletableFuture<Answer> answer = hub.intake.take(document("innhold"));
    await(() -> log.topics().size() == 1);
    // then
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD);
    assertThat(answer).isNotDone();
    log.release();
    assertThat(answer.join()).isEqualTo(new Accepted(ID));
  }

  @Test
  void theSenderHearsNothingBeforeTheFactsAreDurable() {
    // given
    log.hold(Topic.MESSAGE);
    // when
    CompletableFuture<Answer> answer = hub.intake.take(document("innhold"));
    await(() -> log.topics().size() == 2);
    // then
    assertThat(answer).isNotDone();
    log.release();
    assertThat(answer.join()).isEqualTo(new Accepted(ID));
  }

  @Test
  void theFactsAreSealedUnderThePatientsKeyAndCarryTheShownName() {
    // when
    hub.post(document("innhold"));
    // then
    Append record = log.of(Topic.MESSAGE).getFirst();
    LogRecord read = LogFormat.read(record.value());
    assertThat(record.key()).asString(StandardCharsets.US_ASCII).isEqualTo("partition-kari");
    assertThat(record.partition()).isNull();
    assertThat(read.kind()).isEqualTo(Kind.MESSAGE);
    assertThat(read.keyId()).isEqualTo("key-kari");
    assertThat(read.message()).isEqualTo(ID);
    MessageFacts facts = hub.facts(read);
    assertThat(facts.message().patient().value()).isEqualTo("p-kari");
    assertThat(facts.msgId()).isEqualTo(Documents.MSG_ID);
    assertThat(facts.content()).isEqualTo(ContentHash.of(document("innhold")));
    assertThat(facts.bytes()).isEqualTo(document("innhold").length);
  }

  @Test
  void theSameAgainIsTheSameMessageAndAppendsNothing() {
    // given
    hub.post(document("innhold"));
    // when
    Answer underWay = hub.post(document("innhold"));
    hub.catchUp(log);
    Answer shown = hub.post(document("innhold"));
    // then
    assertThat(underWay).isEqualTo(new Accepted(ID));
    assertThat(shown).isEqualTo(new Accepted(ID));
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD, Topic.MESSAGE);
  }

  @Test
  void aCrashBetweenDocumentAndFactsLeavesNoMessageAndTheRetryMakesOne() {
    // given
    log.lose(Topic.MESSAGE);
    Answer first = hub.post(document("innhold"));
    log.recover();
    OneHub restarted = OneHub.on(log);
    restarted.catchUp(log);
    // when
    Answer second = restarted.post(document("innhold"));
    // then
    assertThat(first).isInstanceOf(Unavailable.class);
    assertThat(second).isEqualTo(new Accepted(ID));
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD, Topic.PAYLOAD, Topic.MESSAGE);
  }

  @Test
  void aCrashBetweenFactsAndAnswerLeavesTheMessageAndTheRetryFindsIt() {
    // given
    log.leaveUnanswered(Topic.MESSAGE);
    Answer first = hub.post(document("innhold"));
    log.recover();
    OneHub restarted = OneHub.on(log);
    restarted.catchUp(log);
    // when
    Answer second = restarted.post(document("innhold"));
    // then
    assertThat(first).isInstanceOf(Unavailable.class);
    assertThat(second).isEqualTo(new Accepted(ID));
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD, Topic.MESSAGE);
  }

  @Test
  void aSlowLogIsToldWithinThreeSecondsAndTheRetryJoinsWhatIsUnderWay() {
    // given
    log.hold(Topic.MESSAGE);
    long begun = System.nanoTime();
    // when
    Answer slow = hub.post(document("innhold"));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    CompletableFuture<Answer> retry = hub.intake.take(document("innhold"));
    log.release();
    // then
    assertThat(slow).isInstanceOf(Unavailable.class);
    assertThat(took).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(3));
    assertThat(retry.join()).isEqualTo(new Accepted(ID));
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD, Topic.MESSAGE);
  }

  @Test
  void whatWaitsForAThreadUntilItsSenderHasGivenUpIsNotBegun() throws InterruptedException {
    // given
    List<Runnable> waiting = new ArrayList<>();
    OneHub busy = new OneHub(log, new TestSealing(), OneHub::name, () -> false, waiting::add);
    CompletableFuture<Answer> late = busy.intake.take(document("innhold"));
    // when
    Answer heard = late.join();
    Thread.sleep(50);
    waiting.getFirst().run();
    // then
    assertThat(heard).isInstanceOf(Unavailable.class);
    assertThat(log.topics()).isEmpty();
    assertThat(busy.underWay.size()).isZero();
  }

  @Test
  void aHundredTwinsAtOnceAreOneMessage() {
    // given
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    // when
    for (int i = 0; i < 100; i++) {
      answers.add(atOnce(document("innhold")));
    }
    // then
    assertThat(answers).allSatisfy(each -> assertThat(each.join()).isEqualTo(new Accepted(ID)));
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD, Topic.MESSAGE);
  }

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
    assertThat(kinds())
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
    assertThat(open(kept)).isEqualTo(reuse);
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
    assertThat(kinds()).containsExactly(Kind.MESSAGE, Kind.REFUSED);
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

  @Test
  void aDocumentThatIsNoMessageIsKeptSealedAndToldWithoutItsContent() {
    // given
    byte[] document = "Kari Nordmann er innlagt".getBytes(StandardCharsets.UTF_8);
    // when
    Answer answer = hub.post(document);
    // then
    assertThat(answer)
        .isEqualTo(
            new Refused(
                List.of(
                    new Reason("T01", "The document cannot be read; send XML.", "/"),
                    new Reason(
                        "E10", "The MsgId is no UUID; give it one.", "/MsgHead/MsgInfo/MsgId"))));
    assertThat(log.topics()).containsExactly(Topic.QUARANTINE);
    byte[] value = log.of(Topic.QUARANTINE).getFirst().value();
    assertThat(value).asString(StandardCharsets.UTF_8).doesNotContain("Kari");
    QuarantineRecord kept = QuarantineRecordFormat.read(value);
    assertThat(kept.about().msgId()).isNull();
    assertThat(kept.about().kind()).isNull();
    assertThat(kept.about().receivedAt()).isEqualTo(Instant.parse("2026-03-01T10:30:01Z"));
    assertThat(kept.keyId()).isEqualTo("key-unusable|2026-03-01");
    assertThat(open(kept)).isEqualTo(document);
  }

  @Test
  void theSameUnusableDocumentAgainIsKeptOnce() {
    // given
    byte[] document = "ikke xml".getBytes(StandardCharsets.UTF_8);
    hub.post(document);
    OneHub other = OneHub.on(log);
    other.catchUp(log);
    // when
    Answer again = other.post(document);
    // then
    assertThat(again).isInstanceOf(Refused.class);
    assertThat(log.of(Topic.QUARANTINE)).hasSize(1);
  }

  @Test
  void aLargeUnusableDocumentIsKeptInChunksByTheIdOfItsRecord() {
    // given
    byte[] document = Documents.large(2_000_000);
    document[0] = 'X';
    // when
    hub.post(document);
    // then
    assertThat(log.topics())
        .containsExactly(Topic.PAYLOAD, Topic.PAYLOAD, Topic.PAYLOAD, Topic.QUARANTINE);
    QuarantineRecord kept =
        QuarantineRecordFormat.read(log.of(Topic.QUARANTINE).getFirst().value());
    assertThat(kept.sealed()).isNull();
    assertThat(kept.bytes()).isEqualTo(2_000_000);
    PayloadChunk chunk = PayloadChunkFormat.read(log.of(Topic.PAYLOAD).getFirst().value());
    assertThat(chunk.id()).isEqualTo(kept.about().id());
  }

  @Test
  void theLargestDocumentGoesInChunksOfOnePartitionAndComesBackAsItWas() {
    // given
    byte[] document = Documents.large(5 * 1024 * 1024);
    // when
    Answer answer = hub.post(document);
    // then
    assertThat(answer).isEqualTo(new Accepted(ID));
    List<Append> chunks = log.of(Topic.PAYLOAD);
    Set<String> keys = new HashSet<>();
    Pieces pieces = new Pieces();
    Optional<Pieces.Whole> whole = Optional.empty();
    for (Append chunk : chunks) {
      keys.add(new String(chunk.key(), StandardCharsets.UTF_8));
      PayloadChunk read = PayloadChunkFormat.read(chunk.value());
      assertThat(read.piece()).hasSizeLessThanOrEqualTo(900_000);
      whole = pieces.add(read, 0);
    }
    assertThat(chunks).hasSize(6);
    assertThat(keys).containsExactly(ID.toString());
    Pieces.Whole found = whole.orElseThrow();
    assertThat(
            SealedDocument.open(
                new TestSealing(),
                found.keyId(),
                ID.value(),
                ContentHash.of(document),
                found.sealed()))
        .isEqualTo(document);
  }

  @Test
  void nothingIsAppendedWhileTheDiskIsLow() {
    // given
    OneHub full = new OneHub(log, new TestSealing(), OneHub::name, () -> true);
    // when
    Answer answer = full.post(document("innhold"));
    // then
    assertThat(answer).isEqualTo(new Unavailable("The disk of the hub is nearly full."));
    assertThat(log.topics()).isEmpty();
  }

  @Test
  void nothingIsAppendedWhileThePatientHasNoName() {
    // given
    Names away =
        patient ->
            CompletableFuture.failedFuture(
                new Appender.Unavailable("The keys cannot be reached.", null));
    OneHub without = new OneHub(log, new TestSealing(), away, () -> false);
    // when
    Answer answer = without.post(document("innhold"));
    // then
    assertThat(answer).isEqualTo(new Unavailable("The log cannot be reached now."));
    assertThat(log.topics()).isEmpty();
    assertThat(without.underWay.size()).isZero();
  }

  @Test
  void aSenderReadsItsOwnWriteBeforeAndAfterTheViewShowsIt() {
    // given
    hub.post(document("innhold"));
    // when
    boolean before = hub.takenIn.find(ID).isPresent();
    hub.catchUp(log);
    boolean after = hub.takenIn.find(ID).isPresent();
    // then
    assertThat(before).isTrue();
    assertThat(after).isTrue();
    assertThat(hub.underWay.size()).isZero();
  }

  @Test
  void whatIsNotDurableYetCannotBeRead() {
    // given
    log.hold(Topic.MESSAGE);
    // when
    CompletableFuture<Answer> answer = hub.intake.take(document("innhold"));
    await(() -> log.topics().size() == 2);
    // then
    assertThat(hub.takenIn.find(ID)).isEmpty();
    log.release();
    assertThat(answer.join()).isEqualTo(new Accepted(ID));
  }

  private CompletableFuture<Answer> atOnce(byte[] document) {
    return CompletableFuture.supplyAsync(() -> hub.post(document), threads);
  }

  private List<Kind> kinds() {
    return log.of(Topic.MESSAGE).stream()
        .map(record -> LogFormat.read(record.value()).kind())
        .toList();
  }

  private static byte[] open(QuarantineRecord kept) {
    String keyId = kept.keyId();
    ContentHash content = kept.content();
    byte[] sealed = kept.sealed();
    if (keyId == null || content == null || sealed == null) {
      throw new AssertionError("nothing is sealed in " + kept.about().id());
    }
    return SealedDocument.open(new TestSealing(), keyId, kept.about().id(), content, sealed);
  }

  private static void await(Callable<Boolean> until) {
    Awaitility.await().atMost(Duration.ofSeconds(2)).until(until);
  }
}
