package hub.adapters.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.Json;
import java.net.http.HttpResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader gets explanations and pages in their language. */
class LanguagesTest {
  private static final String BECAUSE =
      ",\"because\":[{\"phrase\":\"ELAPSED\",\"about\":[{\"length\":\"PT24H\"}]}]}";

  private final RunningFeed feed = new RunningFeed();

  @BeforeEach
  void anAlertAndADuty() {
    feed.take(
        with(Said.alert(0)), with(Said.duty(Said.DUTY, "BREACHED", "2026-05-12T08:00:00Z", 1)));
  }

  @AfterEach
  void stop() {
    feed.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|en|24 hours elapsed from the start.",
        "en|en|24 hours elapsed from the start.",
        "no, en;q=0.9|nb|Fristen er 24 timer, regnet fra start.",
        "nb;q=0.4, nn;q=0.6|nn|Fristen er 24 timar, rekna frå start."
      })
  void jsonIsInTheLanguageAskedForAndInEnglishByDefault(String asked, String code, String said)
      throws Exception {
    for (String path :
        new String[] {
          "/alerts",
          "/alerts/" + Said.id(0),
          "/obligations?state=BREACHED",
          "/obligations/" + Said.DUTY,
          "/journeys/" + Said.JOURNEY
        }) {
      // when
      HttpResponse<String> answer = feed.get(path, "Accept-Language", asked);
      // then
      assertThat(answer.headers().firstValue("Content-Language")).as(path).contains(code);
      JsonNode explanation = Json.read(answer.body().getBytes(UTF_8)).findValue("explanation");
      assertThat(explanation).as(path).hasToString("[\"" + said + "\"]");
      assertThat(answer.body()).as(path).doesNotContain("\"because\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', de, nb, Hvorfor, Fristen er 24 timer",
    "'', en-GB, en, Why, 24 hours elapsed",
    "?sprak=nn, en-GB, nn, Kvifor, Fristen er 24 timar"
  })
  void aPageIsInBokmalUnlessTheBrowserOrTheAddressSaysOtherwise(
      String query, String asked, String code, String heading, String said) throws Exception {
    // when
    HttpResponse<String> page =
        feed.get("/alerts/" + Said.id(0) + query, "Accept", "text/html", "Accept-Language", asked);
    // then
    assertThat(page.headers().firstValue("Content-Language")).contains(code);
    assertThat(page.body())
        .contains("<html lang=\"" + code + "\">", "<ol class=\"why\" lang=\"" + code + "\">")
        .contains("<h2>" + heading + "</h2>", "<li>" + said);
  }

  @Test
  void theLanguageChosenHoldsForThePagesThatFollow() throws Exception {
    // given
    String cookie =
        feed.get("/?sprak=nn", "Accept", "text/html")
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    // when
    HttpResponse<String> page =
        feed.get("/alerts", "Accept", "text/html", "Cookie", cookie.split(";", 2)[0]);
    // then
    assertThat(cookie).startsWith("sprak=nn").contains("HTTPOnly", "SameSite=Lax", "Path=/");
    assertThat(page.body()).contains("<html lang=\"nn\">");
  }

  @Test
  void aLanguageThatTheHubHasNotIsToldWithThoseThatItHas() throws Exception {
    // when
    HttpResponse<String> answer = feed.get("/?sprak=se", "Accept", "text/html");
    // then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("sprak", "nb, nn, en");
  }

  static ConsumerRecord<byte[], byte[]> with(ConsumerRecord<byte[], byte[]> record) {
    String value = new String(record.value(), UTF_8).strip();
    int end = value.lastIndexOf(']') + 1; // of the explanation
    String rest = value.substring(end);
    String because = rest.equals("}") ? BECAUSE : BECAUSE.substring(0, BECAUSE.length() - 1) + rest;
    ConsumerRecord<byte[], byte[]> with =
        new ConsumerRecord<>(
            record.topic(),
            record.partition(),
            record.offset(),
            record.key(),
            (value.substring(0, end) + because).getBytes(UTF_8));
    record.headers().forEach(with.headers()::add);
    return with;
  }
}
