package hub.adapters.audit;

import static hub.core.fixtures.MessageBuilder.HOSPITAL;
import static hub.core.fixtures.MessageBuilder.MUNICIPALITY;
import static hub.core.fixtures.MessageBuilder.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.adapters.audit.Audit.Counts;
import hub.adapters.audit.Audit.Setup;
import hub.core.duty.Alert;
import hub.core.duty.AlertKind;
import hub.core.fixtures.MessageBuilder;
import hub.core.fixtures.Nasjonal;
import hub.core.message.Hendelse;
import hub.core.message.MessageKind;
import hub.core.message.Pseudonym;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive as a log: order, repeats, reuse, refusals, and where the clock ends. */
class AuditTest {
  @TempDir Path folder;

  @Test
  void messagesAreTakenInTheOrderOfTheIndexNotOfTheirNames() throws IOException {
    // given
    file("a.xml", "tidligmelding HELSEOPPL_SOKNAD");
    file("b.xml", "innlagt LOG_INNLAGT");
    index(
        """
        {"file":"a.xml","acceptedAt":"2026-05-12T11:30:00"}
        {"file":"b.xml","acceptedAt":"2026-05-11T08:20:00Z","size":3}
        """);
    // when
    Audit audit = audit(null);
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
    file("a.xml", "innlagt LOG_INNLAGT");
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
    file("a.xml", "innlagt LOG_INNLAGT");
    file("sub/b.xml", "innlagt LOG_INNLAGT");
    // when
    Audit audit = audit(null);
    // then
    assertThat(audit.counts()).isEqualTo(new Counts(2, 1, 1, 1, 0));
    assertThat(audit.refused()).isEmpty();
    assertThat(audit.somethingWrong()).isFalse();
  }

  @Test
  void otherBytesUnderTheSameMsgIdAreRefusedAndADeficiency() throws IOException {
    // given
    file("a.xml", "innlagt LOG_INNLAGT");
    file("b.xml", "innlagt LOG_INNLAGT changed");
    file("c.xml", "innlagt LOG_INNLAGT changed again, of-another");
    // when
    Audit audit = audit(null);
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
    file("b.xml", "innlagt LOG_INNLAGT second");
    file("a/z.xml", "innlagt LOG_INNLAGT first");
    // when
    Audit audit = audit(null);
    // then
    assertThat(audit.refused()).extracting(Refused::file).containsExactly("b.xml");
  }

  @Test
  void aMessageWithTheNumbersOfTwoPatientsMakesThemOne() throws IOException {
    // given
    file("a.xml", "innlagt LOG_INNLAGT");
    file("b.xml", "tidligmelding HELSEOPPL_SOKNAD of-another");
    file("c.xml", "rapport INNLEGGELSESRAPPORT of-both");
    index("{\"file\":\"c.xml\",\"acceptedAt\":\"2026-05-11T12:00:00\"}\n");
    // when
    Audit audit = audit("2026-05-13T12:00:00Z");
    // then
    assertThat(audit.alerts()).isEmpty();
    assertThat(audit.counts()).isEqualTo(new Counts(3, 3, 0, 1, 0));
  }

  @Test
  void anAppRecIsOfThePatientWhoseMessageItAnswers() throws IOException {
    // given
    file("a.xml", "innlagt LOG_INNLAGT");
    file("b.xml", "kvittering APPREC innlagt");
    // when
    Audit audit = audit(null);
    // then
    assertThat(audit.counts()).isEqualTo(new Counts(2, 2, 0, 1, 0));
    assertThat(audit.notes()).isEmpty();
  }

  @Test
  void anAppRecOfAMessageThatIsNotThereHasNoEffectAndIsTold() throws IOException {
    // given
    file("a.xml", "kvittering APPREC innlagt");
    file("b.xml", "innlagt LOG_INNLAGT");
    // when
    Audit audit = audit(null);
    // then
    assertThat(audit.refused()).isEmpty();
    assertThat(audit.notes())
        .containsExactly("About a message that is not there before them, and without effect: 1.");
  }

  @Test
  void refusedFilesComeByNameAndTheRestGoesOn() throws IOException {
    // given
    file("z.xml", "no message");
    file("m.xml", "innlagt LOG_INNLAGT");
    file("a.xml", "no message");
    Files.createSymbolicLink(folder.resolve("gone.xml"), folder.resolve("nowhere"));
    file("notes.txt", "passed over");
    // when
    Audit audit = audit(null);
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
    file("a.xml", "innlagt LOG_INNLAGT");
    file("b.xml", "rapport INNLEGGELSESRAPPORT");
    index("{\"file\":\"b.xml\",\"acceptedAt\":\"2026-05-11T12:00:00\"}\n");
    // when
    Audit byDefault = audit(null);
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
  void whoSendsNoReceiptIsToldOnlyWhereTheArchiveHoldsReceipts() throws IOException {
    // given
    file("a.xml", "innlagt LOG_INNLAGT");
    file("b.xml", "rapport INNLEGGELSESRAPPORT");
    Audit without = audit("2026-05-20T08:00:00Z");
    file("c.xml", "receipt APPREC innlagt");
    index("{\"file\":\"c.xml\",\"acceptedAt\":\"2026-05-12T12:00:00\"}\n");
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
    file("a.xml", "innlagt LOG_INNLAGT");
    index(
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
    Audit audit = audit(null);
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

  private Audit audit(@Nullable String until) throws IOException {
    Horizon horizon = until == null ? Horizon.ALL : Horizon.at(Instant.parse(until));
    return Audit.of(
        folder, new Setup(AuditTest::read, Pseudonym::new, Nasjonal.agreements(), horizon));
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(file, text);
  }

  private void index(String lines) throws IOException {
    Files.writeString(folder.resolve("index.ndjson"), lines);
  }

  /** A message is written as its MsgId, its kind, and whatever else makes other bytes of it. */
  private static Reading read(byte[] bytes) {
    String[] words = new String(bytes, StandardCharsets.UTF_8).split(" ", -1);
    if (words[0].equals("no")) {
      return new Reading.Unreadable(List.of(new Refused.Reason("T01", "This is no message.", "/")));
    }
    MessageBuilder message =
        message(words[0], MessageKind.valueOf(words[1]), "2026-05-11T10:00:00").typeInnhold("1");
    if (words[1].equals("LOG_INNLAGT")) {
      message.tells(Hendelse.INNLAGT, "2026-05-11T10:00:00");
    }
    if (words[1].equals("APPREC")) {
      return new Reading.Read(
          message.refersTo(words[2]).from(MUNICIPALITY).to(HOSPITAL).message(),
          words[0],
          List.of());
    }
    if (words[words.length - 1].equals("of-both")) {
      return new Reading.Read(message.message(), words[0], List.of("p1", "p2"));
    }
    boolean another = words[words.length - 1].equals("of-another");
    return new Reading.Read(message.message(), words[0], List.of(another ? "p2" : "p1"));
  }
}
