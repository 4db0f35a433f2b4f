package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.contract.Answered;
import hub.adapters.contract.Schemas;
import hub.adapters.contract.Written;
import hub.adapters.log.LogFormat;
import hub.adapters.log.MessageFactsFormat;
import hub.adapters.log.Topic;
import hub.core.projection.Quarantined;
import hub.core.projection.Quarantined.Reason;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every answer of the message endpoints and every record of intake that is described is seen. */
class DescribedMessagesTest {
  private static final String UNKNOWN = new UUID(0x4000, 1).toString();

  private final CommandedLog log = new CommandedLog();
  private final OneHub hub = OneHub.on(log);
  private Optional<String> whyNot = Optional.empty();
  private final MessagesApi api =
      new MessagesApi(
          hub,
          DocumentsAtHand.away(),
          this::whyNot,
          (document, faults) -> Optional.of("<AppRec/>"));
  private final TreeSet<String> seen = new TreeSet<>();

  private Optional<String> whyNot() {
    if (whyNot.equals(Optional.of("fault"))) {
      throw new IllegalStateException("on purpose");
    }
    return whyNot;
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void everyAnswerThatIsDescribedIsGiven() {
    // given
    hub.quarantine.take(
        1,
        new Quarantined(
            new UUID(0, 1),
            "T01",
            "The document cannot be read; send XML.",
            List.of(new Reason("T01", "The document cannot be read; send XML.", null)),
            null,
            null,
            null,
            null,
            OneHub.NOW));
    // when
    saw(api.postXml(document("innhold")));
    saw(api.postXml(document("noe annet")));
    saw(api.post("application/xml", document("noe annet"), "Accept", "application/xml"));
    askAll("/Messages/" + ID, "/Messages/" + UNKNOWN, "/Messages/x");
    saw(api.get("/quarantine"));
    saw(api.get("/quarantine?limit=0"));
    whyNot = Optional.of("The view of receipts is being read from the log.");
    saw(api.postXml(document("innhold")));
    askAll("/Messages/" + ID);
    saw(api.get("/quarantine"));
    whyNot = Optional.of("fault");
    saw(api.get("/quarantine"));
    // then
    Set<String> described =
        Answered.described(path -> path.startsWith("/Messages") || path.equals("/quarantine"));
    described.removeIf(DescribedMessagesTest::needsMoreThanThis);
    assertThat(seen).isEqualTo(described);
  }

  /** A document needs a broker (IntakeIT sees it); a fault of these needs one in the hub. */
  private static boolean needsMoreThanThis(String answer) {
    return answer.startsWith("GET /Messages/{id}/business-document 200")
        || answer.matches(".*/Messages\\S* 500 .*");
  }

  private void askAll(String... messages) {
    for (String message : messages) {
      saw(api.get(message));
      saw(api.get(message + "/status"));
      saw(api.get(message + "/business-document"));
    }
  }

  private void saw(HttpResponse<byte[]> answer) {
    seen.add(Answered.check(answer, answer.body()));
  }

  @Test
  void everyRecordOfIntakeIsSeenAndAsItIsDescribed() {
    // when
    hub.post(document("innhold"));
    hub.post(document("noe annet"));
    hub.post("ikke xml".getBytes(StandardCharsets.UTF_8));
    hub.post(Documents.large(700_000));
    // then
    Set<String> written = new TreeSet<>();
    for (Topic topic : Topic.values()) {
      for (var record : log.of(topic)) {
        written.add(
            topic.topicName()
                + " "
                + Written.check(topic.topicName(), record.key(), record.value(), record.headers()));
      }
    }
    assertThat(written)
        .containsExactly(
            "hub.message.v1 message",
            "hub.message.v1 refused",
            "hub.payload.v1 chunk",
            "hub.quarantine.v1 document");
    log.of(Topic.MESSAGE).stream()
        .map(record -> hub.facts(LogFormat.read(record.value())))
        .forEach(facts -> Schemas.check("message-facts.v1.json", MessageFactsFormat.write(facts)));
  }
}
