package hub.adapters.run;

import static org.assertj.core.api.Assertions.assertThat;

import hub.adapters.log.Appender;
import hub.adapters.log.Appender.Append;
import hub.adapters.log.Appender.Appended;
import hub.adapters.log.BrokerProcess;
import hub.adapters.log.TestFolder;
import hub.adapters.log.Topic;
import hub.adapters.run.Client.Posted;
import hub.adapters.xml.Decoded;
import hub.adapters.xml.Decoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process dies while a message is being taken in; the sender tries again. */
class CrashIT {
  private static final int KILLED = 137;

  /** Where it dies. */
  enum Point {
    BETWEEN_PAYLOAD_AND_FACTS,
    BETWEEN_FACTS_AND_ANSWER
  }

  @ParameterizedTest
  @EnumSource(Point.class)
  void theRetryGivesOneMessageWithOneId(Point point) throws Exception {
    // given
    Path data = TestFolder.make();
    try (BrokerProcess broker = BrokerProcess.start()) {
      RunSettings settings = settings(data, broker.bootstrapServers());
      RunningHub.start(settings).close();
      Instant yesterday = Instant.now().minus(30, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
      byte[] innlagt = Messages.innlagt(1, yesterday);
      int exit = postAndDie(data, broker.bootstrapServers(), innlagt, point);
      // when
      try (RunningHub hub = RunningHub.start(settings)) {
        Client client = new Client(hub.address());
        Posted posted = client.post(innlagt);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !client.alerts().isEmpty());
        client.post(Messages.innlagt(2, yesterday));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> client.alerts().size() > 1);
        // then
        assertThat(exit).isEqualTo(KILLED);
        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.id()).isEqualTo(idOf(innlagt));
        assertThat(client.said())
            .containsExactly(
                "BREACH tidligmelding-24t RETROSPECTIVE", "BREACH tidligmelding-24t RETROSPECTIVE");
        assertThat(client.document(posted.id())).isEqualTo(innlagt);
        String journey = client.alerts().getFirst().get("data").get("journey").asText();
        assertThat(client.get("/journeys/" + journey).get("timeline").findValues("event"))
            .hasSize(1);
      }
    } finally {
      TestFolder.delete(data);
    }
  }

  private static String idOf(byte[] xml) {
    var decoded = (Decoded.Accepted) new Decoder().decode(xml);
    return decoded.message().id().toString();
  }

  private static RunSettings settings(Path data, String bootstrapServers) {
    return new RunSettings(data, 0, bootstrapServers, null, 1, null);
  }

  private static int postAndDie(Path data, String bootstrapServers, byte[] xml, Point point)
      throws IOException, InterruptedException {
    Path file = Files.write(data.resolve("message.xml"), xml);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                data.toString(),
                bootstrapServers,
                file.toString(),
                point.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  /** The process that dies. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
      Point point = Point.valueOf(args[3]);
      RunSettings settings = settings(Path.of(args[0]), args[1]);
      try (IntakeAlone intake =
          IntakeAlone.start(settings, appender -> new Deadly(appender, point))) {
        System.out.println(intake.take(Files.readAllBytes(Path.of(args[2]))).join());
      }
    }
  }

  /** Lets the process die before the facts are appended, or when they are and nobody knows yet. */
  private record Deadly(Appender appender, Point point) implements Appender {
    @Override
    public CompletableFuture<Appended> append(Append what) {
      if (what.topic() != Topic.MESSAGE) {
        return appender.append(what);
      }
      if (point == Point.BETWEEN_PAYLOAD_AND_FACTS) {
        Runtime.getRuntime().halt(KILLED);
      }
      return appender
          .append(what)
          .thenApply(where -> {
            Runtime.getRuntime().halt(KILLED);
            return where;
          });
    }

    @Override
    public void close() {
      appender.close();
    }
  }
}
