package hub.adapters.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Json;
import hub.core.calendar.DayOff;
import hub.core.calendar.DayOff.Reason;
import hub.core.calendar.Holiday;
import hub.core.explanation.Explanation;
import hub.core.explanation.Language;
import hub.core.explanation.Phrase;
import hub.core.message.Content;
import hub.core.message.MessageKind;
import hub.core.message.MsgId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What explanations are made of, as records keep it; what was once written is read for ever. */
class BecauseJsonTest {
  private static final Explanation OF_EVERY_KIND =
      Explanation.of(
              Phrase.STARTED_BY_MESSAGE,
              MessageKind.LOG_INNLAGT,
              new MsgId("a-1"),
              Instant.parse("2026-05-11T08:00:00.250Z"))
          .and(Phrase.END_OF_DAY)
          .and(Phrase.LIMIT_WORKING_DAYS, 5, LocalTime.of(15, 0))
          .and(Phrase.ELAPSED, Duration.ofHours(24))
          .and(Phrase.SUMMER_TIME_ENDS, LocalDate.of(2026, 10, 25))
          .and(
              Phrase.DAYS_SKIPPED,
              List.of(
                  new DayOff(
                      LocalDate.of(2026, 5, 14), new Reason.PublicHoliday(Holiday.ASCENSION_DAY)),
                  new DayOff(LocalDate.of(2026, 5, 16), new Reason.Weekend()),
                  new DayOff(LocalDate.of(2026, 12, 24), new Reason.ClosedByAgreement())))
          .and(Phrase.LACKS, MessageKind.HELSEOPPL_SOKNAD, "b-2", List.of(Content.KONTAKT));

  @Test
  void itIsWrittenAsItAlwaysWas() throws IOException {
    // when
    byte[] written = Json.write(json -> BecauseJson.write(json, OF_EVERY_KIND));
    // then
    assertThat(new String(written, UTF_8)).isEqualTo(golden());
  }

  @Test
  void whatIsReadSaysTheSameInEveryLanguage() throws IOException {
    // when
    Explanation read = BecauseJson.read(Json.read(golden().getBytes(UTF_8))).orElseThrow();
    // then
    for (Language language : Language.ALL) {
      assertThat(language.say(read)).isEqualTo(language.say(OF_EVERY_KIND));
    }
  }

  @Test
  void aRecordOfBeforeKeepsItsWords() {
    // when
    var told = Retold.in(Language.NYNORSK, "{\"explanation\":[\"Due.\"]}".getBytes(UTF_8));
    // then
    assertThat(told).hasToString("{\"explanation\":[\"Due.\"]}");
  }

  @Test
  void whatANewerHubSaysKeepsItsWords() {
    for (String because :
        List.of(
            "{\"phrase\":\"NEWER\"}",
            "{\"phrase\":\"DUE\",\"about\":[{\"newer\":1}]}",
            "{\"phrase\":\"DUE\"}",
            "7")) {
      // when
      var told =
          Retold.in(
              Language.NYNORSK,
              ("{\"explanation\":[\"Due.\"],\"because\":[" + because + "],\"b\":1}")
                  .getBytes(UTF_8));
      // then
      assertThat(told).hasToString("{\"explanation\":[\"Due.\"],\"b\":1}");
    }
  }

  @Test
  void aReaderGetsTheWordsOfTheirLanguageAndNotWhatTheyAreMadeOf() {
    // given
    byte[] record =
        Json.write(json -> {
          json.writeStringField("a", "æ");
          JsonLines.texts(json, "explanation", List.of("Due Tue 2026-05-12 10:00."));
          BecauseJson.write(
              json, Explanation.of(Phrase.DUE, Instant.parse("2026-05-12T08:00:00Z")));
          json.writeNumberField("revision", 4711);
        });
    // when
    var told = Retold.in(Language.NYNORSK, record);
    // then
    assertThat(told)
        .hasToString(
            "{\"a\":\"æ\",\"explanation\":[\"Frist: tys. 12. mai 2026 kl. 10.00.\"],\"revision\":4711}");
  }

  private static String golden() throws IOException {
    try (InputStream in = BecauseJsonTest.class.getResourceAsStream("because-1.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).strip();
    }
  }
}
