package hub.adapters.intake;

import static hub.adapters.intake.Documents.document;
import static hub.adapters.intake.MessagesApi.header;
import static hub.adapters.intake.MessagesApi.json;
import static hub.adapters.intake.MessagesApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Topic;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that accepts XML is refused by an AppRec; what writes it only pretends here. */
class RefusedInXmlTest {
  private static final byte[] NO_XML = "ikke xml".getBytes(StandardCharsets.UTF_8);

  private final CommandedLog log = new CommandedLog();
  private boolean unable;
  private final MessagesApi api =
      new MessagesApi(
          OneHub.on(log),
          DocumentsAtHand.away(),
          Optional::empty,
          (document, faults) ->
              unable
                  ? Optional.empty()
                  : Optional.of(
                      "<æøå>"
                          + document.length
                          + faults.stream()
                              .map(each -> "|" + each.code() + "|" + each.text())
                              .collect(Collectors.joining())
                          + "</æøå>"));

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/xml", "application/xml, application/json"})
  void aRefusalIsAnAppRecWithEveryFaultInBothTongues(String accept) {
    // when
    HttpResponse<byte[]> answer = api.post("application/xml", NO_XML, "Accept", accept);
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/xml");
    assertThat(header(answer, "Vary")).isEqualTo("Accept");
    assertThat(text(answer))
        .isEqualTo(
            "<æøå>8|T01|dokumentet kan ikke leses som XML / The document cannot be read; send XML."
                + " (/)|E10|MsgId er ikke en UUID / The MsgId is no UUID; give it one."
                + " (/MsgHead/MsgInfo/MsgId)</æøå>");
    assertThat(log.topics()).containsExactly(Topic.QUARANTINE);
  }

  @Test
  void soIsThatOfADocumentInJson() {
    // given
    String body =
        """
        {"businessDocument":"%s","contentType":"application/xml",
         "contentTransferEncoding":"base64"}
        """
            .formatted(Base64.getEncoder().encodeToString(NO_XML));
    // when
    HttpResponse<byte[]> answer =
        api.post(
            "application/json", body.getBytes(StandardCharsets.UTF_8), "Accept", "application/xml");
    // then
    assertThat(text(answer)).startsWith("<æøå>8|T01|");
  }

  @Test
  void aReusedMsgIdIsX99() {
    // given
    api.postXml(document("innhold"));
    // when
    HttpResponse<byte[]> answer =
        api.post("application/xml", document("noe annet"), "Accept", "application/xml");
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("|X99|meldingen kan ikke tas imot / msgid-gjenbruk: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "*/*", "application/json, application/xml"})
  void whoeverAcceptsJsonGetsTheErrorMessage(String accept) {
    // when
    HttpResponse<byte[]> answer = api.post("application/xml", NO_XML, "Accept", accept);
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(header(answer, "Vary")).isEqualTo("Accept");
    assertThat(json(answer).get("errorCode").asInt()).isEqualTo(1000);
  }

  @Test
  void whereNoAppRecCanBeWrittenTheErrorMessageIsAnswered() {
    // given
    unable = true;
    // when
    HttpResponse<byte[]> answer = api.post("application/xml", NO_XML, "Accept", "application/xml");
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(json(answer).get("validationErrors")).hasSize(2);
  }

  @Test
  void aLogThatIsAwayIsNoRefusal() {
    // given
    log.lose(Topic.QUARANTINE);
    // when
    HttpResponse<byte[]> answer = api.post("application/xml", NO_XML, "Accept", "application/xml");
    // then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
  }
}
