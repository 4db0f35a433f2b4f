package hub.adapters.intake;

import static hub.adapters.intake.Documents.ID;
import static hub.adapters.intake.Documents.document;
import static hub.adapters.intake.MessagesApi.header;
import static hub.adapters.intake.MessagesApi.json;
import static hub.adapters.intake.MessagesApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredMessagesTest {
  private final CommandedLog log = new CommandedLog();
  private final OneHub hub = OneHub.on(log);
  private final MessagesApi api =
      new MessagesApi(hub, DocumentsAtHand.away(), Optional::<String>empty);

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void aMessageIsToldAsTheApiHasItByTheHerIdsOfTheServices() {
    // given
    hub.post(document("innhold"));
    // when
    HttpResponse<byte[]> answer = api.get("/Messages/" + ID);
    // then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(text(answer))
        .isEqualTo(
            """
            {"id":"%s","contentType":"application/xml","receiverHerId":2002,"senderHerId":1002,\
            "businessDocumentId":"0A6E9D2C-5A3B-4A51-9C77-1F6F2D0C3B11",\
            "businessDocumentGenDate":"2026-03-01T10:29:00Z","isAppRec":false}\
            """
                .formatted(ID));
  }

  @Test
  void eachReceiverAndCopyWithAHerIdHasAStatus() {
    // given
    hub.post(document("innhold"));
    // when
    HttpResponse<byte[]> answer = api.get("/Messages/" + ID + "/status");
    // then
    assertThat(text(answer))
        .isEqualTo(
            """
            [{"receiverHerId":2002,"transportDeliveryState":"Unconfirmed","appRecStatus":null},\
            {"receiverHerId":3001,"transportDeliveryState":"Unconfirmed","appRecStatus":null}]\
            """);
  }

  @Test
  void anIdInUpperCaseIsTheSame() {
    // given
    hub.post(document("innhold"));
    // when
    HttpResponse<byte[]> answer = api.get("/Messages/" + ID.toString().toUpperCase(Locale.ROOT));
    // then
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/status", "/business-document"})
  void anUnknownIdIsNotFound(String what) {
    // when
    HttpResponse<byte[]> answer = api.get("/Messages/00000000-0000-4000-8000-000000000000" + what);
    // then
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).get("error").asText())
        .isEqualTo("Ingen melding har denne id-en. / No message has this id.");
    assertThat(json(answer).get("validationErrors").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "1-1-1-1-1", "0a6e9d2c5a3b4a519c771f6f2d0c3b11"})
  void anIdThatIsNoUuidIsAFaultOfTheRequest(String id) {
    // when
    HttpResponse<byte[]> answer = api.get("/Messages/" + id);
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("error").asText()).contains("The id is not a UUID");
  }

  @Test
  void aDocumentThatCannotBeReadNowIsToldInThreeSecondsWithWhenToTryAgain() {
    // given
    hub.post(document("innhold"));
    long begun = System.nanoTime();
    // when
    HttpResponse<byte[]> answer = api.get("/Messages/" + ID + "/business-document");
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    // then
    assertThat(took).isLessThan(Duration.ofSeconds(3));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(header(answer, "Retry-After")).isEqualTo("2");
  }
}
