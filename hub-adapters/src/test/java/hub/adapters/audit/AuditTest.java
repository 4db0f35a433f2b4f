package hub.adapters.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.adapters.audit.Audit.Counts;
import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive as a log: order, repeats, reuse, refusals, and where the clock ends. */
class AuditTest {
  @TempDir Path folder;

  private PlainArchive archive;

  @BeforeEach
  void anArchive() {
    archive = new PlainArchive(folder);
  }

  @Test
  void messagesAreTakenInTheOrderOfTheIndexNotOfTheirNames() throws IOException {
    // given
    archive.file("a.xml", "tidligmelding HELSEOPPL_SOKNAD");
    archive.file("b.xml", "innlagt LOG_INNLAGT");
    archive.index(
        """
        {"file":"a.xml","acceptedAt":"2026-05-12T11:30:00"}
        {"file":"b.xml","acceptedAt":"2026-05-11T08:20:00Z","size":3}
        """);
    // when
    Audit audit = audit();
    // then
    assertThat(audit.alerts())
        .filteredOn(alert -> alert.rule().equals("tidligmelding-24t"))
        .extracting(Alert::kind, Alert::at)
        .containsExactly(
            tuple(AlertKind.WARNING, Instant.parse("2026-05-12T04:00:00Z")),
            tuple(AlertKind.BREACH, Instant.parse("2026-05-12T08:00:00Z")),
            tuple(AlertKind.LATE, Instant.parse("2026-05-12T09:30:00Z")));
  }

