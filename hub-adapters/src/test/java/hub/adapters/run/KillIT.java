package hub.adapters.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.bench.Siege;
import hub.adapters.log.BrokerProcess;
import hub.adapters.log.TestFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} under load, reckoned against a ledger that lies outside: nothing lost, doubled or
 * invented. {@code -Dhub.kills=N} kills more or fewer times than ten, {@code -Dhub.seed=N} at other
 * moments.
 */
class KillIT {
  private static final int KILLS = Integer.getInteger("hub.kills", 10);
  private static final long SEED = Long.getLong("hub.seed", 20_261_122L);
  private static final String RATE = "50";
  private static final String SECONDS = "5";

  private final Path data = TestFolder.make();
  private final Path ledger = data.resolve("ledger.ndjson");
  private final Random random = new Random(SEED);

  private interface Kill {
    void now() throws IOException, InterruptedException;
  }

  @AfterEach
  void forget() {
    TestFolder.delete(data);
  }

  @Test
  void nothingIsLostDoubledOrInventedWhenTheHubIsKilled() throws Exception {
    // given
    try (HubProcess hub = HubProcess.start(data.resolve("hub"), null)) {
      // when
      underLoad(
          hub.address(),
          () -> {
            hub.kill9();
            hub.restart();
          });
      // then
      assertThat(reckoned(hub.address())).isZero();
    }
  }

  @Test
  void nothingIsLostDoubledOrInventedWhenTheBrokerIsKilled() throws Exception {
    // given
    try (BrokerProcess broker = BrokerProcess.start();
        HubProcess hub = HubProcess.start(data.resolve("hub"), broker.bootstrapServers())) {
      // when
      underLoad(
          hub.address(),
          () -> {
            broker.kill9();
            broker.restart();
          });
      // then
      assertThat(reckoned(hub.address())).isZero();
    }
  }

  /** Each time the senders go on until every message of theirs has been answered. */
  private void underLoad(URI hub, Kill kill) throws IOException, InterruptedException {
    for (int i = 0; i < KILLS; i++) {
      Process senders =
          Java.run(Siege.class, List.of("post", hub.toString(), ledger.toString(), RATE, SECONDS));
      Thread.sleep(1_500 + random.nextInt(3_000));
      kill.now();
      System.out.println(said(senders));
    }
  }

  private int reckoned(URI hub) throws IOException, InterruptedException {
    Client client = new Client(hub);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> client.status("/health/readiness") == 200);
    Thread.sleep(Duration.ofSeconds(2));
    Process check = Java.run(Siege.class, List.of("check", hub.toString(), ledger.toString()));
    System.out.println(said(check));
    return check.waitFor();
  }

  private static String said(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    process.waitFor();
    return said;
  }
}
