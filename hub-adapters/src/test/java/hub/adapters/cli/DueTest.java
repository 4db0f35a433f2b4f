package hub.adapters.cli;

import static hub.adapters.cli.Called.hubReading;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code due}: a due time for each line. */
class DueTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      nullValues = "null",
      value = {
        // the worked examples of rules.md §7
        "R2, 2026-03-28T10:00:00, 2026-03-28T09:00:00Z, 2026-03-29T09:00:00Z, 2026-03-29T05:00:00Z",
        "R5, 2026-05-13T14:30:00, 2026-05-13T12:30:00Z, 2026-05-15T13:00:00Z, 2026-05-15T12:00:00Z",
        "R5, 2026-04-01T10:00:00, 2026-04-01T08:00:00Z, 2026-04-01T13:00:00Z, 2026-04-01T12:00:00Z",
        "R5, 2026-04-01T14:00:00, 2026-04-01T12:00:00Z, 2026-04-07T13:00:00Z, 2026-04-07T12:00:00Z",
        "R5, 2026-05-09T10:00:00, 2026-05-09T08:00:00Z, 2026-05-11T13:00:00Z, 2026-05-11T12:00:00Z",
        "R8, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, null",
        // an offset, a date, an hour that does not exist, one that comes twice
        "R3, 2026-05-11T10:00:00+02:00, 2026-05-11T08:00:00Z, 2026-05-12T08:00:00Z,"
            + " 2026-05-12T04:00:00Z",
        "R2, 2026-05-11, 2026-05-11T22:00:00Z, 2026-05-12T22:00:00Z, 2026-05-12T18:00:00Z",
        "R3, 2026-05-11, 2026-05-10T22:00:00Z, 2026-05-11T22:00:00Z, 2026-05-11T18:00:00Z",
        "R3, 2026-03-29T02:30:00, 2026-03-29T01:30:00Z, 2026-03-30T01:30:00Z, 2026-03-29T21:30:00Z",
        "R3, 2026-10-25T02:30:00, 2026-10-25T00:30:00Z, 2026-10-26T00:30:00Z, 2026-10-25T20:30:00Z",
        // measured
        "R1, 2026-05-11, 2026-05-11T22:00:00Z, null, null",
        "R17, 2026-05-11T08:00:00Z, 2026-05-11T08:00:00Z, null, null"
      })
  void aCaseGetsItsDueTime(String rule, String start, String utc, String due, String warnAt) {
    // given
    String line = "{\"rule\":\"" + rule + "\",\"start\":\"" + start + "\"}\n";
    // when
    Called called = hubReading(line, "due");
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.err()).isEmpty();
    JsonNode answer = called.lines().getFirst();
    assertThat(answer.get("start").asText()).isEqualTo(utc);
    assertThat(answer.get("due").textValue()).isEqualTo(due);
    assertThat(answer.get("warnAt").textValue()).isEqualTo(warnAt);
  }

  @ParameterizedTest
  @CsvSource({
    "nb, Fristen er 24 timer",
    "nn, Fristen er 24 timar",
    "en, 24 hours elapsed from the start."
  })
  void itExplainsInTheLanguageAskedFor(String code, String said) {
    // when
    Called called =
        hubReading("{\"rule\":\"R2\",\"start\":\"2026-05-11\"}\n", "due", "--language", code);
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.lines().getFirst().get("explanation").toString()).contains("\"" + said);
  }

  @Test
  void anUnknownLanguageIsToldWithThoseThatThereAre() {
    // when
    Called called = hubReading("", "due", "--language", "se");
    // then
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains("--language se is not known; choose one of nb, nn, en.");
    assertThat(called.out()).isEmpty();
  }

  @Test
  void anAnswerNamesTheRuleByItsIdAndExplainsItself() {
    // when
    Called called = hubReading("{\"start\":\"2026-04-01T14:00:00\",\"rule\":\"R5\"}", "due");
    // then
    assertThat(called.out())
        .isEqualTo(
            """
            {"rule":"utskrivningsklar-svar","start":"2026-04-01T12:00:00Z",\
            "due":"2026-04-07T13:00:00Z","warnAt":"2026-04-07T12:00:00Z","explanation":[\
            "The clock starts Wed 2026-04-01 14:00.",\
            "That is on a working day at or after 14:00: the answer is due at 15:00 on the next\
             working day.",\
            "Skipped as no working days: Thu 2026-04-02 (Maundy Thursday), Fri 2026-04-03 (Good\
             Friday), Sat 2026-04-04 (weekend), Sun 2026-04-05 (weekend), Mon 2026-04-06 (Easter\
             Monday).",\
            "Due Tue 2026-04-07 15:00.",\
            "A warning is given Tue 2026-04-07 14:00 if it is still open then.",\
            "Accepted on a working day before 14:00: due 15:00 that day; else 15:00 on the next\
             working day (D19).",\
            "The hours are borrowed from UNN where no local agreement says otherwise (D27).",\
            "Source: UNN 4.1; FOR § 11; PLO 9.4."]}
            """);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "null",
      value = {
        "R7|{\"limit\":\"3D\"}|2026-05-14T22:00:00Z|null",
        "R7|{\"limit\":\"PT4H\",\"warnBefore\":\"PT5H\"}|2026-05-11T12:00:00Z|2026-05-11T07:00:00Z",
        "R7|{\"limit\":\"5WD\",\"warnBefore\":\"P1D\"}|2026-05-19T13:00:00Z|2026-05-18T13:00:00Z",
        "R7|{\"rules\":{\"tilbud-klart\":{\"limit\":\"1D\"}}}|2026-05-12T22:00:00Z|null",
        "R7|{\"rules\":{\"R7\":{\"limit\":\"1D\"}},\"limit\":\"2D\"}|2026-05-13T22:00:00Z|null",
        "R5|{\"answer\":{\"sameDayCutoff\":\"09:00\"}}|2026-05-12T13:00:00Z|2026-05-12T12:00:00Z",
        "R5|{\"answer\":{\"window\":\"08:00-16:00\"}}|2026-05-11T14:00:00Z|2026-05-11T13:00:00Z",
        "R5|{\"calendar\":{\"extraClosedDays\":[\"05-11\",\"2026-05-12\"]}}|2026-05-13T13:00:00Z"
            + "|2026-05-13T12:00:00Z",
        "R2|{\"warnBefore\":\"PT1H\"}|2026-05-12T08:00:00Z|2026-05-12T07:00:00Z",
        "R2|{\"rules\":{\"R2\":{\"off\":true}}}|null|null",
        "R11|null|2026-05-15T08:00:00Z|null",
        "R12|null|2026-05-14T22:00:00Z|null",
        "K8|null|null|null",
        "K8|{\"limit\":\"1D\",\"warnBefore\":\"P1M\"}|2026-05-12T22:00:00Z|2026-04-12T22:00:00Z",
        "K6|null|null|null",
        "K6|{\"limit\":\"3D\"}|2026-05-14T22:00:00Z|2025-11-14T23:00:00Z",
        "R2|null|2026-05-12T08:00:00Z|2026-05-12T04:00:00Z"
      })
  void aLineMaySetValues(String rule, String set, String due, String warnAt) {
    // given
    String line =
        "{\"rule\":\"" + rule + "\",\"set\":" + set + ",\"start\":\"2026-05-11T08:00:00Z\"}";
    // when
    JsonNode answer = hubReading(line, "due").lines().getFirst();
    // then
    assertThat(answer.get("due").textValue()).isEqualTo(due);
    assertThat(answer.get("warnAt").textValue()).isEqualTo(warnAt);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"rule\":\"R2\"}|start is missing; give a time like 2026-05-11T10:00:00",
        "{\"start\":\"2026-05-11\"}|rule is missing; give an id like tidligmelding-24t",
        "{\"rule\":2,\"start\":\"2026-05-11\"}|rule must be a text in quotes",
        "{\"rule\":\"R2\",\"rule\":\"R3\"}|rule stands twice; keep one of them",
        "{\"rule\":\"R4\",\"start\":\"2026-05-11\"}|rule utskrivningsklar-sendevindu is never due:"
            + " it finds what a message lacks (DEFICIENCY)",
        "{\"rule\":\"K4\",\"start\":\"2026-05-11\"}|rule en-plan is never due: it finds what a"
            + " message lacks (DEFICIENCY)",
        "{\"rule\":\"K6\",\"start\":\"2026-05-11\",\"birthDate\":\"1.1.2010\"}|birthDate"
            + " \"1.1.2010\" is no date; write it like 2010-03-14, in the years 1900 to 2999",
        "{\"rule\":\"K6\",\"start\":\"2026-05-11\",\"birthDate\":2010}|birthDate must be a text in"
            + " quotes",
        "{\"rule\":\"R2\",\"start\":\"2026-05-11\",\"set\":{\"rules\":{\"R2\":{\"met\":\"EVENT\"}}}}"
            + "|set.rules.R2.met cannot be \"EVENT\". Allowed is SENT or ACCEPTED or DELIVERED.",
        "{\"rule\":\"R2\",\"start\":\"2026-05-11\",\"set\":{\"outages\":[{\"party\":59}]}}"
            + "|set.outages[1] has no from. Give party, from and to.",
        "{\"rule\":\"R2\",\"start\":\"11.05.2026\"}|start \"11.05.2026\" is no time; write an instant"
            + " like 2026-05-11T08:00:00Z, an Oslo time like 2026-05-11T10:00:00, or a date like"
            + " 2026-05-11",
        "{\"rule\":\"R2\",\"start\":\"9999-05-11\"}|start must lie in the years 1900 to 2999",
        "{\"rule\":\"R2\",\"start\":\"2026-05-11\",\"from\":1}|\"from\" is no key; allowed are rule,"
            + " start, agreement, set, birthDate",
        "{\"rule\":\"R2\",\"start\":\"2026-05-11\",\"agreement\":\"x\"}|agreement \"x\" is unknown;"
            + " known are nasjonal, unn-retningslinje-2, so-retningslinje-13, hnt-retningslinje-7",
        "{\"rule\":\"R2\",\"start\":\"2026-05-11\",\"set\":{\"units\":{\"x\":1}}}|set.units.x is no"
            + " key here. Allowed are psykisk, tsb, poliklinikk, dogn, ohd.",
        "{\"rule\":\"R2\",\"start\":\"2026-05-11\",\"set\":{\"limit\":\"soon\"}}|set.limit cannot be"
            + " \"soon\". Allowed is elapsed time like PT4H, Oslo days like 3D (0D to 9999D), or"
            + " working days like 5WD (1WD to 999WD).",
        "{\"rule\":\"R5\",\"start\":\"2026-05-11\",\"set\":{\"answer\":{\"sameDayCutoff\":\"16:00\"}}}"
            + "|set: answer.sameDayCutoff 16:00 is after the end of answer.window 15:00",
        "[]|this is no JSON object; write {\"rule\":…,\"start\":…}",
        "{\"rule\":\"R2\",\"start\":\"2026-05-11\"} {}|there is something after the JSON object;"
            + " write one to a line"
      })
  void aWrongLineIsToldAndTheRestGoesOn(String line, String error) {
    // given
    String good = "{\"rule\":\"R2\",\"start\":\"2026-05-11\"}\n";
    // when
    Called called = hubReading(good + "\n  \n" + line + "\r\n" + good, "due");
    // then
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.lines()).hasSize(3);
    assertThat(called.lines().get(1).get("line").asInt()).isEqualTo(4);
    assertThat(called.lines().get(1).get("error").asText()).isEqualTo(error);
    assertThat(called.lines().get(2).get("due").asText()).isEqualTo("2026-05-12T22:00:00Z");
  }

  @Test
  void aLimitOfTheLineIsNotSaidToBeTheAgreements() {
    // given
    String line = "{\"rule\":\"R5\",\"start\":\"2026-05-11\",\"set\":{\"limit\":\"3D\"}}";
    // when
    JsonNode explanation = hubReading(line, "due").lines().getFirst().get("explanation");
    // then
    assertThat(explanation)
        .extracting(JsonNode::asText)
        .containsExactly(
            "The clock starts Mon 2026-05-11 00:00.",
            "The limit is set by the agreement nasjonal, as this case sets it.",
            "Due at the end of day 3 after the day it started.",
            "Due Fri 2026-05-15 00:00.",
            "A warning is given Thu 2026-05-14 23:00 if it is still open then.",
            "Source: UNN 4.1; FOR § 11; PLO 9.4.");
  }

  @Test
  void anUnknownRuleIsToldWithThoseThatHaveADueTime() {
    // when
    Called called = hubReading("{\"rule\":\"R99\",\"start\":\"2026-05-11\"}", "due");
    // then
    assertThat(called.lines().getFirst().get("error").asText())
        .startsWith("rule \"R99\" is unknown; allowed are innlagt-varsel, tidligmelding-24t, ")
        .doesNotContain("utskrivningsklar-sendevindu");
  }

  @Test
  void whatIsNoJsonOrHasNoEndIsToldOnOneLine() {
    // given
    String endless = "{\"rule\":\"" + "x".repeat(3_000_000);
    // when
    Called called = hubReading("{\"rule\": nonsense}\n" + endless + "\n{\"rul", "due");
    // then
    assertThat(called.lines()).hasSize(3);
    assertThat(called.lines().get(0).get("error").asText()).startsWith("this is no JSON: ");
    assertThat(called.lines().get(1).get("error").asText())
        .isEqualTo("the line is longer than 1 MB");
    assertThat(called.lines().get(2).get("line").asInt()).isEqualTo(3);
  }

  @Test
  void bytesThatAreNoTextAreAWrongLine() {
    // given
    String noText = "\0\0\0{\0\23\1\2\n";
    // when
    Called called = hubReading(noText + "{\"rule\":\"R2\",\"start\":\"2026-05-11\"}", "due");
    // then
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.lines().get(0).get("line").asInt()).isEqualTo(1);
    assertThat(called.lines().get(1).get("due").asText()).isEqualTo("2026-05-12T22:00:00Z");
  }

  @Test
  void nothingInGivesNothingOut() {
    // when
    Called called = hubReading("", "due");
    // then
    assertThat(called).isEqualTo(new Called(0, "", ""));
  }

  @ParameterizedTest(name = "born {0}, {1}, {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        // the first of the month of the 18th birthday, in Norway; six calendar months before
        "2010-03-14|2026-05-11T10:00:00|null|2028-02-29T23:00:00Z|2027-08-31T22:00:00Z",
        "2010-10-31|2026-05-11|null|2028-09-30T22:00:00Z|2028-03-31T22:00:00Z",
        "2008-02-29|2025-12-01|null|2026-01-31T23:00:00Z|2025-07-31T22:00:00Z",
        // until the month begins, and none from then on
        "2008-05-31|2026-04-30T23:59:59|null|2026-04-30T22:00:00Z|2025-10-31T23:00:00Z",
        "2008-05-31|2026-05-01T00:00:00|null|null|null",
        "1990-01-01|2026-05-11|null|null|null",
        // what an agreement says
        "2010-03-14|2026-05-11|{\"transition\":{\"age\":25}}|2035-02-28T23:00:00Z|2034-08-31T22:00:00Z",
        "2010-03-14|2026-05-11|{\"warnBefore\":\"P9M\"}|2028-02-29T23:00:00Z|2027-05-31T22:00:00Z",
        "2010-03-14|2026-05-11|{\"warnBefore\":\"P1D\"}|2028-02-29T23:00:00Z|2028-02-28T23:00:00Z",
      })
  void theTransitionIsDueByTheMonthOfTheBirthday(
      String born, String start, String set, String due, String warnAt) {
    // given
    String line =
        "{\"rule\":\"overgang-voksen\",\"birthDate\":\"%s\",\"start\":\"%s\",\"set\":%s}"
            .formatted(born, start, set);
    // when
    JsonNode answer = hubReading(line, "due").lines().getFirst();
    // then
    assertThat(answer.get("due").textValue()).isEqualTo(due);
    assertThat(answer.get("warnAt").textValue()).isEqualTo(warnAt);
  }

  @Test
  void theTransitionSaysWhyItIsDueOrNot() {
    // given
    String known = "{\"rule\":\"K6\",\"start\":\"2026-05-11\",\"birthDate\":\"2010-03-14\"}\n";
    String begun = "{\"rule\":\"K6\",\"start\":\"2026-05-11\",\"birthDate\":\"2008-05-31\"}\n";
    String unknown = "{\"rule\":\"K6\",\"start\":\"2026-05-11\"}\n";
    // when
    List<JsonNode> answers = hubReading(known + begun + unknown, "due").lines();
    // then
    assertThat(answers)
        .extracting(answer -> answer.get("explanation").get(1).asText())
        .containsExactly(
            "Due at 00:00 on the first day of the month in which the person becomes 18.",
            "The month in which the person becomes 18 has begun, so nothing is due.",
            "The age is not known, so nothing is due; the duty stands open.");
  }

  @ParameterizedTest
  @CsvSource({
    "R2, unn-retningslinje-2, 2026-05-12T08:00:00Z",
    "R5, unn-retningslinje-2, 2026-05-11T13:00:00Z",
    "R2, so-retningslinje-13, 2026-05-12T08:00:00Z",
    "R5, hnt-retningslinje-7, 2026-05-11T13:00:00Z"
  })
  void aGuidelineThatIsShippedCanBeNamed(String rule, String agreement, String due) {
    // given
    String line =
        "{\"rule\":\"%s\",\"start\":\"2026-05-11T08:00:00Z\",\"agreement\":\"%s\"}"
            .formatted(rule, agreement);
    // when
    JsonNode answer = hubReading(line, "due").lines().getFirst();
    // then
    assertThat(answer.get("due").asText()).isEqualTo(due);
  }

  @Test
  void manyLinesKeepTheirOrder() {
    // given
    List<String> starts =
        IntStream.range(0, 20_000)
            .mapToObj(i -> Instant.parse("2026-05-11T08:00:00Z").plusSeconds(i).toString())
            .toList();
    StringBuilder lines = new StringBuilder();
    starts.forEach(start -> lines.append("{\"rule\":\"R3\",\"start\":\"" + start + "\"}\n"));
    // when
    Called called = hubReading(lines.toString(), "due");
    // then
    assertThat(called.lines().stream().map(answer -> answer.get("start").asText()).toList())
        .isEqualTo(starts);
  }

  @Test
  void anAgreementOfAFolderCanBeNamed() throws IOException {
    // given
    Files.writeString(
        folder.resolve("a.yaml"),
        "id: a\nparties: {trust: 59}\nrules: {tilbud-klart: {limit: 2D}}\n");
    // when
    Called called =
        hubReading(
            "{\"rule\":\"R7\",\"start\":\"2026-05-11\",\"agreement\":\"a\"}",
            "due",
            "--agreements",
            folder.toString());
    // then
    assertThat(called.lines().getFirst().get("due").asText()).isEqualTo("2026-05-13T22:00:00Z");
  }
}
