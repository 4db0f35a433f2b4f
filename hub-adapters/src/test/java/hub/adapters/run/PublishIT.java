package hub.adapters.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hub.adapters.log.TestFolder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agreements that are published to a hub that runs. */
class PublishIT {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Path data = TestFolder.make();
  private @Nullable RunningHub hub;

  @AfterEach
  void stop() {
    if (hub != null) {
      hub.close();
    }
    TestFolder.delete(data);
  }

  @Test
  void theyHoldForWhatStartsFromThenOnAndAfterARestartWithoutAFolder() throws Exception {
    // given
    Client client = start();
    client.post(Messages.innlagt(1, now));
    awaitReports(client, List.of("nasjonal"));
    // when
    int status = publish(client, "id: own\nparties: {trust: " + trust(client) + "}\n");
    client.post(Messages.innlagt(2, now));
    awaitReports(client, List.of("nasjonal", "own"));
    Client after = start();
    List<String> ids = after.get("/agreements").path("agreements").findValuesAsText("id");
    after.post(Messages.innlagt(3, now));
    // then
    awaitReports(after, List.of("nasjonal", "own", "own"));
    assertThat(status).isEqualTo(200);
    assertThat(ids).contains("nasjonal", "own");
  }

  /** The agreements of the open R3, each of which starts when its message is accepted. */
  private static void awaitReports(Client client, List<String> agreements) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(open(client, "innleggelsesrapport-24t"))
                .extracting(duty -> duty.path("agreement").asText())
                .containsExactlyInAnyOrderElementsOf(agreements));
  }

  private static long trust(Client client) {
    return open(client, "tidligmelding-24t").getFirst().at("/obliged/herId").asLong();
  }

  private static List<JsonNode> open(Client client, String rule) {
    return client.get("/obligations?rule=" + rule).path("obligations").valueStream().toList();
  }

  private static int publish(Client client, String text) throws Exception {
    String body = "{\"files\":{\"own.yaml\":\"" + text.replace("\n", "\\n") + "\"}}";
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(client.hub().resolve("/agreements"))
                  .header("Content-Type", "application/json")
                  .PUT(BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    }
  }

  private Client start() {
    if (hub != null) {
      hub.close();
    }
    RunningHub started = RunningHub.start(new RunSettings(data, 0, null, null, 3, null));
    hub = started;
    return new Client(started.address());
  }
}
