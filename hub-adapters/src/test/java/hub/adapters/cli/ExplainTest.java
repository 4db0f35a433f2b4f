package hub.adapters.cli;

import static hub.adapters.cli.Called.hub;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.cli.PretendHub.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code explain}, of a hub that only pretends. */
class ExplainTest {
  private static final String ID = "9d0c2a51-1a28-5a86-9b0d-c247177769ff";
  private static final Answer UNKNOWN = new Answer(404, "{\"title\":\"Not found\"}");
  private static final String FIELDS =
      """
      "obliged":{"role":"HOSPITAL","herId":4200510,"enh":null,"name":"Fjellheim sykehus HF"},
      "counterparty":{"role":null,"herId":null,"enh":"911","name":"Skogvatn kommune"},
      "patient":"p-5c","journey":"j1","startedAt":"2026-05-11T08:00:00Z",
      "dueAt":"2026-05-12T08:00:00Z","metBy":null,"agreement":"nasjonal","source":"FOR § 8",
      "explanation":["The patient was admitted.","24 hours elapsed from the start."]\
      """;

  @Test
  void anObligationIsToldFieldByFieldAndThenReasonByReason() throws IOException {
    // given
    Answer obligation =
        new Answer(
            200,
            "{\"id\":\""
                + ID
                + "\",\"rule\":\"tidligmelding-24t\",\"state\":\"BREACHED\","
                + FIELDS
                + "}");
    try (PretendHub pretend = new PretendHub(obligation)) {
      // when
      Called called = hub("explain", ID, "--to", pretend.address());
      // then
      assertThat(called)
          .isEqualTo(
              new Called(
                  0,
                  """
                  obligation  9d0c2a51-1a28-5a86-9b0d-c247177769ff
                  rule        tidligmelding-24t
                  state       BREACHED
                  obliged     Fjellheim sykehus HF (HOSPITAL), HER-id 4200510
                  towards     Skogvatn kommune, ENH 911
                  patient     p-5c
                  journey     j1
                  started     Mon 2026-05-11 10:00:00 Oslo time
                  due         Tue 2026-05-12 10:00:00 Oslo time
                  agreement   nasjonal
                  source      FOR § 8
                    1. The patient was admitted.
                    2. 24 hours elapsed from the start.
                  """,
                  ""));
      assertThat(pretend.requests())
          .containsExactly("GET /obligations/" + ID + " null application/json 0");
    }
  }

  @Test
  void theLifeOfAnObligationIsTold() throws IOException {
    // given
    Answer obligation =
        new Answer(
            200,
            "{\"id\":\""
                + ID
                + "\",\"metAt\":\"2026-05-12T09:30:00Z\",\"outage\":true,\"life\":["
                + "{\"kind\":\"OPENED\",\"at\":\"2026-05-11T08:20:00Z\",\"causedBy\":\"m-1\"},"
                + "{\"kind\":\"BREACHED\",\"at\":\"2026-05-12T08:00:00Z\",\"causedBy\":null}]}");
    try (PretendHub pretend = new PretendHub(obligation)) {
      // when
      Called called = hub("explain", ID, "--to", pretend.address());
      // then
      assertThat(called.out())
          .isEqualTo(
              """
              obligation  9d0c2a51-1a28-5a86-9b0d-c247177769ff
              met         Tue 2026-05-12 11:30:00 Oslo time
              outage      due in a declared outage of one of the two (D16)
              life        Mon 2026-05-11 10:20:00 Oslo time OPENED, by m-1
              life        Tue 2026-05-12 10:00:00 Oslo time BREACHED
              """);
    }
  }

  @Test
  void anAlertIsFoundToo() throws IOException {
    // given
    Answer alert =
        new Answer(
            200,
            "{\"specversion\":\"1.0\",\"id\":\""
                + ID
                + "\",\"data\":{\"rule\":\"tidligmelding-24t\","
                + "\"kind\":\"BREACH\",\"detected\":\"RETROSPECTIVE\",\"obligation\":\"o1\","
                + "\"at\":\"2026-11-22T15:00:00.250Z\",\"state\":\"BREACHED\","
                + FIELDS
                + "}}");
    try (PretendHub pretend = new PretendHub(UNKNOWN, alert)) {
      // when
      Called called = hub("explain", ID, "--to", pretend.address());
      // then
      assertThat(called.exitCode()).isZero();
      assertThat(called.out().lines().limit(7))
          .containsExactly(
              "alert       9d0c2a51-1a28-5a86-9b0d-c247177769ff",
              "says        BREACH",
              "detected    RETROSPECTIVE",
              "said at     Sun 2026-11-22 16:00:00 Oslo time",
              "rule        tidligmelding-24t",
              "state       BREACHED",
              "obliged     Fjellheim sykehus HF (HOSPITAL), HER-id 4200510");
      assertThat(called.out())
          .contains("obligation  o1\n")
          .endsWith("  2. 24 hours elapsed from the start.\n");
      assertThat(pretend.requests())
          .containsExactly(
              "GET /obligations/" + ID + " null application/json 0",
              "GET /alerts/" + ID + " null application/json 0");
    }
  }

  @Test
  void askedForJsonItPrintsOneLineAsTheHubSaysIt() throws IOException {
    // given
    try (PretendHub pretend = new PretendHub(new Answer(200, "{\"id\": \"o1\",\n \"å\": [1]}"))) {
      // when
      Called called = hub("explain", ID, "--json", "--to", pretend.address());
      // then
      assertThat(called).isEqualTo(new Called(0, "{\"id\":\"o1\",\"å\":[1]}\n", ""));
    }
  }

  @Test
  void anIdThatTheHubDoesNotKnowIsToldAsThat() throws IOException {
    // given
    try (PretendHub pretend = new PretendHub(UNKNOWN)) {
      // when
      Called called = hub("explain", ID, "--to", pretend.address());
      // then
      assertThat(called)
          .isEqualTo(
              new Called(
                  3,
                  "",
                  "The hub knows no obligation and no alert " + ID + "." + System.lineSeparator()));
    }
  }

  @Test
  void aHubThatCannotTellNowIsAFailure() throws IOException {
    // given
    try (PretendHub pretend =
        new PretendHub(new Answer(503, "{\"detail\":\"The views are 3 000 records behind\"}"))) {
      // when
      Called called = hub("explain", ID, "--to", pretend.address());
      // then
      assertThat(called)
          .isEqualTo(
              new Called(
                  1,
                  "",
                  "The hub does not answer that now: The views are 3 000 records behind."
                      + System.lineSeparator()));
      assertThat(pretend.requests()).hasSize(5);
    }
  }
}
