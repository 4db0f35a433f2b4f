package hub.adapters.run;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.BrokerProcess;
import hub.adapters.log.TestFolder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The broker answers nothing: senders are told to come back, soon, and nothing piles up. */
class BrokerAwayIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int SENDERS = 100;

  /** The 3 s that are promised, and what a busy machine takes to say so. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private record Told(int status, String retryAfter, Duration after) {}

  @Test
  void everySenderIsToldToComeBackAndIsTakenThen() throws Exception {
    // given
    Path data = TestFolder.make();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try (BrokerProcess broker = BrokerProcess.start();
        RunningHub hub =
            RunningHub.start(new RunSettings(data, 0, broker.bootstrapServers(), null, 1, null))) {
      Client client = new Client(hub.address());
      client.post(Messages.innlagt(1, now));
      byte[] message = Messages.innlagt(2, now);
      // when
      broker.pause();
      List<CompletableFuture<Told>> answers = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        answers.add(post(hub, i == 0 ? message : Messages.innlagt(10 + i, now)));
      }
      List<Told> told = answers.stream().map(CompletableFuture::join).toList();
      broker.resume();
      // then
      assertThat(told)
          .allSatisfy(each -> {
            assertThat(each.status()).isEqualTo(503);
            assertThat(each.retryAfter()).isNotEmpty();
            assertThat(each.after()).isLessThan(SOON);
          });
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> client.post(message).status() == 201);
    } finally {
      TestFolder.delete(data);
    }
  }

  private static CompletableFuture<Told> post(RunningHub hub, byte[] xml) {
    long begun = System.nanoTime();
    return HTTP.sendAsync(
            HttpRequest.newBuilder(hub.address().resolve("/Messages"))
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(xml))
                .build(),
            BodyHandlers.ofString())
        .thenApply(answer -> told(answer, begun));
  }

  private static Told told(HttpResponse<String> answer, long begun) {
    return new Told(
        answer.statusCode(),
        answer.headers().firstValue("Retry-After").orElse(""),
        Duration.ofNanos(System.nanoTime() - begun));
  }
}
