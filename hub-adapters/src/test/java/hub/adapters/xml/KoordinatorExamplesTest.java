package hub.adapters.xml;

import static org.assertj.core.api.Assertions.assertThat;

import hub.core.message.Address;
import hub.core.message.BodyVersion;
import hub.core.message.Coordination;
import hub.core.message.Coordination.Act;
import hub.core.message.Coordination.Need;
import hub.core.message.EventTime;
import hub.core.message.Ground;
import hub.core.message.Message;
import hub.core.message.MessageKind;
import hub.core.message.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every file of {@code examples/koordinatormelding}, and the facts that it gives. */
class KoordinatorExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "koordinatormelding");

  /**
   * Status, need, act, time, about, whom, complaint told, plan by the child welfare act, ground,
   * and the month of becoming 18; a dash for what is not told.
   */
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry(
              "01-varsel-koordinator.xml",
              "N KOORDINATOR NOTICE 2026-11-24T13:20:00 - PATIENT - - CONSENT[PERSON]2026-11-24"
                  + " 1979-04"),
          Map.entry(
              "02-varsel-barnekoordinator.xml",
              "N BARNEKOORDINATOR NOTICE 2026-11-23 - PATIENT - - CONSENT[PARENT]2026-11-23"
                  + " 2035-09"),
          Map.entry(
              "03-varsel-barnekoordinator-ventet-barn.xml",
              "N BARNEKOORDINATOR NOTICE 2026-11-25T09:00:00 - EXPECTED_CHILD - -"
                  + " CONSENT[PARENT]2026-11-25 -"),
          Map.entry(
              "04-varsel-individuell-plan.xml",
              "N INDIVIDUELL_PLAN NOTICE 2026-11-25T15:00:00 - PATIENT - ALSO_FOR_PARENTS"
                  + " CONSENT[PERSON, PARENT]2026-11-25 2028-11"),
          Map.entry(
              "05-varsel-barn-som-paarorende.xml",
              "N BARN_SOM_PAARORENDE NOTICE 2026-11-26T10:00:00 - CHILD - -"
                  + " CONSENT[PATIENT]2026-11-26 2032-01"),
          Map.entry(
              "06-varsel-barnevernsansvarlig-kontakt.xml",
              "N BARNEVERNSANSVARLIG_KONTAKT NOTICE 2026-11-27 - PATIENT - -"
                  + " CONSENT[CHILD_WELFARE]2026-11-27 2030-08"),
          Map.entry(
              "07-varsel-koordinator-fra-kommunen.xml",
              "N KOORDINATOR NOTICE 2026-11-27T12:30:00 - PATIENT - - LAW[]- 1993-12"),
          Map.entry(
              "08-varsel-barn-som-paarorende-uten-nummer.xml",
              "N BARN_SOM_PAARORENDE NOTICE 2026-11-27 - CHILD - - CONSENT[PATIENT]2026-11-27"
                  + " 2037-03"),
          Map.entry(
              "11-svar-acknowledged.xml",
              "N BARN_SOM_PAARORENDE ACKNOWLEDGED - - CHILD - - - 2032-01"),
          Map.entry(
              "12-svar-appointed.xml",
              "N BARNEKOORDINATOR APPOINTED 2026-12-07 - PATIENT - - - 2035-09"),
          Map.entry("13-svar-declined.xml", "N KOORDINATOR DECLINED - - PATIENT true - - 1979-04"),
          Map.entry(
              "14-svar-plan-started.xml",
              "N INDIVIDUELL_PLAN PLAN_STARTED 2026-12-03 - PATIENT - - - 2028-11"),
          Map.entry(
              "15-svar-plan-ended.xml",
              "N INDIVIDUELL_PLAN PLAN_ENDED 2027-06-10 - PATIENT - - - 2028-11"),
          Map.entry(
              "16-svar-coordinator-ended.xml",
              "N BARNEKOORDINATOR COORDINATOR_ENDED 2027-08-31 - PATIENT - - - 2035-09"),
          Map.entry(
              "17-svar-meeting.xml",
              "N - MEETING 2027-02-03T12:00:00 TRANSITION_TO_ADULT PATIENT - -"
                  + " CONSENT[PERSON]2027-01-08 2028-11"),
          Map.entry(
              "18-svar-measures-ended.xml",
              "N - MEASURES_ENDED 2027-03-31 - PATIENT - - CONSENT_DECLINED[PERSON]2027-02-26"
                  + " 2028-11"),
          Map.entry(
              "19-svar-final-report.xml",
              "N - FINAL_REPORT 2027-04-01 - PATIENT - - CONSENT[REPRESENTATIVE]2027-03-30 stated"
                  + " 2035-09"),
          Map.entry(
              "20-svar-withdrawn.xml",
              "N - WITHDRAWN 2026-12-10 - EXPECTED_CHILD - - CONSENT_WITHDRAWN[PARENT]2026-12-10"
                  + " -"),
          Map.entry(
              "21-endring-varsel-koordinator.xml",
              "M KOORDINATOR NOTICE 2026-11-24T13:20:00 - PATIENT - - CONSENT[PERSON]2026-11-24"
                  + " 1979-04"),
          Map.entry(
              "22-kansellering-varsel-koordinator.xml",
              "C KOORDINATOR NOTICE 2026-11-27T12:30:00 - PATIENT - - LAW[]- 1993-12"));

  @Test
  void eachFileGivesItsFacts() throws IOException {
    // when
    Map<String, String> facts = new TreeMap<>();
    messages().forEach((file, message) -> facts.put(file, facts(message)));
    // then
    assertThat(facts).containsExactlyInAnyOrderEntriesOf(FACTS);
  }

  @Test
  void eachIsStatedByAKoordinatorMeldingThatGoesFromOnePartyToTheOther() throws IOException {
    assertThat(messages().values())
        .allSatisfy(message -> {
          assertThat(message.kind()).isEqualTo(MessageKind.KOORDINATORMELDING);
          assertThat(message.version()).isEqualTo(BodyVersion.KOORDINATORMELDING_1_0);
          assertThat(Stream.of(message.sender(), message.receiver()).map(Address::herId))
              .containsExactlyInAnyOrder(4200510L, 4300720L);
          assertThat(message.told().coordination())
              .singleElement()
              .extracting(told -> told.source() + " " + told.certainty())
              .isEqualTo("KOORDINATORMELDING STATED");
          assertThat(message.told().times()).isEmpty();
          assertThat(message.missing()).isEmpty();
        });
  }

  @Test
  void thereIsOneForEachNeedAndForEachAnswer() throws IOException {
    // when
    Set<Need> needs = EnumSet.noneOf(Need.class);
    Set<Act> acts = EnumSet.noneOf(Act.class);
    for (Message message : messages().values()) {
      Coordination told = message.told().coordination().getFirst();
      acts.add(told.act());
      if (told.need() != null && told.act() == Act.NOTICE) {
        needs.add(told.need());
      }
    }
    // then
    assertThat(needs).containsExactly(Need.values());
    assertThat(acts).containsExactlyElementsOf(EnumSet.range(Act.NOTICE, Act.WITHDRAWN));
  }

  @Test
  void anAnswerAndAChangeNameAnotherOfTheExamples() throws IOException {
    // given
    Map<String, Message> messages = messages();
    Set<String> ids = Set.copyOf(messages.values().stream().map(m -> m.msgId().value()).toList());
    // then
    messages.forEach((file, message) -> {
      if (file.contains("-varsel-") && !file.startsWith("2")) {
        assertThat(message.refersToNothing()).as(file).isTrue();
      } else {
        assertThat(String.valueOf(message.refToParent())).as(file).isIn(ids);
        assertThat(String.valueOf(message.refToConversation())).as(file).isIn(ids);
      }
    });
    assertThat(ids).hasSize(messages.size());
  }

  static Map<String, Message> messages() throws IOException {
    Map<String, Message> messages = new TreeMap<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.toList()) {
        switch (Decoding.decode(Files.readAllBytes(file))) {
          case Decoded.Accepted accepted ->
              messages.put(String.valueOf(file.getFileName()), accepted.message());
          case Decoded.Objected objected ->
              throw new AssertionError(file + " " + objected.refusals());
          case Decoded.Refused refused -> throw new AssertionError(file + " " + refused.refusals());
        }
      }
    }
    return messages;
  }

  private static String facts(Message message) {
    Coordination told = message.told().coordination().getFirst();
    Statement statement = told.statement();
    EventTime at = told.at();
    StringJoiner line = new StringJoiner(" ");
    line.add(shown(message.status())).add(shown(told.need())).add(shown(told.act()));
    line.add(at == null ? "-" : at.value()).add(shown(told.about()));
    if (statement != null) {
      line.add(shown(statement.who())).add(shown(statement.complaintTold()));
      line.add(shown(statement.childWelfarePlan())).add(ground(statement.ground()));
    }
    return line.add(shown(message.told().adultIn())).toString();
  }

  private static String ground(@Nullable Ground ground) {
    return ground == null
        ? "-"
        : ground.kind().toString()
            + ground.by()
            + shown(ground.on())
            + (ground.representativeGround() ? " stated" : "");
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
