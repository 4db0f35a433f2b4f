package hub.adapters.run;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.intake.Answer;
import hub.adapters.log.TestBroker;
import hub.adapters.log.TestFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * What was accepted in time counts in time, however late it is read: the projector is away while a
 * duty falls due, and its answer waits behind a backlog.
 */
class BacklogIT {
  private static final int BACKLOG = 1_000;

  @Test
  void anAnswerAcceptedInTimeButUnreadWhileTheHubIsAwayIsNoBreach() throws Exception {
    // given
    Path data = TestFolder.make();
    try (TestBroker broker = TestBroker.start()) {
      RunSettings settings = new RunSettings(data, 0, broker.bootstrapServers(), null, 1, null);
      Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(40);
      try (RunningHub hub = RunningHub.start(settings)) {
        Client client = new Client(hub.address());
        client.post(Messages.innlagt(1, due.minus(Duration.ofHours(24))));
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> client.said().contains("WARNING tidligmelding-24t LIVE"));
      }
      try (IntakeAlone intake = IntakeAlone.start(settings)) {
        List<CompletableFuture<Answer>> backlog = new ArrayList<>();
        for (int patient = 10; patient < 10 + BACKLOG; patient++) {
          backlog.add(intake.take(Messages.innleggelsesrapport(patient)));
        }
        backlog.forEach(CompletableFuture::join);
        Answer answer = intake.take(Messages.tidligmelding(1)).join();
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(Instant.now()).as("the answer is in before it is due").isBefore(due);
      }
      Thread.sleep(Duration.between(Instant.now(), due.plusSeconds(1)));
      // when
      try (RunningHub hub = RunningHub.start(settings)) {
        Client client = new Client(hub.address());
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> !states(client).equals(List.of("OPEN")));
        // then
        assertThat(states(client)).containsExactly("MET");
        assertThat(client.said()).noneMatch(said -> said.startsWith("BREACH"));
      }
    } finally {
      TestFolder.delete(data);
    }
  }

  private static List<String> states(Client client) {
    String path = "/obligations?rule=tidligmelding-24t&state=OPEN,MET,BREACHED,MET_LATE";
    return client
        .get(path)
        .get("obligations")
        .valueStream()
        .map(obligation -> obligation.get("state").asText())
        .toList();
  }
}
