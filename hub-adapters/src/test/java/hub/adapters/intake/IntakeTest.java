package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer.Accepted;
import hub.adapters.intake.Answer.Unavailable;
import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.MessageFacts;
import hub.adapters.log.PayloadChunk;
import hub.adapters.log.PayloadChunkFormat;
import hub.adapters.log.Topic;
import hub.core.message.ContentHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/** What can be used: one message, and no answer before it is durable. */
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

  private static void await(Callable<Boolean> until) {
    Awaitility.await().atMost(Duration.ofSeconds(2)).until(until);
  }
}
