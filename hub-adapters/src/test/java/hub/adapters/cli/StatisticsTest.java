package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.cli.PretendHub.Answer;
import hub.adapters.contract.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code statistics}, of the messages of {@code examples/first-stay} and of a pretended hub. */
class StatisticsTest {
  private static final String EXAMPLES = Path.of("..", "examples", "first-stay").toString();

  @TempDir Path folder;

  @Test
  void theFirstStayIsCounted() {
    // when
    Called called = hub("statistics", EXAMPLES, "--rule", "R2,R5", "--rule", "mottak");
    // then
    assertThat(called)
        .isEqualTo(
            new Called(
                0,
                """
                rule                   month    party                          duties  open  met  late  breached  cancelled  in time  median     p90
                tidligmelding-24t      2026-05  Fjellheim sykehus HF, 4200510       1     0    0     1         0          0      0 %   1d 1h   1d 1h
                utskrivningsklar-svar  2026-05  Skogvatn kommune, 4300720           1     0    1     0         0          0    100 %  1d 18h  1d 18h
                mottak                 2026-05  Skogvatn kommune, 4300720           1     0    1     0         0          0        -   2d 1h   2d 1h

                overliggerdøgn  month    party                      stays  days
                mottak          2026-05  Skogvatn kommune, 4300720      1     2
                """,
                ""));
  }

  @Test
  void asJsonItIsTheAnswerOfTheHub() {
    // when
    Called called = hub("statistics", EXAMPLES, "--json", "--until", "2026-05-12T08:30:00Z");
    // then
    JsonNode json = called.lines().getFirst();
    Schemas.check("statistics.v1.json", json);
    assertThat(called.lines()).hasSize(1);
    JsonNode tidligmelding =
        json.path("rows")
            .valueStream()
            .filter(row -> row.path("rule").asText().equals("tidligmelding-24t"))
            .findFirst()
            .orElseThrow();
    assertThat(tidligmelding.path("breached").asInt()).isEqualTo(1);
    assertThat(tidligmelding.path("open").asInt()).isEqualTo(1);
  }

  @Test
  void asCsvItHasAHeader() {
    // when
    Called called = hub("statistics", EXAMPLES, "--csv", "--rule", "R2", "--from", "2026-05");
    // then
    assertThat(called.out().lines()).hasSize(2);
    assertThat(called.out())
        .startsWith("rule,month,party_role,")
        .contains(
            "\r\ntidligmelding-24t,2026-05,HOSPITAL,4200510,,Fjellheim sykehus HF,1,0,0,1,0,0,1,");
  }

  @Test
  void whereThereIsNothingThatIsSaid() throws IOException {
    // given
    Files.writeString(folder.resolve("a.xml"), "<open>");
    // when
    Called called = hub("statistics", folder.toString());
    // then
    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.out()).isEmpty();
    assertThat(called.err())
        .contains("Files that could not be used and are not counted: 1.")
        .contains("There are no duties to count.");
  }

  @Test
  void aRunningHubIsAskedForWhatIsWanted() throws IOException {
    // given
    Answer answer =
        new Answer(
            200,
            "{\"by\":\"MUNICIPALITY\",\"from\":null,\"to\":null,\"rows\":[{\"rule\":"
                + "\"informasjon-for-avslutning\",\"month\":\"2026-05\",\"party\":null,"
                + "\"obligations\":3,\"open\":0,\"met\":3,\"late\":0,\"breached\":0,\"cancelled\":0,"
                + "\"inTime\":null,\"delay\":null,"
                + "\"leadTime\":{\"median\":\"PT-1H-30M\",\"p90\":\"PT9M\"}}]}");
    try (PretendHub pretend = new PretendHub(answer)) {
      // when
      Called called =
          hub(
              "statistics",
              "--to",
              pretend.address(),
              "--by",
              "MUNICIPALITY",
              "--rule",
              "K9",
              "--role",
              "HOSPITAL",
              "--her-id",
              "59",
              "--from",
              "2026-01",
              "--to-month",
              "2026-06");
      // then
      assertThat(pretend.requests())
          .containsExactly(
              "GET /statistics?by=MUNICIPALITY&format=JSON&rule=informasjon-for-avslutning"
                  + "&role=HOSPITAL&herId=59&from=2026-01&to=2026-06 null application/json 0");
      assertThat(called.out())
          .isEqualTo(
              """
              rule                        month    party  duties  open  met  late  breached  cancelled  in time   median  p90
              informasjon-for-avslutning  2026-05  -           3     0    3     0         0          0        -  -1h 30m   9m
              """);
    }
  }

  @Test
  void whatTheHubSaysAsCsvIsPrintedAsItIs() throws IOException {
    try (PretendHub pretend = new PretendHub(new Answer(200, "rule,month\r\n"))) {
      assertThat(hub("statistics", "--csv", "--to", pretend.address()))
          .isEqualTo(new Called(0, "rule,month\r\n", ""));
    }
  }

  @Test
  void aRuleThatIsNotThereIsToldWithThoseThatAre() {
    // when
    Called called = hub("statistics", "--rule", "R99");
    // then
    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err())
        .startsWith("--rule R99 is not known; choose of innlagt-varsel, tidligmelding-24t, ");
  }

  @Test
  void aHubThatCannotTellNowIsAFailure() throws IOException {
    try (PretendHub pretend = new PretendHub(new Answer(500, "{\"detail\":\"No.\"}"))) {
      assertThat(hub("statistics", "--to", pretend.address()).exitCode()).isEqualTo(1);
    }
  }
}
