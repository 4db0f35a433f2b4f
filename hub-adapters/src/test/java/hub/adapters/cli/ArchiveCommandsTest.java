package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code translate} and {@code audit} on the messages of {@code examples/first-stay}. */
class ArchiveCommandsTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "first-stay");

  @TempDir Path folder;

  @Test
  void theFirstStayShowsEveryKindOfAlert() {
    // when
    Called called = hub("audit", EXAMPLES.toString());
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.lines())
        .extracting(
            alert -> alert.get("at").asText(),
            alert -> alert.get("kind").asText(),
            alert -> alert.get("rule").asText(),
            alert -> alert.get("patient").asText())
        .containsExactly(
            tuple("2026-05-11T10:05:00Z", "DEFICIENCY", "innleggelsesrapport-innhold", "p1"),
            tuple("2026-05-12T04:00:00Z", "WARNING", "tidligmelding-24t", "p1"),
            tuple("2026-05-12T08:00:00Z", "BREACH", "tidligmelding-24t", "p1"),
            tuple("2026-05-12T09:30:00Z", "LATE", "tidligmelding-24t", "p1"),
            tuple("2026-05-13T03:00:00Z", "WARNING", "tidligmelding-24t", "p2"),
            tuple("2026-05-13T03:10:00Z", "WARNING", "innleggelsesrapport-24t", "p2"),
            tuple("2026-05-13T07:00:00Z", "BREACH", "tidligmelding-24t", "p2"),
            tuple("2026-05-13T07:10:00Z", "BREACH", "innleggelsesrapport-24t", "p2"),
            tuple("2026-05-13T09:00:00Z", "RETRACTED", "innleggelsesrapport-24t", "p2"),
            tuple("2026-05-13T09:00:00Z", "RETRACTED", "tidligmelding-24t", "p2"),
            tuple("2026-05-13T12:30:00Z", "DEFICIENCY", "utskrivningsklar-sendevindu", "p1"));
    assertThat(called.err())
        .startsWith(
            "files 9, accepted 9, refused 0, repeated 0; patients 2; alerts WARNING 3, BREACH 3,"
                + " LATE 1, RETRACTED 2, DEFICIENCY 2; ");
  }

  @Test
  void anAlertHasTheKeysOfTheInterfaceWithItsIdFirst() {
    // when
    JsonNode alert = hub("audit", EXAMPLES.toString()).lines().getFirst();
    // then
    assertThat(alert.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "rule",
            "kind",
            "detected",
            "severity",
            "obliged",
            "counterparty",
            "patient",
            "journey",
            "obligation",
            "state",
            "startedAt",
            "estimatedStart",
            "dueAt",
            "at",
            "lateBy",
            "startedBy",
            "metBy",
            "causedBy",
            "agreement",
            "source",
            "decisions",
            "missing",
            "outage",
            "explanation");
  }

  @Test
  void aFolderIsTranslatedByNameAndAFileAsItIsGiven() {
    // given
    String file = EXAMPLES.resolve("09-log-utskrevet.xml").toString();
    // when
    Called called = hub("translate", file, EXAMPLES.toString(), file);
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.err()).isEmpty();
    assertThat(called.lines())
        .extracting(line -> line.get("file").asText(), TranslatedLine::of)
        .containsExactly(
            tuple(file, "LOG_UTSKREVET p1"),
            tuple(EXAMPLES + "/01-log-innlagt.xml", "LOG_INNLAGT p1"),
            tuple(EXAMPLES + "/02-innleggelsesrapport.xml", "INNLEGGELSESRAPPORT p1"),
            tuple(EXAMPLES + "/03-log-innlagt.xml", "LOG_INNLAGT p2"),
            tuple(EXAMPLES + "/04-helseoppl-soknad.xml", "HELSEOPPL_SOKNAD p1"),
            tuple(EXAMPLES + "/05-log-innlagt.xml", "LOG_INNLAGT p2"),
            tuple(EXAMPLES + "/06-log-utskrivningsklar.xml", "LOG_UTSKRIVNINGSKLAR p1"),
            tuple(EXAMPLES + "/07-dialog-notat.xml", "DIALOG_NOTAT p1"),
            tuple(EXAMPLES + "/08-utskrivningsrapport.xml", "UTSKRIVNINGSRAPPORT p1"),
            tuple(file, "LOG_UTSKREVET p1"),
            tuple(file, "LOG_UTSKREVET p1"));
  }

  private static final class TranslatedLine {
    static String of(JsonNode line) {
      JsonNode data = line.get("events").get(0).get("data");
      return data.get("type").asText() + " " + data.get("patient").asText();
    }
  }

  @Test
  void anAcceptedFileHasNoErrorsAndOneEvent() {
    // given
    Path file = EXAMPLES.resolve("01-log-innlagt.xml");
    // when
    Called called = hub("translate", file.toString());
    // then
    assertThat(called.out())
        .isEqualTo(
            """
            {"file":"%s","status":"ACCEPTED","errors":[],"events":[{\
            "id":"f7d15d07-1a28-5a86-9b0d-c247177769ff",\
            "type":"no.meldingshub.message.log-innlagt.v1","data":{"type":"LOG_INNLAGT",\
            "msgId":"16225a72-17b1-34d0-a55a-0e0f546d5c97","forsendelsesstatus":"N",\
            "generatedAt":"2026-05-11T08:19:00Z",\
            "sender":{"level1HerId":4200510,"level2HerId":4200511,"enh":null,\
            "name":"Fjellheim sykehus HF"},\
            "receiver":{"level1HerId":4300720,"level2HerId":4300721,"enh":null,\
            "name":"Skogvatn kommune"},"patient":"p1","refToParent":null,"refToConversation":null,\
            "admittedAt":{"value":"2026-05-11T10:00:00","precision":"TIME","estimate":false},\
            "missing":[]}}]}
            """
                .formatted(file));
  }

  @Test
  void aRefusedFileSaysWhyAndTheRestGoesOn() throws IOException {
    // given
    Files.writeString(folder.resolve("a.xml"), "<open>");
    Files.copy(EXAMPLES.resolve("01-log-innlagt.xml"), folder.resolve("b æøå.xml"));
    // when
    Called translated = hub("translate", folder + "/");
    Called audited = hub("audit", folder.toString());
    // then
    assertThat(translated.exitCode()).isEqualTo(3);
    assertThat(translated.lines())
        .extracting(line -> line.get("file").asText(), line -> line.get("status").asText())
        .containsExactly(
            tuple(folder + "/a.xml", "REFUSED"), tuple(folder + "/b æøå.xml", "ACCEPTED"));
    JsonNode refused = translated.lines().getFirst();
    assertThat(refused.get("events")).isEmpty();
    assertThat(refused.get("errors").get(0).get("code").asText()).isEqualTo("T01");
    assertThat(audited.exitCode()).isEqualTo(3);
    assertThat(audited.lines())
        .extracting(
            line -> line.get("file").asText(),
            line -> line.get("refused").get(0).get("code").asText())
        .containsExactly(tuple("a.xml", "T01"));
  }

  @Test
  void anEmptyFolderGivesNothing() {
    // when
    Called translated = hub("translate", folder.toString());
    Called audited = hub("audit", folder.toString());
    // then
    assertThat(translated).isEqualTo(new Called(0, "", ""));
    assertThat(audited.exitCode()).isZero();
    assertThat(audited.out()).isEmpty();
  }

  @Test
  void withAKeyNamesAreTheSameInEveryRunAndInEveryCommand() throws IOException {
    // given
    Path keys = Files.createDirectory(folder.resolve("keys"));
    Path otherKeys = Files.createDirectory(folder.resolve("other"));
    String file = EXAMPLES.resolve("03-log-innlagt.xml").toString();
    // when
    Called first = hub("translate", file, "--keys", keys.toString());
    Called second = hub("translate", EXAMPLES.toString(), "--keys", keys.toString());
    Called other = hub("translate", file, "--keys", otherKeys.toString());
    // then
    Path key = keys.resolve("offline.key");
    assertThat(first.err())
        .isEqualTo(
            "Made "
                + key
                + "; back it up, names of patients depend on it."
                + System.lineSeparator());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(second.err()).isEmpty();
    assertThat(names(first))
        .hasSize(1)
        .isSubsetOf(names(second))
        .doesNotContainAnyElementsOf(names(other));
    assertThat(names(first).iterator().next()).matches("p-[0-9a-f]{24}");
    assertThat(names(second)).hasSize(2);
  }

  private static Set<String> names(Called called) {
    return called.lines().stream()
        .map(line -> line.get("events").get(0).get("data").get("patient").asText())
        .collect(Collectors.toSet());
  }

  @Test
  void aKeyThatIsNoneIsToldBeforeAnythingIsAnswered() throws IOException {
    // given
    Files.writeString(folder.resolve("offline.key"), "too short");
    // when
    Called called = hub("audit", EXAMPLES.toString(), "--keys", folder.toString());
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                2,
                "",
                folder.resolve("offline.key")
                    + " is no key of 32 bytes; restore it, or remove it to get new names."
                    + System.lineSeparator()));
  }

  @Test
  void untilMayBeAnOsloTimeAndEndsTheClockThere() {
    // when
    Map<String, Long> kinds =
        hub("audit", EXAMPLES.toString(), "--until", "2026-05-12T10:00:00").lines().stream()
            .collect(Collectors.groupingBy(l -> l.get("kind").asText(), Collectors.counting()));
    // then
    assertThat(kinds).isEqualTo(Map.of("DEFICIENCY", 1L, "WARNING", 1L, "BREACH", 1L));
  }

  @Test
  void noPersonStandsInAnAnswer() {
    // when
    String answers =
        hub("audit", EXAMPLES.toString()).out() + hub("translate", EXAMPLES.toString()).out();
    // then
    assertThat(answers)
        .doesNotContain("Vågstrand", "Myrhaug", "058752", "298171", "hofta", "lårhals");
  }
}