  @Test
  void withoutAnIndexAMessageIsAcceptedWhenItWasGenerated() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    // when
    Audit audit = audit("2026-05-11T08:00:00Z");
    // then
    assertThat(audit.counts()).isEqualTo(new Counts(1, 1, 0, 1, 0));
    assertThat(audit.notes()).isEmpty();
    assertThat(audit.somethingWrong()).isFalse();
  }

  @Test
  void theSameBytesAgainHaveNoEffect() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.file("sub/b.xml", "innlagt LOG_INNLAGT");
    // when
    Audit audit = audit();
    // then
    assertThat(audit.counts()).isEqualTo(new Counts(2, 1, 1, 1, 0));
    assertThat(audit.refused()).isEmpty();
    assertThat(audit.somethingWrong()).isFalse();
  }

  @Test
  void otherBytesUnderTheSameMsgIdAreRefusedAndADeficiency() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.file("b.xml", "innlagt LOG_INNLAGT changed");
    archive.file("c.xml", "innlagt LOG_INNLAGT changed again, of-another");
    // when
    Audit audit = audit();
    // then
    assertThat(audit.refused())
        .extracting(Refused::file, refused -> refused.reasons().getFirst())
        .containsExactly(
            tuple("b.xml", new Refused.Reason("X99", "msgid-gjenbruk", "/MsgHead/MsgInfo/MsgId")),
            tuple("c.xml", new Refused.Reason("X99", "msgid-gjenbruk", "/MsgHead/MsgInfo/MsgId")));
    assertThat(audit.alerts())
        .filteredOn(alert -> alert.rule().equals("msgid-gjenbruk"))
        .extracting(Alert::kind)
        .containsExactly(AlertKind.DEFICIENCY);
    assertThat(audit.somethingWrong()).isTrue();
  }

  @Test
  void ofEqualTimesTheFirstNameCountsAsTheFirst() throws IOException {
    // given
    archive.file("b.xml", "innlagt LOG_INNLAGT second");
    archive.file("a/z.xml", "innlagt LOG_INNLAGT first");
    // when
    Audit audit = audit();
    // then
    assertThat(audit.refused()).extracting(Refused::file).containsExactly("b.xml");
  }

  @Test
  void aMessageWithTheNumbersOfTwoPatientsMakesThemOne() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.file("b.xml", "tidligmelding HELSEOPPL_SOKNAD of-another");
    archive.file("c.xml", "rapport INNLEGGELSESRAPPORT of-both");
    archive.index("{\"file\":\"c.xml\",\"acceptedAt\":\"2026-05-11T12:00:00\"}\n");
    // when
    Audit audit = audit("2026-05-13T12:00:00Z");
    // then
    assertThat(audit.alerts()).isEmpty();
    assertThat(audit.counts()).isEqualTo(new Counts(3, 3, 0, 1, 0));
  }

  @Test
  void anAppRecIsOfThePatientWhoseMessageItAnswers() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.file("b.xml", "kvittering APPREC innlagt");
    // when
    Audit audit = audit();
    // then
    assertThat(audit.counts()).isEqualTo(new Counts(2, 2, 0, 1, 0));
    assertThat(audit.notes()).isEmpty();
  }

  @Test
  void anAppRecOfAMessageThatIsNotThereHasNoEffectAndIsTold() throws IOException {
    // given
    archive.file("a.xml", "kvittering APPREC innlagt");
    archive.file("b.xml", "innlagt LOG_INNLAGT");
    // when
    Audit audit = audit();
    // then
    assertThat(audit.refused()).isEmpty();
    assertThat(audit.notes())
        .containsExactly("About a message that is not there before them, and without effect: 1.");
  }

  @Test
  void refusedFilesComeByNameAndTheRestGoesOn() throws IOException {
    // given
    archive.file("z.xml", "no message");
    archive.file("m.xml", "innlagt LOG_INNLAGT");
    archive.file("a.xml", "no message");
    Files.createSymbolicLink(folder.resolve("gone.xml"), folder.resolve("nowhere"));
    archive.file("notes.txt", "passed over");
    // when
    Audit audit = audit();
    // then
    assertThat(audit.refused())
        .extracting(Refused::file, refused -> refused.reasons().getFirst().text())
        .containsExactly(
            tuple("a.xml", "This is no message."),
            tuple("gone.xml", "The file cannot be read: it is not there."),
            tuple("z.xml", "This is no message."));
    assertThat(audit.counts().accepted()).isEqualTo(1);
  }

  @Test
  void untilMovesTheClockOnAndAnEarlierOneLeavesOutWhatCameLater() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.file("b.xml", "rapport INNLEGGELSESRAPPORT");
    archive.index("{\"file\":\"b.xml\",\"acceptedAt\":\"2026-05-11T12:00:00\"}\n");
    // when
    Audit byDefault = audit();
    Audit later = audit("2026-05-12T08:00:00Z");
    Audit justBefore = audit("2026-05-11T09:59:59Z");
    // then
    assertThat(byDefault.alerts()).isEmpty();
    assertThat(later.alerts())
        .extracting(Alert::rule, Alert::kind)
        .containsExactly(
            tuple("tidligmelding-24t", AlertKind.WARNING),
            tuple("tidligmelding-24t", AlertKind.BREACH));
    assertThat(justBefore.counts()).isEqualTo(new Counts(2, 1, 0, 1, 1));
  }

  @Test
  void whatWasKnownThenMayBeJudgedAsItStoodLater() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.file("b.xml", "tidligmelding HELSEOPPL_SOKNAD");
    archive.index("{\"file\":\"b.xml\",\"acceptedAt\":\"2026-05-12T11:30:00\"}\n");
    Instant beforeItCame = Instant.parse("2026-05-12T09:29:59.999Z");
    Instant asItCame = Instant.parse("2026-05-12T09:30:00Z");
    Instant later = Instant.parse("2026-05-20T08:00:00Z");
    // when
    Audit then = audit(Horizon.at(beforeItCame));
    Audit judgedLater = audit(new Horizon(beforeItCame, later));
    Audit known = audit(new Horizon(asItCame, later));
    // then
    assertThat(kinds(then)).containsExactly("WARNING", "BREACH");
    assertThat(then.counts()).isEqualTo(new Counts(2, 1, 0, 1, 1));
    assertThat(kinds(judgedLater)).containsExactly("WARNING", "BREACH");
    assertThat(kinds(known)).containsExactly("WARNING", "BREACH", "LATE");
    assertThat(known.counts()).isEqualTo(new Counts(2, 2, 0, 1, 0));
  }

  @Test
  void whatIsDueLaterIsSaidOnWhatWasKnownThen() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.file("b.xml", "tidligmelding HELSEOPPL_SOKNAD");
    Instant known = Instant.parse("2026-05-11T07:59:59Z");
    archive.index(
        """
        {"file":"a.xml","acceptedAt":"2026-05-11T07:30:00Z"}
        {"file":"b.xml","acceptedAt":"2026-05-11T08:00:00Z"}
        """);
    // when
    Audit then = audit(new Horizon(known, known));
    Audit judgedLater = audit(new Horizon(known, Instant.parse("2026-05-12T08:00:00Z")));
    // then
    assertThat(kinds(then)).isEmpty();
    assertThat(kinds(judgedLater)).containsExactly("WARNING", "BREACH");
  }

  private static List<String> kinds(Audit audit) {
    return audit.alerts().stream()
        .filter(alert -> alert.rule().equals("tidligmelding-24t"))
        .map(alert -> alert.kind().name())
        .toList();
  }

  @Test
  void whoSendsNoReceiptIsToldOnlyWhereTheArchiveHoldsReceipts() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.file("b.xml", "rapport INNLEGGELSESRAPPORT");
    Audit without = audit("2026-05-20T08:00:00Z");
    archive.file("c.xml", "receipt APPREC innlagt");
    archive.index("{\"file\":\"c.xml\",\"acceptedAt\":\"2026-05-12T12:00:00\"}\n");
    // when
    Audit with = audit("2026-05-20T08:00:00Z");
    Audit beforeIt = audit("2026-05-12T09:59:59Z");
    // then
    assertThat(withoutReceipt(without)).isEmpty();
    assertThat(withoutReceipt(with)).containsExactly("BREACH rapport");
    assertThat(withoutReceipt(beforeIt)).isEmpty();
  }

  private static List<String> withoutReceipt(Audit audit) {
    return audit.alerts().stream()
        .filter(alert -> alert.rule().equals("applikasjonskvittering-96t"))
        .map(alert -> alert.kind() + " " + alert.startedBy())
        .toList();
  }

  @Test
  void wrongLinesOfTheIndexAreToldWithTheirNumberAndTheRestCounts() throws IOException {
    // given
    archive.file("a.xml", "innlagt LOG_INNLAGT");
    archive.index(
        """
        {"file":"a.xml"}

        {"file":"a.xml","acceptedAt":"yesterday"}
        [1]
        {"file":
        {"file":"./a.xml","acceptedAt":"2026-05-11T10:20:00"}
        {"file":"a.xml","acceptedAt":"2026-05-11T10:21:00"}
        {"file":"gone.xml","acceptedAt":"2026-05-11T10:21:00"}
        """);
    // when
    Audit audit = audit();
    // then
    assertThat(audit.notes())
        .containsExactly(
            "index.ndjson line 1 is left out: it needs file and acceptedAt, both texts.",
            "index.ndjson line 3 is left out: acceptedAt must be an instant like"
                + " 2026-05-11T08:00:00Z, or an Oslo time without offset.",
            "index.ndjson line 4 is left out: it is no JSON object.",
            "index.ndjson line 5 is left out: it is no JSON object.",
            "index.ndjson line 7 is left out: its file stands in an earlier line with another time,"
                + " which counts.",
            "index.ndjson names gone.xml, which is not there.");
    assertThat(audit.somethingWrong()).isTrue();
  }

  private Audit audit() throws IOException {
    return audit(Horizon.ALL);
  }

  private Audit audit(String until) throws IOException {
    return audit(Horizon.at(Instant.parse(until)));
  }

  private Audit audit(Horizon horizon) throws IOException {
    return Audit.of(folder, PlainArchive.setup(horizon));
  }
}
