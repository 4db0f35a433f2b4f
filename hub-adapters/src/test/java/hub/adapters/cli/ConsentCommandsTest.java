package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hub.adapters.xml.TestMessages;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code translate} and {@code audit} say of consent that cannot carry a message. */
class ConsentCommandsTest {
  private static final String NOTICE =
      "<Notice><Need>KOORDINATOR</Need><SeenAt>2026-03-01</SeenAt></Notice>";
  private static final String BY_PARENT =
      "<Ground><Consent><By>PARENT</By><On>2026-02-27</On><Service>Prøve</Service>"
          + "<Purpose>Prøve</Purpose></Consent></Ground>";

  @TempDir Path folder;

  /** About one who becomes 16 on the second of March, the day after GenDate. */
  private void file(String name, int number) throws IOException {
    Files.write(
        folder.resolve(name),
        TestMessages.of(MessageKind.KOORDINATORMELDING)
            .numbered(number)
            .genDate("2026-03-01T10:00:00")
            .patientWithoutId("2010-03-02", "1")
            .replace(NOTICE, NOTICE + BY_PARENT)
            .bytes());
  }

  @Test
  void translateJudgesOnTheDayOnWhichItWasGenerated() throws IOException {
    // given
    file("a.xml", 1);
    Files.writeString(
        folder.resolve("b.xml"),
        Files.readString(folder.resolve("a.xml"))
            .replace("2026-03-01T10:00:00", "2026-03-02T00:00:00"));
    // when
    Called called = hub("translate", folder.toString());
    // then
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.lines())
        .extracting(
            line -> line.get("status").asText(),
            line -> line.at("/errors/0/code").asText(),
            line -> line.at("/errors/0/path").asText(),
            line -> line.get("events").size())
        .containsExactly(
            tuple("ACCEPTED", "", "", 1),
            tuple(
                "REFUSED",
                "X99",
                "/MsgHead/Document[1]/RefDoc/Content/KoordinatorMelding/Ground",
                0));
  }

  @Test
  void auditJudgesOnTheDayOfTheIndexAndLetsWhatWasTakenBeforeStand() throws IOException {
    // given
    file("a.xml", 1);
    file("again.xml", 1);
    file("late.xml", 2);
    Files.writeString(
        folder.resolve("index.ndjson"),
        """
        {"file":"a.xml","acceptedAt":"2026-03-01T22:59:59Z"}
        {"file":"again.xml","acceptedAt":"2026-03-01T23:00:00Z"}
        {"file":"late.xml","acceptedAt":"2026-03-01T23:00:00Z"}
        """);
    // when
    Called called = hub("audit", folder.toString());
    // then
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.lines())
        .filteredOn(line -> line.has("refused"))
        .extracting(line -> line.get("file").asText(), line -> line.at("/refused/0/code").asText())
        .containsExactly(tuple("late.xml", "X99"));
    assertThat(called.err()).contains("files 3, accepted 1, refused 1, repeated 1");
  }
}
