package hub.adapters.intake;

import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer.Accepted;
import hub.adapters.intake.Answer.Reused;
import hub.adapters.intake.Answer.Unavailable;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.Follower;
import hub.adapters.log.Kafka;
import hub.adapters.log.KafkaAppender;
import hub.adapters.log.LogFormat;
import hub.adapters.log.LogRecord;
import hub.adapters.log.LogRecord.Kind;
import hub.adapters.log.PayloadChunk;
import hub.adapters.log.PayloadChunkFormat;
import hub.adapters.log.TestBroker;
import hub.adapters.log.Topic;
import hub.core.message.ContentHash;
import hub.core.message.MessageId;
import hub.core.projection.Receipt;
import hub.core.projection.Receipts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Intake on a real log. Each test has MsgIds of its own. */
class IntakeIT {
  private static TestBroker broker;

  private final TestSealing sealing = new TestSealing();
  private final List<ConsumerRecord<byte[], byte[]>> messages =
      Collections.synchronizedList(new ArrayList<>());
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String msgId = UUID.randomUUID().toString();
  private final MessageId id = Documents.id(msgId);
  private KafkaAppender appender;
  private KafkaAppender otherAppender;
  private OneHub hub;
  private OneHub other;
  private Readers readers;
  private Follower follower;

  @BeforeAll
  static void startBroker() {
    broker = TestBroker.withTopics(3);
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @BeforeEach
  void start() {
    appender = KafkaAppender.of("one", broker.kafka());
    otherAppender = KafkaAppender.of("other", broker.kafka());
    hub = new OneHub(appender, sealing, OneHub::name, () -> false);
    other = new OneHub(otherAppender, sealing, OneHub::name, () -> false);
    readers = new Readers(broker.kafka());
    follower = Follower.of("test", broker.kafka(), List.of(Topic.MESSAGE), messages::add);
  }

  @AfterEach
  void stop() {
    follower.close();
    readers.close();
    appender.close();
    otherAppender.close();
  }

  @Test
  void theDocumentIsFoundByItsTimeAsItCame() {
    // given
    byte[] document = large(2_500_000);
    hub.post(document);
    Receipt receipt = hub.takenIn.find(id).orElseThrow();
    // when
    Optional<byte[]> found = payloads(new Places()).read(receipt);
    // then
    assertThat(found).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(document));
  }

