package hub.adapters.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.TestFolder;
import hub.adapters.run.Client.Posted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a user relies on of a hub with its own broker, through restarts. */
class RunningHubIT {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Instant yesterday = now.minus(Duration.ofHours(30));

  private final OwnHub hub = new OwnHub();

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void aSenderReadsItsOwnWriteAThousandTimes() {
    // given
    Client client = hub.start();
    // when
    List<Integer> answers = new ArrayList<>();
    for (int patient = 0; patient < 1_000; patient++) {
      Posted posted = client.post(Messages.innlagt(patient, now));
      answers.add(client.status("/Messages/" + posted.id()));
    }
    // then
    assertThat(answers).hasSize(1_000).containsOnly(200);
  }

  @Test
  void aMessageThatRevealsABreachIsSaidOnceAndExplained() {
    // given
    Client client = hub.start();
    byte[] innlagt = Messages.innlagt(1, yesterday);
    // when
    Posted first = client.post(innlagt);
    Posted again = client.post(innlagt);
    awaitSaid(client, "BREACH tidligmelding-24t RETROSPECTIVE");
    // then
    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
    JsonNode breach = client.alerts().getFirst().get("data");
    JsonNode obligation = client.get("/obligations/" + breach.get("obligation").asText());
    assertThat(obligation.get("state").asText()).isEqualTo("BREACHED");
    assertThat(obligation.get("explanation")).hasSizeGreaterThan(3);
    JsonNode journey = client.get("/journeys/" + breach.get("journey").asText());
    assertThat(journey.toString()).contains(first.id());
    assertThat(client.document(first.id())).isEqualTo(innlagt);
  }

  @Test
  void aMsgIdUsedForOtherContentIsRefusedAndTold() {
    // given
    Client client = hub.start();
    byte[] first = Messages.innlagt(1, now);
    byte[] other =
        new String(first, UTF_8).replace("Testvik sykehus HF", "Testvik sykehus").getBytes(UTF_8);
    Posted accepted = client.post(first);
    // when
    Posted refused = client.post(other);
    awaitSaid(client, "DEFICIENCY msgid-gjenbruk LIVE");
    // then
    assertThat(accepted.status()).isEqualTo(201);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().get("error").asText()).contains("msgid-gjenbruk");
    assertThat(client.document(accepted.id())).isEqualTo(first);
    assertThat(client.get("/quarantine").get("items")).hasSize(1);
  }

  @Test
  void nothingIsLostOrSaidAgainByARestart() {
    // given
    Client client = hub.start();
    byte[] innlagt = Messages.innlagt(1, yesterday);
    String id = client.post(innlagt).id();
    awaitSaid(client, "BREACH tidligmelding-24t RETROSPECTIVE");
    List<JsonNode> before = client.alerts();
    // when
    Client after = hub.restart();
    Posted again = after.post(innlagt);
    // then
    assertThat(again.id()).isEqualTo(id);
    assertThat(after.alerts()).isEqualTo(before);
    assertThat(after.document(id)).isEqualTo(innlagt);
  }

  @Test
  void aLostStateIsReadBackAndNothingIsSaidAgain() {
    // given
    Client client = hub.start();
    for (int patient = 0; patient < 20; patient++) {
      client.post(Messages.innlagt(patient, yesterday));
    }
    soon().until(() -> client.alerts().size() == 20);
    List<JsonNode> before = client.alerts();
    hub.stop();
    // when
    TestFolder.delete(hub.data().resolve("state"));
    Client after = hub.start();
    after.post(Messages.innlagt(99, yesterday));
    // then
    soon().until(() -> after.alerts().size() == 21);
    assertThat(after.alerts().subList(0, 20)).isEqualTo(before);
  }

  @Test
  void aDutyThatFallsDueIsSaidByItself() {
    // given
    Client client = hub.start();
    Instant due = now.plusSeconds(8);
    // when
    client.post(Messages.innlagt(1, due.minus(Duration.ofHours(24))));
    awaitSaid(client, "BREACH tidligmelding-24t LIVE");
    // then
    JsonNode breach = client.alerts().getLast().get("data");
    assertThat(breach.get("at").asText()).isEqualTo(due.toString());
    assertThat(client.said())
        .containsExactly("WARNING tidligmelding-24t LIVE", "BREACH tidligmelding-24t LIVE");
  }

  @Test
  void itDoesNotStartWithoutTheKeysOfItsLog() throws IOException {
    // given
    hub.start();
    hub.stop();
    Files.move(hub.data().resolve("keys"), hub.data().resolve("elsewhere"));
    // when and then
    assertThatThrownBy(() -> RunningHub.start(hub.settings()))
        .isInstanceOf(RunFault.class)
        .hasMessageContaining("keys");
    assertThat(hub.data().resolve("keys")).doesNotExist();
  }

  @Test
  void itDoesNotStartWithTheKeysOfAnother() {
    // given
    Path otherData = TestFolder.make();
    RunningHub.start(new RunSettings(otherData, 0, null, null, 1, null)).close();
    hub.start();
    hub.stop();
    // when and then
    assertThatThrownBy(() ->
            RunningHub.start(
                new RunSettings(hub.data(), 0, null, null, 3, otherData.resolve("keys"))))
        .isInstanceOf(RunFault.class);
    TestFolder.delete(otherData);
  }

  @Test
  void twoHubsDoNotShareAFolder() {
    // given
    hub.start();
    // when and then
    assertThatThrownBy(() -> RunningHub.start(hub.settings()))
        .isInstanceOf(RunFault.class)
        .hasMessageContaining(hub.data().toString());
  }

  private static void awaitSaid(Client client, String what) {
    soon().until(() -> client.said().contains(what));
  }

  private static ConditionFactory soon() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }
}
