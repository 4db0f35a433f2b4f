package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.document;
import static hub.adapters.intake.MessagesApi.header;
import static hub.adapters.intake.MessagesApi.json;
import static hub.adapters.intake.MessagesApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Topic;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostMessagesTest {
  private final CommandedLog log = new CommandedLog();
  private final OneHub hub = OneHub.on(log);
  private Optional<String> whyNot = Optional.empty();
  private final MessagesApi api = new MessagesApi(hub, DocumentsAtHand.away(), () -> whyNot);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aPostMessageRequestIsAnsweredWithTheIdAndItsPlace() {
    // when
    HttpResponse<byte[]> answer = api.postJson(request(document("innhold")));
    // then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(text(answer)).isEqualTo("\"" + ID + "\"");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(header(answer, "Location")).isEqualTo("/Messages/" + ID);
    assertThat(hub.takenIn.find(ID).orElseThrow().bytes()).isEqualTo(document("innhold").length);
  }

  @Test
  void theBareXmlIsTheSameMessage() {
    // given
    api.postJson(request(document("innhold")));
    // when
    HttpResponse<byte[]> answer = api.postXml(document("innhold"));
    // then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(text(answer)).isEqualTo("\"" + ID + "\"");
    assertThat(log.topics()).containsExactly(Topic.PAYLOAD, Topic.MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "text/json",
        "application/vnd.meldingstjener+json",
        "application/xml; charset=utf-8",
        "text/xml"
      })
  void everyContentTypeOfTheApiIsTaken(String contentType) {
    // given
    byte[] document = document("innhold");
    boolean xml = contentType.contains("xml");
    byte[] body = xml ? document : request(document).getBytes(StandardCharsets.UTF_8);
    // when
    HttpResponse<byte[]> answer = api.post(contentType, body, "api-version", "2");
    // then
    assertThat(text(answer)).isEqualTo("\"" + ID + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/xml", "*/*", "text/html"})
  void whateverIsAcceptedTheAnswerIsJson(String accept) {
    // when
    HttpResponse<byte[]> answer =
        api.post("application/xml", document("innhold"), "Accept", accept);
    // then
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
  }

  @Test
  void base64WithLinesIsRead() {
    // given
    String encoded = Base64.getMimeEncoder().encodeToString(document("x".repeat(200)));
    // when
    HttpResponse<byte[]> answer =
        api.postJson(
            """
            {"BusinessDocument":"%s","ContentType":"application/xml",
             "ContentTransferEncoding":"Base64","ebXmlOverrides":null}
            """
                .formatted(encoded.replace("\r\n", "\\r\\n")));
    // then
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void everyFieldThatIsWrongIsNamedWithItsRemedyInBothTongues() {
    // when
    HttpResponse<byte[]> answer =
        api.postJson(
            """
            {"businessDocument":"ikke base64!","contentType":"text/plain",
             "receiverHerIdsSubset":[2002]}
            """);
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = json(answer);
    assertThat(error.get("errorCode").asInt()).isEqualTo(1000);
    assertThat(error.get("stackTrace").isNull()).isTrue();
    assertThat(UUID.fromString(error.get("requestId").asText())).isNotNull();
    assertThat(error.get("error").asText())
        .isEqualTo(
            "Forespørselen er feil; rett det som står i validationErrors. / "
                + "The request is wrong; mend what validationErrors says.");
    assertThat(texts(error.get("validationErrors")))
        .containsExactly(
            "contentType: må være application/xml / must be application/xml",
            "contentTransferEncoding: må være base64 / must be base64",
            "receiverHerIdsSubset: et utvalg av mottakere støttes ikke; utelat feltet, så får alle"
                + " meldingen / a subset of the receivers is not supported; leave it out to reach"
                + " them all",
            "businessDocument: er ikke base64; kod bytene i XML-dokumentet som base64 / is not"
                + " base64; encode the bytes of the XML document as base64");
    assertThat(log.topics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"businessDocument\":null}"})
  void aBodyWithoutADocumentIsAFaultOfTheRequest(String body) {
    // when
    HttpResponse<byte[]> answer = api.postJson(body);
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("validationErrors")).isNotEmpty();
    assertThat(log.topics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/pdf"})
  void anotherContentTypeIsAFaultOfTheRequest(String contentType) {
    // when
    HttpResponse<byte[]> answer = api.post(contentType, document("innhold"));
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(texts(json(answer).get("validationErrors")))
        .containsExactly(
            "Content-Type: må være application/json eller application/xml / must be"
                + " application/json or application/xml");
  }

  @Test
  void anotherVersionOfTheApiIsAFaultOfTheRequest() {
    // when
    HttpResponse<byte[]> answer =
        api.post("application/xml", document("innhold"), "api-version", "3");
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(texts(json(answer).get("validationErrors")))
        .containsExactly(
            "api-version: huben kan bare versjon 2; send 2 eller utelat den / the hub speaks"
                + " version 2 only; send 2 or leave it out");
    assertThat(log.topics()).isEmpty();
  }

  @Test
  void aRefusedDocumentIsAnsweredWithEachFaultAndItsPlace() {
    // when
    HttpResponse<byte[]> answer = api.postXml("ikke xml".getBytes(StandardCharsets.UTF_8));
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(texts(json(answer).get("validationErrors")))
        .containsExactly(
            "T01: dokumentet kan ikke leses som XML / The document cannot be read; send XML. (/)",
            "E10: MsgId er ikke en UUID / The MsgId is no UUID; give it one."
                + " (/MsgHead/MsgInfo/MsgId)");
  }

  @Test
  void aReusedMsgIdIsAnsweredWithTheRemedy() {
    // given
    api.postXml(document("innhold"));
    // when
    HttpResponse<byte[]> answer = api.postXml(document("noe annet"));
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("error").asText())
        .isEqualTo(
            "Meldingen er avvist (msgid-gjenbruk): MsgId er brukt før, med annet innhold; gi"
                + " meldingen en ny MsgId og send den på nytt. / The message is refused"
                + " (msgid-gjenbruk): its MsgId was used before, for other content; give the"
                + " message a new MsgId and send it again.");
  }

  @Test
  void aDocumentOfExactlyThirtyFiveMegabytesIsTaken() {
    // when
    HttpResponse<byte[]> answer = api.postJson(request(Documents.large(35 * 1024 * 1024)));
    // then
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void oneByteMoreIsTooLarge() {
    // when
    HttpResponse<byte[]> answer = api.postJson(request(Documents.large(35 * 1024 * 1024 + 1)));
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("error").asText()).contains("larger than 35 MB");
    assertThat(log.topics()).isEmpty();
  }

  @Test
  void aBodyThatTheServerDoesNotEvenReadIsTooLarge() {
    // when
    HttpResponse<byte[]> answer = api.postXml(Documents.large(49 * 1024 * 1024));
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("error").asText()).contains("larger than 35 MB");
  }

  @Test
  void aLogThatIsAwayIsToldWithWhenToTryAgain() {
    // given
    log.lose(Topic.PAYLOAD);
    // when
    HttpResponse<byte[]> answer = api.postXml(document("innhold"));
    // then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(header(answer, "Retry-After")).isEqualTo("2");
    assertThat(texts(json(answer).get("validationErrors")))
        .containsExactly("The log cannot be reached now.");
  }

  @Test
  void nothingIsTakenUntilTheViewsHaveCaughtUp() {
    // given
    whyNot = Optional.of("The view of receipts is being read from the log.");
    // when
    HttpResponse<byte[]> answer = api.postXml(document("innhold"));
    // then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(header(answer, "Retry-After")).isEqualTo("2");
    assertThat(texts(json(answer).get("validationErrors")))
        .containsExactly("The view of receipts is being read from the log.");
    assertThat(log.topics()).isEmpty();
  }

  private static String request(byte[] document) {
    return """
    {"businessDocument":"%s","contentType":"application/xml","contentTransferEncoding":"base64"}
    """
        .formatted(Base64.getEncoder().encodeToString(document));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