  @Test
  void theDocumentIsFoundWhereverItsPlaceIsThoughtToBe() {
    // given
    byte[] document = document(msgId, "kari", "innhold");
    hub.post(document);
    Receipt receipt = hub.takenIn.find(id).orElseThrow();
    Places wrong = new Places();
    for (int partition = 0; partition < 3; partition++) {
      wrong.put(id.value(), receipt.content(), partition, 1_000_000);
    }
    // when
    Optional<byte[]> found = payloads(wrong).read(receipt);
    // then
    assertThat(found).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(document));
  }

  @Test
  void theDocumentIsFoundAlthoughItsFactsCameMuchLaterOrEarlierByTheirStamp() {
    // given
    byte[] document = document(msgId, "kari", "innhold");
    hub.post(document);
    Receipt receipt = hub.takenIn.find(id).orElseThrow();
    // when
    List<Optional<byte[]>> found =
        List.of(
            payloads(new Places()).read(at(receipt, receipt.acceptedAt().plusSeconds(10))),
            payloads(new Places()).read(at(receipt, receipt.acceptedAt().plusSeconds(3_600))),
            payloads(new Places()).read(at(receipt, receipt.acceptedAt().minusSeconds(3_600))));
    // then
    assertThat(found)
        .allSatisfy(each ->
            assertThat(each).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(document)));
  }

  @Test
  void theDocumentIsWholeAlthoughAnAttemptThatWasGivenUpStandsBetweenItsChunks() {
    // given
    hub.post(document(msgId, "kari", "innhold"));
    Document document = Document.of(large(2_500_000));
    List<Append> givenUp = chunks(document, UUID.randomUUID());
    List<Append> whole = chunks(document, UUID.randomUUID());
    for (int i = 0; i < whole.size(); i++) {
      if (i < 2) {
        appender.append(givenUp.get(i)).join();
      }
      appender.append(whole.get(i)).join();
    }
    Receipt receipt = with(hub.takenIn.find(id).orElseThrow(), document.content());
    // when
    Optional<byte[]> found = payloads(new Places()).read(receipt);
    // then
    assertThat(found).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(document.bytes()));
  }

  @Test
  void aDocumentOfOtherContentIsNotFound() {
    // given
    hub.post(document(msgId, "kari", "innhold"));
    Receipt receipt = hub.takenIn.find(id).orElseThrow();
    Receipt unknown = with(receipt, ContentHash.of(document(msgId, "kari", "noe annet")));
    // when
    Optional<byte[]> found = payloads(new Places()).read(unknown);
    // then
    assertThat(found).isEmpty();
  }

  @Test
  void theEndpointGivesTheDocumentBareOrAsBase64() {
    // given
    byte[] document = large(2_500_000);
    hub.post(document);
    // when
    HttpResponse<byte[]> bare;
    HttpResponse<byte[]> json;
    try (MessagesApi api = new MessagesApi(hub, payloads(new Places()), Optional::<String>empty)) {
      bare = api.get("/Messages/" + id + "/business-document", "Accept", "application/xml");
      json = api.get("/Messages/" + id + "/business-document");
    }
    // then
    assertThat(bare.body()).isEqualTo(document);
    assertThat(MessagesApi.header(bare, "Content-Type")).isEqualTo("application/xml");
    assertThat(MessagesApi.header(bare, "Vary")).isEqualTo("Accept");
    assertThat(MessagesApi.json(json).get("contentTransferEncoding").asText()).isEqualTo("base64");
    assertThat(Base64.getDecoder().decode(MessagesApi.json(json).get("businessDocument").asText()))
        .isEqualTo(document);
  }

  @Test
  void twoInstancesThatAreSentTheSameAtOnceAnswerAlike() {
    // given
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    byte[] document = document(msgId, "kari", "innhold");
    // when
    for (int i = 0; i < 50; i++) {
      answers.add(post(i % 2 == 0 ? hub : other, document));
    }
    // then
    assertThat(answers).allSatisfy(each -> assertThat(each.join()).isEqualTo(new Accepted(id)));
    assertThat(appended(2)).allMatch(record -> record.kind() == Kind.MESSAGE);
  }

  @Test
  void aReuseAtTwoInstancesAtOnceIsToldAfterwards() {
    // given
    byte[] first = document(msgId, "kari", "innhold");
    byte[] second = document(msgId, "ola", "innhold");
    CompletableFuture<Answer> here = post(hub, first);
    CompletableFuture<Answer> there = post(other, second);
    assertThat(List.of(here.join(), there.join()))
        .containsExactly(new Accepted(id), new Accepted(id));
    Receipts seen = new Receipts();
    seen.take(hub.takenIn.find(id).orElseThrow());
    seen.take(other.takenIn.find(id).orElseThrow());
    LateReuse late =
        new LateReuse(seen, alert -> false, new MessageLookUp(readers), sealing, appender);
    // when
    late.run();
    // then
    Receipt conflict = seen.conflicts().getFirst();
    List<LogRecord> records = appended(3);
    assertThat(records).extracting(LogRecord::kind).contains(Kind.REFUSED);
    LogRecord told =
        records.stream().filter(each -> each.kind() == Kind.REFUSED).findFirst().orElseThrow();
    assertThat(hub.facts(told).content()).isEqualTo(conflict.content());
  }

  @Test
  void aReuseAtTheOtherInstanceAfterTheViewShowsTheFirstIsRefused() {
    // given
    hub.post(document(msgId, "kari", "innhold"));
    other.receipts.take(hub.takenIn.find(id).orElseThrow());
    // when
    Answer answer = other.post(document(msgId, "ola", "innhold"));
    // then
    assertThat(answer).isInstanceOf(Reused.class);
    assertThat(appended(2)).extracting(LogRecord::kind).contains(Kind.REFUSED);
  }

  @Test
  void aBrokerThatIsAwayIsToldWithinThreeSecondsByEveryPost() {
    // given
    KafkaAppender nowhere = KafkaAppender.of("nowhere", new Kafka("127.0.0.1:1"));
    OneHub alone = new OneHub(nowhere, sealing, OneHub::name, () -> false);
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    long begun = System.nanoTime();
    // when
    for (int i = 0; i < 20; i++) {
      answers.add(post(alone, document(UUID.randomUUID().toString(), "kari", "innhold")));
    }
    List<Answer> heard = answers.stream().map(CompletableFuture::join).toList();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    nowhere.close();
    // then
    assertThat(heard).allMatch(Unavailable.class::isInstance);
    assertThat(took).isLessThan(Duration.ofSeconds(3));
  }

  private CompletableFuture<Answer> post(OneHub at, byte[] document) {
    return CompletableFuture.supplyAsync(() -> at.post(document), threads);
  }

  private Payloads payloads(Places places) {
    return new Payloads(readers, sealing, places);
  }

  private byte[] large(int bytes) {
    byte[] document = Documents.large(bytes);
    byte[] start = document(msgId, "kari", "");
    System.arraycopy(start, 0, document, 0, start.length);
    return document;
  }

  private List<Append> chunks(Document document, UUID attempt) {
    byte[] sealed = SealedDocument.seal(sealing, "key-kari", id.value(), document);
    List<Append> chunks = new ArrayList<>();
    int count = Math.ceilDiv(sealed.length, 900_000);
    for (int i = 0; i < count; i++) {
      byte[] piece =
          Arrays.copyOfRange(sealed, i * 900_000, Math.min(sealed.length, (i + 1) * 900_000));
      PayloadChunk chunk =
          new PayloadChunk(
              id.value(), document.content(), "key-kari", attempt, i, count, sealed.length, piece);
      chunks.add(
          Append.of(
              Topic.PAYLOAD, PayloadChunkFormat.key(id.value()), PayloadChunkFormat.write(chunk)));
    }
    return chunks;
  }

  /** What stands on the log with the id of this test. */
  private List<LogRecord> appended(int atLeastOrMost) {
    Awaitility.await()
        .pollDelay(Duration.ofMillis(300))
        .atMost(Duration.ofSeconds(5))
        .until(() -> !ofThisTest().isEmpty());
    List<LogRecord> records = ofThisTest();
    assertThat(records).hasSizeLessThanOrEqualTo(atLeastOrMost);
    return records;
  }

  private List<LogRecord> ofThisTest() {
    synchronized (messages) {
      return messages.stream()
          .map(record -> LogFormat.read(record.value()))
          .filter(record -> id.equals(record.message()))
          .toList();
    }
  }

  private static Receipt with(Receipt receipt, ContentHash content) {
    return like(receipt, content, receipt.acceptedAt());
  }

  private static Receipt at(Receipt receipt, Instant acceptedAt) {
    return like(receipt, receipt.content(), acceptedAt);
  }

  private static Receipt like(Receipt receipt, ContentHash content, Instant acceptedAt) {
    return new Receipt(
        receipt.id(),
        receipt.msgId(),
        receipt.kind(),
        content,
        receipt.bytes(),
        receipt.partition(),
        receipt.offset(),
        acceptedAt,
        receipt.generatedAt(),
        receipt.sender(),
        receipt.receiver(),
        receipt.copies(),
        receipt.journeys());
  }
}
