package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static hub.adapters.xml.TestMessages.her;
import static hub.adapters.xml.TestMessages.name;
import static hub.adapters.xml.TestMessages.professional;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.audit.Audit;
import hub.adapters.audit.Horizon;
import hub.adapters.audit.PlainNames;
import hub.adapters.xml.TestMessages;
import hub.core.duty.Obligation;
import hub.core.duty.Rule;
import hub.core.fixtures.Nasjonal;
import hub.core.message.MessageKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An EPIKRISE from its file on: what it tells, and what it meets. */
class EpikriseCommandsTest {
  @TempDir Path folder;

  private void file(String name, int number, TestMessages message) throws IOException {
    Files.write(folder.resolve(name), message.numbered(number).bytes());
  }

  private static TestMessages left() {
    return TestMessages.of(MessageKind.LOG_UTSKREVET)
        .genDate("2026-03-07T12:05:00")
        .time("2", "2026-03-07T12:00:00");
  }

  private static TestMessages epikrise() {
    return TestMessages.of(MessageKind.EPIKRISE).genDate("2026-03-10T09:00:00");
  }

  /** State and start of R17, and what met it and when. */
  private List<String> epikriseOwed() throws IOException {
    List<Obligation> duties = new ArrayList<>();
    Audit.of(
        folder,
        new Audit.Setup(new XmlReader(), new PlainNames(), Nasjonal.agreements(), Horizon.ALL),
        duties::add);
    return duties.stream()
        .filter(duty -> duty.rule() == Rule.EPIKRISE)
        .map(duty -> duty.state() + " " + duty.startedAt() + " " + duty.metAt())
        .toList();
  }

  @Test
  void whatItTellsIsItsHead() throws IOException {
    // given
    file("a.xml", 1, epikrise());
    // when
    Called called = hub("translate", folder.toString());
    // then
    assertThat(called.exitCode()).isZero();
    assertThat(called.lines().getFirst().at("/events/0/type"))
        .hasToString("\"no.meldingshub.message.epikrise.v1\"");
    assertThat(called.lines().getFirst().at("/events/0/data/type")).hasToString("\"EPIKRISE\"");
    assertThat(called.lines().getFirst().at("/events/0/data/forsendelsesstatus").isNull()).isTrue();
    assertThat(called.lines().getFirst().at("/events/0/data/patient")).hasToString("\"p1\"");
    assertThat(called.out()).doesNotContain("Oppdiktet", "Bare prøve", "Ærlig");
  }

  @Test
  void toTheMunicipalityItMeetsWhatTheDischargeStarted() throws IOException {
    // given
    file("a.xml", 1, left());
    file("b.xml", 2, epikrise());
    // then
    assertThat(epikriseOwed()).containsExactly("MET 2026-03-07T11:00:00Z 2026-03-10T08:00:00Z");
  }

  @Test
  void soDoesOneToTheGeneralPractitioner() throws IOException {
    // given
    String doctor = name("Lia legekontor") + her("3001") + professional("3002");
    file("a.xml", 1, left());
    file("b.xml", 2, epikrise().receiverOrganisation(doctor));
    // then
    assertThat(epikriseOwed()).containsExactly("MET 2026-03-07T11:00:00Z 2026-03-10T08:00:00Z");
  }

  @Test
  void withoutOneItIsOpen() throws IOException {
    // given
    file("a.xml", 1, left());
    // then
    assertThat(epikriseOwed()).containsExactly("OPEN 2026-03-07T11:00:00Z null");
  }
}
